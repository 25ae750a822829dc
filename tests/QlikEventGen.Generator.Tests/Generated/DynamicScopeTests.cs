using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Resources that refer to each other dynamically, so that the ways between them are without number.</summary>
public class DynamicScopeTests
{
    [Fact]
    public void Names_that_one_resource_has_do_not_tell_ways_apart()
    {
        GeneratorRunResult result = Run(14, static number => number);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(17, result.GeneratedSources.Length);
    }

    [Fact]
    public void Names_that_two_resources_have_each_make_too_many_ways()
    {
        Diagnostic report = Assert.Single(Run(14, static number => number / 2).Diagnostics);

        Assert.Equal(
            "error QEG2031: Nothing is generated for this file, since its schema becomes too large: dynamic references lead to this schema in more than 256 ways that have to be told apart",
            MarkedSchema.Describe(report));
        Assert.NotEqual(0, report.Location.SourceSpan.Length);
    }

    [Fact]
    public void The_work_ends_when_it_is_cancelled()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        QlikEventGen.Generator.Documents.SchemaDocument document = Documents.DocumentHost.Create("a.schema.json", Schema(14, static number => number / 2));

        Assert.Throws<OperationCanceledException>(() => PipelineStages.Compile(new(document, [], "Acme.A", null, IsReferredTo: false), source.Token));
    }

    private static GeneratorRunResult Run(int count, Func<int, int> nameOf) => new GeneratorHost((MarkedSchema.Path, Schema(count, nameOf))).Run();

    /// <summary>Each resource refers to every other one, by its URI and by its dynamic anchor.</summary>
    private static string Schema(int count, Func<int, int> nameOf)
    {
        string members = string.Join(",", Enumerable.Range(0, count).Select(number => $$"""
            "r{{number}}":{"$ref":"http://x/{{number}}"},"d{{number}}":{"$dynamicRef":"http://x/{{number}}#n{{nameOf(number)}}"}
            """));
        string resources = string.Join(",", Enumerable.Range(0, count).Select(number =>
            $"\"d{number}\":{{\"$id\":\"http://x/{number}\",\"$dynamicAnchor\":\"n{nameOf(number)}\",\"type\":\"object\",\"properties\":{{{members}}}}}"));
        return "{\"$id\":\"http://x/root\",\"$ref\":\"http://x/0\",\"$defs\":{" + resources + "}}";
    }
}
