using System.Diagnostics;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Pipeline;

/// <summary>Schemas that are made to stop a generator: each is reported or compiled in bounded time, and its neighbour generates.</summary>
public sealed class ResilienceTests
{
    /// <summary>Far more than any takes, even on a machine that is busy.</summary>
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Cases => new()
    {
        { "an allOf that contains itself", "" },
        { "a reference to the root at the root", "QEG2007" },
        { "a circle of a hundred references", "QEG2007" },
        { "nesting without end", "QEG1005" },
        { "fifty megabytes", "QEG1005" },
        { "ten thousand faults", "QEG2002 QEG9001" },
        { "ten thousand required names", "QEG2015 QEG9001" },
        { "two thousand branches", "" },
        { "a thousand branches of oneOf", "" },
        { "allOf 120 deep", "" },
        { "a title of a megabyte", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_reported_or_compiled_in_bounded_time(string name, string rules)
    {
        string schema = Create(name);
        Stopwatch watch = Stopwatch.StartNew();

        GeneratorRunResult result = new GeneratorHost((MarkedSchema.Path, schema), ("schemas/neighbour.schema.json", """{"type":"object","properties":{"a":{"type":"string"}}}""")).Run();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LongestTime);
        Assert.Equal(rules, string.Join(' ', result.Diagnostics.Select(static report => report.Id).Distinct().Order(StringComparer.Ordinal)));
        Assert.InRange(result.Diagnostics.Length, 0, 101);
        Assert.Contains(result.GeneratedSources, static source => source.HintName.EndsWith("/Neighbour.g.cs", StringComparison.Ordinal));
    }

    private static string Create(string name) => name switch
    {
        "an allOf that contains itself" => """{"type":"object","allOf":[{"$ref":"#"},{"allOf":[{"$ref":"#/allOf/1"},{"$ref":"#"}]}]}""",
        "a reference to the root at the root" => """{"$ref":"#"}""",
        "a circle of a hundred references" => "{\"$defs\":{" + Join(100, static number => $"\"d{number}\":{{\"$ref\":\"#/$defs/d{(number + 1) % 100}\"}}") + "}}",
        "nesting without end" => string.Concat(Enumerable.Repeat("{\"items\":", 100_000)),
        "fifty megabytes" => "{\"description\":\"" + new string('x', 50_000_000) + "\"}",
        "ten thousand faults" => "{\"$defs\":{" + Join(10_000, static number => $"\"d{number}\":{{\"minLength\":-1}}") + "}}",
        "ten thousand required names" => "{\"type\":\"object\",\"properties\":{\"a\":true},\"required\":[" + Join(10_000, static number => $"\"name{number}\"") + "]}",
        "two thousand branches" => "{\"anyOf\":[" + Join(2_000, static number => $"{{\"const\":{number}}}") + "]}",
        "a thousand branches of oneOf" => "{\"oneOf\":[" + Join(1000, static number => $"{{\"type\":\"object\",\"properties\":{{\"a\":{{\"const\":{number}}}}},\"required\":[\"a\"]}}") + "]}",
        "allOf 120 deep" => string.Concat(Enumerable.Repeat("{\"allOf\":[", 120)) + "{\"type\":\"string\"}" + string.Concat(Enumerable.Repeat("]}", 120)),
        "a title of a megabyte" => "{\"type\":\"object\",\"properties\":{\"a\":{\"title\":\"" + new string('y', 1_000_000) + "\"}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Join(int count, Func<int, string> part) => string.Join(',', Enumerable.Range(0, count).Select(part));
}
