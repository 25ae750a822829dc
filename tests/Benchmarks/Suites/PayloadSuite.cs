using BenchmarkDotNet.Attributes;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Suites;

/// <summary>Runs all payloads of an input, one after the other.</summary>
[MemoryDiagnoser]
public abstract class PayloadSuite
{
    private readonly Dictionary<string, Operation> _operations = [];

    /// <summary>The inputs.</summary>
    public static IEnumerable<Input> Inputs => Input.All;

    /// <summary>What is worked on.</summary>
    [ParamsSource(nameof(Inputs))]
    public Input Input { get; set; } = Input.Minified;

    /// <summary>Prepares everyone for the input.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        foreach (Contender contender in AllContenders.List)
        {
            _operations[contender.Name] = contender.Prepare(Input);
        }
    }

    private protected int Run(Contender contender)
    {
        Operation operation = _operations[contender.Name];
        int payloads = Input.Payloads.Count;
        int sum = 0;
        for (int i = 0; i < payloads; i++)
        {
            sum += operation(i);
        }

        return sum;
    }
}
