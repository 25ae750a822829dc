using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG3001 and QEG3002: names that become one in C#.</summary>
public sealed class NameReportTests
{
    [Theory]
    // At their names
    [InlineData("""{"properties":{"resourceType":{"type":"string"},"_resourcetype":{},«"_resourceType"»:{"type":"integer"}}}""", "Root.ResourceType", "Root.ResourceType2", "resourceType")]
    [InlineData("""{"properties":{"a-b":{"type":"string"},«"a_b"»:{"type":"string"}}}""", "Root.AB", "Root.AB2", "a-b")]
    [InlineData("""{"properties":{"a":{"type":"string"},«"A"»:{"$ref":"#/$defs/x"}},"$defs":{"x":{"type":"string"}}}""", "Root.A", "Root.A2", "a")]
    [InlineData("""{"$defs":{"thing":{"properties":{"a b":{"type":"string"},«"aB"»:{"type":"string"}}}}}""", "RootThing.AB", "RootThing.AB2", "a b")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"string"}}},{"properties":{«"A"»:{"type":"string"}}}]}""", "Root.A", "Root.A2", "a")]
    // One that is named like its type, or like what every type has
    [InlineData("""{"properties":{«"root"»:{"type":"string"}}}""", "Root.Root", "Root.Root2", null)]
    [InlineData("""{"properties":{«"isValid"»:{"type":"string"}}}""", "Root.IsValid", "Root.IsValid2", null)]
    public void A_member_whose_name_is_taken_is_reported_with_the_one_that_is_used_and_how_to_choose_another(string schema, string name, string used, string? other) =>
        AssertClash(
            schema,
            $"The C# name '{name}' is {(other is null ? "used by generated code itself" : $"taken by the member \"{other}\"")}; this one is named '{used}'; choose another with \"x-csharp-name\": \"...\" in its schema",
            other);

    [Theory]
    // Types, at the names of the members that hold their schemas
    [InlineData("""{"$defs":{"a-b":{"properties":{"x":{}}},«"a_b"»:{"properties":{"x":{}}}}}""", "RootAB", "RootAB2", "a-b")]
    [InlineData("""{"$defs":{"status":{"properties":{"x":{}}}},"properties":{«"status"»:{"properties":{"y":{}}}}}""", "RootStatus", "RootStatus2", "status")]
    [InlineData("""{"$defs":{"status":{"properties":{"x":{}}}},"properties":{«"status"»:{"enum":["a","b"]}}}""", "RootStatus", "RootStatus2", "status")]
    [InlineData("""{"$defs":{"status":{"enum":["a","b"]},«"statusText"»:{"properties":{"x":{}}}}}""", "RootStatusText", "RootStatusText2", "status")]
    [InlineData("""{"$defs":{"statusText":{"properties":{"x":{}}},«"status"»:{"enum":["a","b"]}}}""", "RootStatus", "RootStatus2", "statusText")]
    // Allowed values, at themselves
    [InlineData("""{"properties":{"s":{"enum":["a b",«"aB"»,"c"]}}}""", "RootS.AB", "RootS.AB2", "a b")]
    [InlineData("""{"$defs":{"s":{"enum":["x",«"X"»]}}}""", "RootS.X", "RootS.X2", "x")]
    [InlineData("""{"enum":["a-b",«"a_b"»]}""", "RootValue.AB", "RootValue.AB2", "a-b")]
    public void A_name_that_is_taken_is_reported_with_the_one_that_is_used(string schema, string name, string used, string other) =>
        AssertClash(schema, $"The C# name '{name}' is taken in this document; this one is named '{used}'", other);

    [Fact]
    public void The_name_of_the_enum_of_a_root_can_be_taken_too()
    {
        Diagnostic report = Assert.Single(new GeneratorHost((MarkedSchema.Path, """{"enum":["a","b"],"$defs":{"value":{"enum":["x","y"]}}}""")).Run().Diagnostics);

        Assert.Equal("warning QEG3002: The C# name 'RootValue' is taken in this document; this one is named 'RootValue2'", MarkedSchema.Describe(report));
        Assert.Equal("(0,0)-(0,55)", report.Location.GetLineSpan().Span.ToString());
    }

    [Theory]
    [InlineData("guid", "Guid")]
    [InlineData("event-json-type-info-resolver", "EventJsonTypeInfoResolver")]
    public void A_type_that_generated_code_needs_is_not_hidden(string file, string name)
    {
        GeneratedCode code = GeneratedCode.Compile(($"schemas/{file}.schema.json", "{}"));

        Assert.Equal(
            $"warning QEG3002: The C# name '{name}' is used by generated code itself; this one is named '{name}2'",
            MarkedSchema.Describe(Assert.Single(code.Result.Diagnostics)));
        Assert.Equal("valid", code.Root($"Acme.{name}2").Validate("1"));
    }

    [Fact]
    public void A_name_that_is_too_long_loses_its_end_and_is_reported()
    {
        string longest = "M" + new string('m', 199);

        MarkedSchema.AssertReports(
            "{\"properties\":{«\"" + longest + "m\"»:{\"type\":\"string\"}}}",
            $"warning QEG3002: The C# name 'Root.{longest}m' is longer than 200 characters; this one is named 'Root.{longest}'; choose another with \"x-csharp-name\": \"...\" in its schema");
        MarkedSchema.AssertReports("{\"properties\":{\"" + longest + "\":{\"type\":\"string\"}}}");
        MarkedSchema.AssertReports(
            $$"""{"enum":["a",«"{{longest}}m"»]}""", $"warning QEG3002: The C# name 'RootValue.{longest}m' is longer than 200 characters; this one is named 'RootValue.{longest}'");
    }

    [Fact]
    public void Of_two_names_that_are_one_as_far_as_they_are_kept_the_second_says_who_has_it()
    {
        string longest = "M" + new string('m', 199);

        MarkedSchema.AssertReports(
            "{\"properties\":{\"" + longest + "\":{\"type\":\"string\"},«\"" + longest + "x\"»:{\"type\":\"string\"}}}",
            $"warning QEG3002: The C# name 'Root.{longest}x' is taken by the member \"{longest}\"; this one is named 'Root.{longest}2'; choose another with \"x-csharp-name\": \"...\" in its schema");
        MarkedSchema.AssertReports(
            $$"""{"enum":["{{longest}}",«"{{longest}}x"»]}""", $"warning QEG3002: The C# name 'RootValue.{longest}x' is taken in this document; this one is named 'RootValue.{longest}2'");
    }

    [Fact]
    public void A_member_of_a_schema_that_is_merged_in_is_reported_where_it_stands()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/part.schema.json", "{\n\n\"properties\":{\"A\":{\"type\":\"string\"}}}"),
            (MarkedSchema.Path, """{"properties":{"a":{"type":"string"}},"allOf":[{"$ref":"part.schema.json"}]}""")).Run();

        Diagnostic report = Assert.Single(result.Diagnostics);
        Assert.Equal("/project/schemas/part.schema.json: (2,14)-(2,17)", report.Location.GetLineSpan().ToString());
        Assert.Equal("/project/schemas/root.schema.json: (0,15)-(0,18)", Assert.Single(report.AdditionalLocations).GetLineSpan().ToString());
    }

    [Theory]
    [InlineData("""{"properties":{"ab":{"type":"string"},"aB":{"type":"string"}}}""")]
    [InlineData("""{"properties":{"resourceType":{"type":"string"},"_resourcetype":{"type":"string"}}}""")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"a":{"maxLength":1}}}]}""")]
    [InlineData("""{"$defs":{"status":{"properties":{"x":{}}}},"properties":{"status":{"$ref":"#/$defs/status"}}}""")]
    [InlineData("""{"$defs":{"a":{"enum":["x","y"]},"b":{"enum":["x","y"]}}}""")]
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

    /// <summary>The report is at the mark, and the place that has the name (null: generated code) is related to it.</summary>
    private static void AssertClash(string schema, string message, string? other)
    {
        MarkedSchema.AssertReports(schema, "warning QEG3002: " + message);

        string text = MarkedSchema.RemoveMarks(schema);
        Diagnostic report = Assert.Single(new GeneratorHost((MarkedSchema.Path, text)).Run().Diagnostics);
        if (other is null)
        {
            Assert.Empty(report.AdditionalLocations);
            return;
        }

        TextSpan taken = Assert.Single(report.AdditionalLocations).SourceSpan;
        Assert.Equal($"\"{other}\"", text.Substring(taken.Start, taken.Length));
        Assert.NotEqual(report.Location.SourceSpan, taken);
    }
}
