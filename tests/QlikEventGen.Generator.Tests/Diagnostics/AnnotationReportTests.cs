using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2004: defaults and examples that their own schema rejects.</summary>
public sealed class AnnotationReportTests
{
    [Theory]
    // default
    [InlineData("""{"enum":["a","b"],"default":«"c"»}""", "'default' breaks its own schema: must be one of \"a\", \"b\"")]
    [InlineData("""{"type":"integer","default":«"zero"»}""", "'default' breaks its own schema: must be an integer")]
    [InlineData("""{"type":"integer","default":«1.5»}""", "'default' breaks its own schema: must be an integer")]
    [InlineData("""{"type":"string","minLength":1,"default":«""»}""", "'default' breaks its own schema: must have at least 1 character")]
    [InlineData("""{"minimum":0,"default":«-1»}""", "'default' breaks its own schema: must be at least 0")]
    [InlineData("""{"format":"date-time","default":«"2024-01-01"»}""", "'default' breaks its own schema: must be a date-time (RFC 3339)")]
    [InlineData("""{"pattern":"^a","default":«"b"»}""", "'default' breaks its own schema: must match the pattern ^a")]
    [InlineData("""{"multipleOf":0.1,"default":«0.25»}""", "'default' breaks its own schema: must be a multiple of 0.1")]
    [InlineData("""{"const":1,"default":«2»}""", "'default' breaks its own schema: must be 1")]
    [InlineData("""{"items":{"type":"string"},"default":«["a",1]»}""", "'default' breaks its own schema: /1 must be a string")]
    [InlineData("""{"properties":{"a/b":{"maxLength":1}},"default":«{"a/b":"xy"}»}""", "'default' breaks its own schema: /a~1b must have at most 1 character")]
    [InlineData("""{"properties":{"a":false},"default":«{"a":1}»}""", "'default' breaks its own schema: /a is not allowed here")]
    [InlineData("""{"additionalProperties":false,"default":«{"a":1}»}""", "'default' breaks its own schema: /a is not a member that the schema allows")]
    [InlineData("""{"required":["a"],"default":«{}»}""", "'default' breaks its own schema: must have the member \"a\"")]
    // Reached by references and allOf
    [InlineData("""{"allOf":[{"$ref":"#/$defs/a"}],"default":«1»,"$defs":{"a":{"type":"string"}}}""", "'default' breaks its own schema: must be a string")]
    [InlineData("""{"properties":{"b":{"$ref":"#/$defs/a","default":«1»}},"$defs":{"a":{"type":"string"}}}""", "'default' breaks its own schema: must be a string")]
    [InlineData("""{"$defs":{"a":{"items":{"$ref":"#/$defs/b"},"default":«[[1]]»},"b":{"items":{"type":"string"}}}}""", "'default' breaks its own schema: /0/0 must be a string")]
    [InlineData("""{"properties":{"b":{"$ref":"part.schema.json","default":«"long"»}}}""", "'default' breaks its own schema: must have at most 3 characters")]
    // More than one fault in one value
    [InlineData("""{"properties":{"a":{"type":"string"},"b":{"type":"string"},"c":true},"required":["c"],"default":«{"a":1,"b":2}»}""", "'default' breaks its own schema: must have the member \"c\", and 2 more")]
    [InlineData("""{"minLength":3,"pattern":"^a","default":«"b"»}""", "'default' breaks its own schema: must have at least 3 characters, and 1 more")]
    // examples, by their number
    [InlineData("""{"type":"string","examples":["a",«1»]}""", "'examples/1' breaks its own schema: must be a string")]
    [InlineData("{\n  \"items\": {\n    \"type\": \"integer\",\n    \"examples\": [ «\"1\"», 2 ]\n  }\n}", "'examples/0' breaks its own schema: must be an integer")]
    [InlineData("""{"maxLength":2,"examples":["😀😀",«"abc"»]}""", "'examples/1' breaks its own schema: must have at most 2 characters")]
    public void A_value_that_its_schema_rejects_is_reported(string schema, string message) => MarkedSchema.AssertReports(
        schema,
        new GeneratorHost(("schemas/part.schema.json", """{"maxLength":3}""")),
        "warning QEG2004: " + message);

    [Fact]
    public void Each_example_is_reported_by_itself() => MarkedSchema.AssertReports(
        """{"type":"string","default":«1»,"examples":[«2»,"a",«null»]}""",
        "warning QEG2004: 'default' breaks its own schema: must be a string",
        "warning QEG2004: 'examples/0' breaks its own schema: must be a string",
        "warning QEG2004: 'examples/2' breaks its own schema: must be a string");

    [Theory]
    [InlineData("""{"enum":["a","b"],"default":"b"}""")]
    [InlineData("""{"type":"integer","default":1.0,"examples":[42.0,5000000000,1e2]}""")]
    [InlineData("""{"type":["string","null"],"default":null}""")]
    [InlineData("""{"type":"string","format":"unheard-of","default":"?"}""")]
    [InlineData("""{"maxLength":1,"default":"😀"}""")]
    [InlineData("""{"minLength":5,"default":1}""")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"default":{"b":1}}""")]
    [InlineData("""{"properties":{"a":{"type":"string","default":"x"}},"required":["a"]}""")]
    [InlineData("""{"multipleOf":0.01,"default":19.99}""")]
    [InlineData("""{"enum":[{"a":[1.0]}],"default":{"a":[1]}}""")]
    public void A_value_that_its_schema_accepts_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Fact]
    public void With_formats_as_annotations_a_format_rejects_nothing()
    {
        GeneratorHost host = new();
        host.SetProperty("QlikEventGenFormats", "Annotate");

        MarkedSchema.AssertReports("""{"type":"string","format":"date","default":"today"}""", host);
    }
}
