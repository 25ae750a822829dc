using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using QlikEventGen.Benchmarks.Generators;

namespace QlikEventGen.Benchmarks.Suites;

/// <summary>What the generator costs a compilation, in a process in which its code is compiled.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly GeneratorRun _event = GeneratorRun.OfEvent();
    private readonly GeneratorRun _one = GeneratorRun.OfSmallSchemas(1);
    private readonly GeneratorRun _thousand = GeneratorRun.OfSmallSchemas(1000);

    /// <summary>The event's schemas, anew.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver Event() => _event.RunAll();

    /// <summary>A thousand schemas, anew.</summary>
    [Benchmark]
    public GeneratorDriver Thousand() => _thousand.RunAll();

    /// <summary>The only schema has changed.</summary>
    [Benchmark]
    public GeneratorDriver EditOfOne() => _one.RunAfterEdit();

    /// <summary>One of a thousand has changed.</summary>
    [Benchmark]
    public GeneratorDriver EditAmongThousand() => _thousand.RunAfterEdit();

    /// <summary>None of a thousand has changed.</summary>
    [Benchmark]
    public GeneratorDriver NothingChangedAmongThousand() => _thousand.RunAgain();
}
