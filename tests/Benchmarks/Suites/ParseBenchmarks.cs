using BenchmarkDotNet.Attributes;
using QlikEventGen.Benchmarks.Contenders;

namespace QlikEventGen.Benchmarks.Suites;

/// <summary>Making objects of payloads. Generated code and the last one validate as well, the others do not.</summary>
public class ParseBenchmarks : PayloadSuite
{
    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public int SystemTextJsonSourceGeneration() => Run(SystemTextJson.Parse);

    /// <summary>Generated code.</summary>
    [Benchmark]
    public int QlikEventGen() => Run(Ours.Parse);

    /// <summary>The same serializer without source generation.</summary>
    [Benchmark]
    public int SystemTextJsonReflection() => Run(SystemTextJson.ParseByReflection);

    /// <summary>Another serializer.</summary>
    [Benchmark]
    public int Newtonsoft() => Run(NewtonsoftJson.Parse);

    /// <summary>What it takes to have both without generated code.</summary>
    [Benchmark]
    public int SystemTextJsonAndNJsonSchema() => Run(NJson.ParseAndValidate);
}
