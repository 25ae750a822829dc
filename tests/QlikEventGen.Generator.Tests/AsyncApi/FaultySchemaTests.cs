using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>FaultySchemas=Tolerate: what of faulty schemas is not enforced, each with its report. It is the default of AsyncAPI documents.</summary>
public sealed class FaultySchemaTests
{
    private const string Because = ", since FaultySchemas is Tolerate";

    [Fact]
    public void A_required_member_that_nobody_declares_may_be_absent()
    {
        const string Schema = """{ "type": "object", "properties": { "a": { "type": "string" } }, "required": ["a", «"b"»] }""";

        AssertTolerated(Schema, "warning QEG2015: The required member 'b' is not declared", "; it may be absent", """{"a":""}""", " required: must have the member \"b\"");
        Assert.Equal(" required: must have the member \"a\"", Tolerant(Schema).Validate("{}"));
    }

    [Fact]
    public void A_format_that_the_example_of_the_schema_does_not_have_is_not_checked()
    {
        const string Schema = """{ "type": "object", "properties": { "a": { "type": "string", "format": "date", "examples": [«"2022-10-30T07:06:22Z"»] } } }""";

        AssertTolerated(
            Schema,
            "warning QEG2004: 'examples/0' breaks its own schema: must be a date (RFC 3339)",
            "; the format is not checked and the value is text",
            """{"a":"2022-10-30T07:06:22Z"}""",
            "/a format: must be a date (RFC 3339)");
        Assert.Equal("/a type: must be a string, but is a number", Tolerant(Schema).Validate("""{"a":1}"""));
    }

    [Fact]
    public void An_example_that_breaks_anything_else_changes_nothing()
    {
        const string Schema = """{ "type": "object", "properties": { "a": { "type": "string", "format": "date", "maxLength": 4, "examples": [«5»], "default": «"x"» } } }""";

        MarkedSchema.AssertReports(
            Schema,
            new GeneratorHost().SetProperty("QlikEventGenFaultySchemas", "Tolerate"),
            "warning QEG2004: 'examples/0' breaks its own schema: must be a string",
            "warning QEG2004: 'default' breaks its own schema: must be a date (RFC 3339)");
        Assert.Equal("/a format: must be a date (RFC 3339)", Tolerant(Schema).Validate("""{"a":"x"}"""));
    }

    [Fact]
    public void Of_branches_that_only_have_titles_the_titles_are_the_allowed_texts()
    {
        const string Schema = """
            { "type": "object", "properties": { "a": { "type": "string", «"oneOf"»: [{ "title": "SOFT", "x-qlik-const": 0 }, { "title": "HARD", "description": "For good", "x-qlik-const": 1 }] } } }
            """;

        AssertTolerated(
            Schema,
            "warning QEG2017: 'oneOf/0' to 'oneOf/1' can never be the only schema that holds: they demand nothing",
            "; the titles are taken for the allowed texts",
            """{"a":"HARD"}""",
            "/a oneOf: must satisfy only one of the schemas in \"oneOf\"",
            enforced: "warning QEG2017: 'oneOf/1' can never be the only schema that holds: 'oneOf/0' says the same; tell them apart, or use 'anyOf'");
        Assert.Equal("/a oneOf: must be one of \"SOFT\", \"HARD\"", Tolerant(Schema).Validate("""{"a":"hard"}"""));
    }

    [Fact]
    public void It_is_enough_that_one_branch_holds_where_one_never_holds_alone()
    {
        const string Schema = """{ "oneOf": [{ "type": "number" }, «{ "type": "integer" }»] }""";

        AssertTolerated(
            Schema,
            "warning QEG2017: 'oneOf/1' can never be the only schema that holds: whatever satisfies it satisfies 'oneOf/0' too; tell them apart, or use 'anyOf'",
            "; several may hold",
            "1",
            " oneOf: must satisfy only one of the schemas in \"oneOf\"");
        Assert.Equal(" type: must be a number, but is a boolean\n type: must be an integer, but is a boolean\n oneOf: must satisfy at least one of the schemas in \"oneOf\"", Tolerant(Schema).Validate("true"));
    }

    [Fact]
    public void It_is_enough_where_only_members_that_a_branch_does_not_declare_make_a_difference()
    {
        const string Schema = """
            {
              "type": "object",
              "oneOf": [
                { "type": "object", "properties": { "id": { "type": "string" }, "mail": { "type": "string" } }, "required": ["id"] },
                «{ "type": "object", "properties": { "id": { "type": "string" }, "client": { "type": "string" } }, "required": ["id", "client"] }»
              ]
            }
            """;

        AssertTolerated(
            Schema,
            "warning QEG2017: 'oneOf/1' can never be the only schema that holds: without members that it does not declare, whatever satisfies it satisfies 'oneOf/0' too; tell them apart, or use 'anyOf'",
            "; several may hold",
            """{"id":"a","client":"b"}""",
            " oneOf: must satisfy only one of the schemas in \"oneOf\"",
            enforced: null);
    }

    [Fact]
    public void Branches_none_of_which_accepts_the_declared_type_are_not_checked()
    {
        const string Schema = """{ "type": "string", «"oneOf"»: [{ "type": "integer" }, { "type": "object" }] }""";

        AssertTolerated(
            Schema,
            "warning QEG2016: 'oneOf' contradicts 'type': none of its schemas accepts a string",
            "; it is not checked",
            "\"a\"",
            " type: must be an integer, but is a string\n type: must be an object, but is a string\n oneOf: must satisfy one of the schemas in \"oneOf\"");
    }

    [Fact]
    public void What_another_document_tolerates_is_tolerated_wherever_it_is_referred_to()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/root.schema.json", """{ "type": "object", "properties": { "it": { "$ref": "runs-asyncapi.json#/components/schemas/run" }, "own": { "type": "object", "properties": { "x": {} }, "required": ["y"] } } }"""),
            ("schemas/runs-asyncapi.json", """
                {"asyncapi":"3.0.0","info":{"title":"runs"},"components":{
                  "messages":{"run.ended":{"payload":{"$ref":"#/components/schemas/run"}}},
                  "schemas":{"run":{"type":"object","properties":{"a":{}},"required":["lost"]}}}}
                """));

        Assert.Equal("valid", code.Root("Acme.Runs.RunEnded").Validate("{}"));
        Assert.Equal("/own required: must have the member \"y\"", code.Root().Validate("""{"it":{},"own":{}}"""));
    }

    [Fact]
    public void An_AsyncAPI_document_tolerates_unless_it_is_told_otherwise()
    {
        const string Document = """{"asyncapi":"3.0.0","info":{"title":"runs"},"components":{"messages":{"run.ended":{"payload":{"type":"object","properties":{"a":{}},"required":["lost"]}}}}}""";

        Assert.Equal("valid", GeneratedCode.Compile(("schemas/runs-asyncapi.json", Document)).Root("Acme.Runs.RunEnded").Validate("{}"));
        Assert.Equal(
            " required: must have the member \"lost\"",
            GeneratedCode.Compile(new GeneratorHost(("schemas/runs-asyncapi.json", Document)).SetMetadata("schemas/runs-asyncapi.json", "FaultySchemas", "Enforce")).Root("Acme.Runs.RunEnded").Validate("{}"));
    }

    private static RootProbe Tolerant(string marked) =>
        GeneratedCode.Compile(new GeneratorHost((MarkedSchema.Path, MarkedSchema.RemoveMarks(marked))).SetProperty("QlikEventGenFaultySchemas", "Tolerate")).Root();

    /// <param name="report">The report; where the fault is tolerated <paramref name="consequence"/> and the reason follow.</param>
    /// <param name="json">Valid exactly if the fault is tolerated.</param>
    /// <param name="verdict">What is said of it otherwise.</param>
    /// <param name="enforced">The first report otherwise, if it is another one; null if there is none.</param>
    private static void AssertTolerated(string marked, string report, string consequence, string json, string verdict, string? enforced = "")
    {
        MarkedSchema.AssertReports(marked, new GeneratorHost().SetProperty("QlikEventGenFaultySchemas", "Tolerate"), report + consequence + Because);
        Assert.Equal("valid", Tolerant(marked).TryParse(json));

        GeneratedCode strict = GeneratedCode.Compile(MarkedSchema.RemoveMarks(marked));
        Assert.Equal(verdict, strict.Root().Validate(json));
        string[] reports = [.. strict.Result.Diagnostics.Select(MarkedSchema.Describe)];
        Assert.Equal(enforced is null ? [] : [enforced.Length == 0 ? report : enforced], reports);
    }
}
