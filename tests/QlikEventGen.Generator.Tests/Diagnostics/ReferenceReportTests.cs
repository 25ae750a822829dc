using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2001, QEG2024 and QEG2007: references that lead nowhere, out of the project, or only to themselves.</summary>
public sealed class ReferenceReportTests
{
    [Theory]
    // Inside a schema any value is accepted in its place; at the root nothing would be left.
    [InlineData("""{"properties":{"a":{"$ref":«"#/$defs/b"»}}}""", "warning", "#/$defs/b", "there is no '/$defs' in this file")]
    [InlineData("""{"$defs":{"c":{}},"properties":{"a":{"$ref":«"#/$defs/b"»}}}""", "warning", "#/$defs/b", "there is no '/$defs/b' in this file")]
    [InlineData("{\n  \"$ref\": «\"#/$defs/b\"»\n}", "error", "#/$defs/b", "there is no '/$defs' in this file")]
    [InlineData("""{"$defs":{"run":{},"rain":{}},"properties":{"a":{"$ref":«"#/$defs/rum"»}}}""", "warning", "#/$defs/rum", "there is no '/$defs/rum' in this file; did you mean '/$defs/run'?")]
    [InlineData("""{"$defs":{"Run":{}},"properties":{"a":{"$ref":«"#/$defs/run"»}}}""", "warning", "#/$defs/run", "there is no '/$defs/run' in this file; did you mean '/$defs/Run'?")]
    [InlineData("""{"$defs":{"b":{}},"properties":{"a":{"$ref":«"#/$def/b"»}}}""", "warning", "#/$def/b", "there is no '/$def' in this file; did you mean '/$defs'?")]
    [InlineData("""{"items":{"$ref":«"part.schema.json#/propertys/a"»}}""", "warning", "part.schema.json#/propertys/a", "there is no '/propertys' in 'schemas/part.schema.json'; did you mean '/properties'?")]
    [InlineData("""{"items":{"$ref":«"#/$defs/b/itms"»},"$defs":{"b":{"title":"itms?","items":{}}}}""", "warning", "#/$defs/b/itms", "there is no '/$defs/b/itms' in this file; did you mean '/$defs/b/items'?")]
    [InlineData("""{"allOf":[{"$ref":«"#their"»}],"$defs":{"x":{"$anchor":"there"}}}""", "warning", "#their", "there is no anchor 'their' in this file; did you mean 'there'?")]
    [InlineData("""{"allOf":[{"$ref":«"#nowhere"»}]}""", "warning", "#nowhere", "there is no anchor 'nowhere' in this file")]
    [InlineData("""{"additionalProperties":{"$ref":«"#/allOf/1"»},"allOf":[true]}""", "warning", "#/allOf/1", "there is no '/allOf/1' in this file")]
    [InlineData("""{"items":{"$ref":«"../schemas/broken.schema.json"»}}""", "warning", "../schemas/broken.schema.json", "'schemas/broken.schema.json' is not valid JSON")]
    [InlineData("""{"items":{"$ref":«"part.schema.json#/properties/b/type"»}}""", "warning", "part.schema.json#/properties/b/type", "there is no '/properties/b' in 'schemas/part.schema.json'")]
    [InlineData("""{"items":{"$ref":«"part.schema.json#b"»}}""", "warning", "part.schema.json#b", "there is no anchor 'b' in 'schemas/part.schema.json'")]
    [InlineData("""{"items":{"$ref":«"https://acme.test/twice"»}}""", "warning", "https://acme.test/twice", "it is ambiguous: 'schemas/twice1.schema.json' and 'schemas/twice2.schema.json' have the URI 'https://acme.test/twice'")]
    public void A_reference_that_leads_nowhere_is_reported(string schema, string severity, string reference, string problem) =>
        MarkedSchema.AssertReports(schema, Project(), $"{severity} QEG2001: The reference '{reference}' cannot be resolved: {problem}");

    [Theory]
    [InlineData("""{"items":{"$ref":«"other.schema.json"»}}""", "warning", "other.schema.json", "schemas/other.schema.json")]
    [InlineData("""{"$id":"https://acme.test/x/y","items":{"$ref":«"z"»}}""", "warning", "z", "schemas/z")]
    [InlineData("""{"$defs":{"unused":{"$ref":«"urn:acme:gone"»}}}""", "warning", "urn:acme:gone", "urn:acme:gone")]
    [InlineData("""{"$ref":«"other.schema.json#/a"»}""", "error", "other.schema.json#/a", "schemas/other.schema.json")]
    public void A_reference_to_a_document_that_is_not_there_is_reported_with_the_file_to_add(string schema, string severity, string reference, string file) =>
        MarkedSchema.AssertReports(
            schema,
            Project(),
            $"{severity} QEG2024: The reference '{reference}' leads out of the project: no schema has the URI or the path '{file}'; add that file to the schemas, or correct the reference");

    [Theory]
    [InlineData("""{"$defs":{"b":{}},"properties":{"a":{"$ref":"#/$defs/b"}}}""")]
    [InlineData("""{"$ref":"#/$defs/b","$defs":{"b":{"type":"string"}}}""")]
    [InlineData("""{"$defs":{"b/c~d e":{}},"properties":{"a":{"$ref":"#/$defs/b~1c~0d%20e"}}}""")]
    [InlineData("""{"allOf":[{"$ref":"#there"}],"$defs":{"x":{"$anchor":"there"}}}""")]
    [InlineData("""{"items":{"$ref":"part.schema.json#a"}}""")]
    [InlineData("""{"items":{"$ref":"part.schema.json#/properties/a"}}""")]
    [InlineData("""{"items":{"$ref":"./../schemas/part.schema.json#"}}""")]
    [InlineData("""{"items":{"$ref":"https://acme.test/part"}}""")]
    [InlineData("""{"properties":{"$ref":{"type":"string"}}}""")]
    [InlineData("""{"enum":[{"$ref":"#/gone"}]}""")]
    public void A_reference_that_leads_somewhere_is_not(string schema) => MarkedSchema.AssertReports(schema, Project());

    [Fact]
    public void Among_very_many_names_none_is_suggested()
    {
        string members = string.Concat(Enumerable.Range(0, 1_001).Select(static number => $"\"m{number}\":{{}},"));

        MarkedSchema.AssertReports(
            "{\"$defs\":{" + members + "\"run\":{\"$ref\":«\"#/$defs/rum\"»}}}", "warning QEG2001: The reference '#/$defs/rum' cannot be resolved: there is no '/$defs/rum' in this file");
    }

    [Theory]
    [InlineData("""{"$ref":«"#"»}""", "#")]
    [InlineData("""{"$defs":{"a":{"$ref":«"#/$defs/a"»}}}""", "#/$defs/a")]
    [InlineData("""{"$defs":{"a":{"description":"nothing","$ref":«"#/$defs/a"»}}}""", "#/$defs/a")]
    [InlineData("""{"$defs":{"a":{"$ref":«"#/$defs/b"»},"b":{"$ref":«"#/$defs/a"»}}}""", "#/$defs/b", "#/$defs/a")]
    [InlineData("""{"$defs":{"a":{"$ref":«"#/$defs/b"»},"b":{"$ref":«"#/$defs/b"»}}}""", "#/$defs/b", "#/$defs/b")]
    public void A_reference_that_leads_only_to_itself_is_reported(string schema, params string[] references) =>
        MarkedSchema.AssertReports(schema, [.. references.Select(static reference => $"error QEG2007: The reference '{reference}' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it")]);

    [Theory]
    [InlineData("""{"type":"object","properties":{"next":{"$ref":"#"}}}""")]
    [InlineData("""{"$defs":{"tree":{"type":"array","items":{"$ref":"#/$defs/tree"}}}}""")]
    [InlineData("""{"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a","type":"string"}}}""")]
    public void A_reference_beside_something_is_not(string schema) => MarkedSchema.AssertReports(schema);

    private static GeneratorHost Project() => new(
        ("schemas/part.schema.json", """{"$id":"https://acme.test/part","properties":{"a":{"$anchor":"a"}}}"""),
        ("schemas/broken.schema.json", "{"),
        ("schemas/twice1.schema.json", """{"$id":"https://acme.test/twice"}"""),
        ("schemas/twice2.schema.json", """{"$id":"https://acme.test/twice"}"""));
}
