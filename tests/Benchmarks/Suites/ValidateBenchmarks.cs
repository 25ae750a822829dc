using BenchmarkDotNet.Attributes;
using QlikEventGen.Benchmarks.Contenders;

namespace QlikEventGen.Benchmarks.Suites;

/// <summary>Saying whether payloads are valid; the floors look at bytes and tokens and check nothing.</summary>
public class ValidateBenchmarks : PayloadSuite
{
    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public int Tokenizing() => Run(Floors.Tokens);

    /// <summary>A floor.</summary>
    [Benchmark]
    public int Bytes() => Run(Floors.Bytes);

    /// <summary>Generated code.</summary>
    [Benchmark]
    public int QlikEventGen() => Run(Ours.Validate);

    /// <summary>An interpreter of schemas.</summary>
    [Benchmark]
    public int NJsonSchema() => Run(NJson.Validate);
}
