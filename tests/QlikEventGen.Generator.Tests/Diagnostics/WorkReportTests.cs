using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2030: defaults and examples that cost too much to check; QEG2031: schemas without end.</summary>
public sealed class WorkReportTests
{
    [Fact]
    public void A_default_whose_schema_doubles_the_work_with_every_step_is_not_checked()
    {
        string schema = "{\"$ref\":\"#/$defs/d0\",\"default\":«\"x\"»,\"$defs\":{" + Doubling(24) + "}}";

        MarkedSchema.AssertReports(schema, "warning QEG2030: 'default' is not checked against its own schema, since that takes more than 50,000 steps or leads too deep");
        Assert.Equal("valid", GeneratedCode.Compile(MarkedSchema.RemoveMarks("{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/d0\",\"default\":«\"x\"»}},\"$defs\":{" + Doubling(24) + "}}")).Root().Validate("{}"));
    }

    [Fact]
    public void An_example_that_is_very_large_is_not_checked()
    {
        string items = string.Join(",", Enumerable.Range(0, 50_000));
        MarkedSchema.AssertReports(
            "{\"uniqueItems\":true,\"items\":{\"type\":\"integer\"},\"examples\":[[1,2],«[" + items + "]»]}",
            "warning QEG2030: 'examples/1' is not checked against its own schema, since that takes more than 50,000 steps or leads too deep");
    }

    [Fact]
    public void Many_items_are_compared_in_time()
    {
        string items = string.Join(",", Enumerable.Range(0, 20_000).Select(static number => $"{{\"n\":[{number}.0,\"x\"]}}"));
        MarkedSchema.AssertReports("{\"uniqueItems\":true,\"default\":[" + items + "]}");
        MarkedSchema.AssertReports(
            "{\"uniqueItems\":true,\"default\":«[" + items + ",{\"n\":[19999,\"x\"]}]»}",
            "warning QEG2004: 'default' breaks its own schema: must not have two equal items");
    }

    [Fact]
    public void Branches_far_inside_each_other_are_not_checked()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 1000).Select(static number => $$"""
            "d{{number}}":{"anyOf":[{"$ref":"#/$defs/d{{number + 1}}"}]}
            """));
        MarkedSchema.AssertReports(
            "{\"anyOf\":[{\"$ref\":\"#/$defs/d0\"}],\"default\":«1»,\"$defs\":{" + definitions + ",\"d1000\":{\"type\":\"integer\"}}}",
            "warning QEG2030: 'default' is not checked against its own schema, since that takes more than 50,000 steps or leads too deep");
    }

    [Theory]
    [InlineData("[1,1.0]")]
    [InlineData("[1e2,100]")]
    [InlineData("[{\"a\":1,\"b\":[]},{\"b\":[],\"a\":1.00}]")]
    [InlineData("[\"\\u0061\",\"a\"]")]
    [InlineData("[null,true,null]")]
    public void Equal_items_are_found_however_they_are_spelled(string items) => MarkedSchema.AssertReports(
        "{\"uniqueItems\":true,\"default\":«" + items + "»}",
        "warning QEG2004: 'default' breaks its own schema: must not have two equal items");

    private static string Doubling(int length) => string.Join(",", Enumerable.Range(0, length).Select(static number => $$"""
        "d{{number}}":{"anyOf":[{"$ref":"#/$defs/d{{number + 1}}"},{"allOf":[{"$ref":"#/$defs/d{{number + 1}}"}],"minLength":1}]}
        """)) + $",\"d{length}\":{{\"type\":\"integer\"}}";

    [Theory]
    [InlineData("""{"anyOf":[{"$ref":"#"}]}""")]
    [InlineData("""{"oneOf":[{"type":"string"},{"$dynamicRef":"","minLength":1}]}""")]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"not":{"allOf":[{"$ref":"#/$defs/b"}]}},"b":{"if":{"$ref":"#/$defs/a"},"then":true}}}""")]
    [InlineData("""{"dependentSchemas":{"a":{"$ref":"#"}}}""")]
    public void A_schema_that_applies_itself_to_the_same_value_is_refused(string schema)
    {
        GeneratorRunResult result = new GeneratorHost(("schemas/root.schema.json", schema), ("schemas/other.schema.json", """{"type":"object"}""")).Run();

        Diagnostic report = Assert.Single(result.Diagnostics, static report => report.Id == "QEG2031");
        Assert.Contains("it applies itself to the same value again, without end", report.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Error, report.Severity);
        Assert.Contains(result.GeneratedSources, static source => source.HintName.EndsWith("/Other.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"object","properties":{"a":{"$ref":"#"}}}]}""")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/a"},{"anyOf":[{"$ref":"#/$defs/a"}]}],"$defs":{"a":{"not":{"type":"null"}}}}""")]
    public void A_schema_that_applies_itself_to_what_is_inside_is_not(string schema) =>
        Assert.DoesNotContain(new GeneratorHost(("schemas/root.schema.json", schema)).Run().Diagnostics, static report => report.Id == "QEG2031");
}
