using BenchmarkDotNet.Attributes;
using QlikEventGen.Benchmarks.Contenders;

namespace QlikEventGen.Benchmarks.Suites;

/// <summary>Writing events to a buffer writer that has room.</summary>
public class WriteBenchmarks : PayloadSuite
{
    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public int SystemTextJsonSourceGeneration() => Run(SystemTextJson.Write);

    /// <summary>Generated code.</summary>
    [Benchmark]
    public int QlikEventGen() => Run(Ours.Write);
}
