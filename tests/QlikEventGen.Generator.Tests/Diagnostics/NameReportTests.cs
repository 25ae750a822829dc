using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG3001 and QEG3002: names that become one in C#.</summary>
public sealed class NameReportTests
{
    [Theory]
    // Members
    [InlineData("""{"properties":{"resourceType":{"type":"string"},"_resourcetype":{},"_resourceType":«{"type":"integer"}»}}""", "Root.ResourceType", "Root.ResourceType2")]
    [InlineData("""{"properties":{"a-b":{"type":"string"},"a_b":«{"type":"string"}»}}""", "Root.AB", "Root.AB2")]
    [InlineData("""{"properties":{"a":{"type":"string"},"A":«{"type":"string"}»}}""", "Root.A", "Root.A2")]
    [InlineData("""{"$defs":{"thing":{"properties":{"a b":{"type":"string"},"aB":«{"type":"string"}»}}}}""", "RootThing.AB", "RootThing.AB2")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"A":«{"type":"string"}»}}]}""", "Root.A", "Root.A2")]
    // Types
    [InlineData("""{"$defs":{"a-b":{"properties":{"x":{}}},"a_b":«{"properties":{"x":{}}}»}}""", "RootAB", "RootAB2")]
    [InlineData("""{"$defs":{"status":{"properties":{"x":{}}}},"properties":{"status":«{"properties":{"y":{}}}»}}""", "RootStatus", "RootStatus2")]
    [InlineData("""{"$defs":{"status":{"properties":{"x":{}}}},"properties":{"status":«{"enum":["a","b"]}»}}""", "RootStatus", "RootStatus2")]
    [InlineData("""{"$defs":{"status":{"enum":["a","b"]},"statusText":«{"properties":{"x":{}}}»}}""", "RootStatusText", "RootStatusText2")]
    [InlineData("""{"$defs":{"statusText":{"properties":{"x":{}}},"status":«{"enum":["a","b"]}»}}""", "RootStatus", "RootStatus2")]
    // Allowed values
    [InlineData("""{"properties":{"s":«{"enum":["a b","aB","c"]}»}}""", "RootS.AB", "RootS.AB2")]
    [InlineData("""{"$defs":{"s":«{"enum":["x","X"]}»}}""", "RootS.X", "RootS.X2")]
    [InlineData("«{\"enum\":[\"a-b\",\"a_b\"]}»", "RootValue.AB", "RootValue.AB2")]
    public void A_name_that_is_taken_is_reported_with_the_one_that_is_used(string schema, string name, string used) =>
        MarkedSchema.AssertReports(schema, $"warning QEG3002: The C# name '{name}' is taken in this document; this one is named '{used}'");

    [Theory]
    [InlineData("""{"properties":{"ab":{"type":"string"},"aB":{"type":"string"}}}""")]
    [InlineData("""{"properties":{"resourceType":{"type":"string"},"_resourcetype":{"type":"string"}}}""")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"a":{"maxLength":1}}}]}""")]
    [InlineData("""{"$defs":{"status":{"properties":{"x":{}}}},"properties":{"status":{"$ref":"#/$defs/status"}}}""")]
    [InlineData("""{"$defs":{"a":{"enum":["x","y"]},"b":{"enum":["x","y"]}}}""")]
    [InlineData("""{"enum":["x","x","y"]}""")]
    [InlineData("""{"$defs":{"a-b":{"type":"string"},"a_b":{"type":"string"}}}""")]
    [InlineData("""{"properties":{"a":{"type":"string"},"A":false}}""")]
    public void Names_that_differ_are_not(string schema) => MarkedSchema.AssertReports(schema);

    [Fact]
    public void A_root_name_that_another_file_has_is_reported_with_that_file()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/b/run.schema.json", """{"type":"object","properties":{"b":{"type":"string"}}}"""),
            ("schemas/a/run.schema.json", """{"type":"object","properties":{"a":{"type":"string"}}}""")).Run();

        Diagnostic report = Assert.Single(result.Diagnostics);
        Assert.Equal(
            "error QEG3001: The type 'Run' is already generated for schemas/a/run.schema.json; nothing is generated for this file",
            MarkedSchema.Describe(report));
        Assert.Equal("/project/schemas/b/run.schema.json: (0,0)-(0,0)", report.Location.GetLineSpan().ToString());
        Assert.Equal("/project/schemas/a/run.schema.json: (0,0)-(0,0)", Assert.Single(report.AdditionalLocations).GetLineSpan().ToString());
        Assert.Contains("public string? A ", Assert.Single(result.GeneratedSources, static source => source.HintName.EndsWith("/Run.g.cs", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Root_names_in_two_namespaces_are_not()
    {
        GeneratorHost host = new(("schemas/a/run.schema.json", "{}"), ("schemas/b/run.schema.json", "{}"));
        host.SetMetadata("schemas/b/run.schema.json", "Namespace", "Acme.B");

        Assert.Empty(host.Run().Diagnostics);
    }
}
