using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2016: demands that no value meets together, at the later one, with the other one related.</summary>
public sealed class ContradictionReportTests
{
    [Theory]
    // Types
    [InlineData("""{"allOf":[{"type":"string"},{"type":«"integer"»}]}""", "type", "type", "nothing is both a string and an integer", "\"string\"")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","allOf":[{"type":«"null"»}]}}}""", "type", "type", "nothing is both a string and null", "\"string\"")]
    [InlineData("""{"type":["string","null"],"$ref":"#/$defs/a","$defs":{"a":{«"type"»:["integer","array"]}}}""", "type", "type", "nothing is both a string or null and an integer or an array", "\"type\"")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"a":{"type":«"boolean"»}}}]}""", "type", "type", "nothing is both a string and a boolean", "\"string\"")]
    [InlineData("""{"patternProperties":{"^a":{"type":"string"}},"properties":{"ab":{"type":«"number"»}}}""", "type", "type", "nothing is both a number and a string", "\"string\"")]
    // Allowed values
    [InlineData("""{"enum":["a","b"],"allOf":[{«"enum"»:["c"]}]}""", "enum", "enum", "they have no value in common", "\"enum\"")]
    [InlineData("""{"enum":[1,2],"allOf":[{"const":«3»}]}""", "const", "enum", "they have no value in common", "\"enum\"")]
    [InlineData("""{"type":"string",«"enum"»:[1,null]}""", "enum", "type", "no value that is allowed is a string", "\"string\"")]
    [InlineData("""{«"enum"»:["ab","abc"],"maxLength":1}""", "maxLength", "enum", "every value that is allowed must have at most 1 character", "\"enum\"", "1")]
    // Bounds
    [InlineData("""{"type":"number","minimum":5,"maximum":«1»}""", "maximum", "minimum", "no number is at least 5 and at most 1", "5")]
    [InlineData("""{"maximum":1,"allOf":[{"minimum":«1.5»}]}""", "minimum", "maximum", "no number is at least 1.5 and at most 1", "1")]
    [InlineData("""{"exclusiveMinimum":1,"maximum":«1.0»}""", "maximum", "exclusiveMinimum", "no number is greater than 1 and at most 1.0", "1")]
    [InlineData("""{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":«2»}""", "exclusiveMaximum", "exclusiveMinimum", "no integer is greater than 1 and less than 2", "1")]
    [InlineData("""{"type":"integer","minimum":0.1,"maximum":«0.9»}""", "maximum", "minimum", "no integer is at least 0.1 and at most 0.9", "0.1")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":true,"maximum":«1»}""", "maximum", "minimum", "no number is greater than 1 and at most 1", "1")]
    [InlineData("""{"minLength":3,"maxLength":«2»}""", "maxLength", "minLength", "no string has at least 3 and at most 2 characters", "3")]
    [InlineData("""{"minItems":2,"maxItems":«1»}""", "maxItems", "minItems", "no array has at least 2 and at most 1 item", "2")]
    [InlineData("""{"minProperties":2,"maxProperties":«0»}""", "maxProperties", "minProperties", "no object has at least 2 and at most 0 members", "2")]
    [InlineData("""{"contains":true,"minContains":2,"maxContains":«1»}""", "maxContains", "minContains", "no array has at least 2 and at most 1 such item", "2")]
    [InlineData("""{«"contains"»:{"type":"string"},"maxItems":0}""", "maxItems", "contains", "1 item must satisfy 'contains', and at most 0 may be there", "\"contains\"", "0")]
    // Members
    [InlineData("""{"required":["a","b"],"maxProperties":«1»}""", "maxProperties", "required", "2 members must be there, and at most 1 may be", "\"required\"")]
    [InlineData("""{"properties":{"a":false},"required":[«"a"»]}""", "required", "properties/a", "the member \"a\" must be there and is not allowed", "false")]
    [InlineData("""{"allOf":[{"properties":{"a":true},"additionalProperties":false},{"properties":{"b":true},"required":[«"b"»]}]}""", "required", "additionalProperties", "the member \"b\" must be there and is not allowed", "false")]
    // Branches
    [InlineData("""{"type":"object",«"oneOf"»:[{"type":"string"},{"enum":[1]}]}""", "oneOf", "type", "none of its schemas accepts an object", "\"object\"")]
    [InlineData("""{"type":["integer","null"],«"anyOf"»:[false,{"type":"string"}]}""", "anyOf", "type", "none of its schemas accepts an integer or null", "\"type\"")]
    public void Demands_that_nothing_meets_are_reported(string schema, string later, string earlier, string problem, string related, string? place = null)
    {
        // Where the one that is marked comes first in the document, the other is where the report stands.
        string marked = place is null ? schema : Remark(schema, later, place);
        MarkedSchema.AssertReports(marked, $"warning QEG2016: '{later}' contradicts '{earlier}': {problem}");

        string text = MarkedSchema.RemoveMarks(schema);
        TextSpan other = Assert.Single(Assert.Single(new GeneratorHost((MarkedSchema.Path, text)).Run().Diagnostics).AdditionalLocations).SourceSpan;
        Assert.Equal(related, text.Substring(other.Start, other.Length));
    }

    [Theory]
    [InlineData("""{"allOf":[{"type":"number"},{"type":"integer"}]}""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""")]
    [InlineData("""{"type":"string","not":{"type":"integer"}}""")]
    [InlineData("""{"enum":[1,"a"],"allOf":[{"enum":[1.0]}]}""")]
    [InlineData("""{"type":"string","enum":["a",null]}""")]
    [InlineData("""{"enum":["ab","a"],"maxLength":1}""")]
    [InlineData("""{"minimum":5,"maximum":5}""")]
    [InlineData("""{"exclusiveMinimum":1,"exclusiveMaximum":2}""")]
    [InlineData("""{"type":"integer","exclusiveMinimum":1,"maximum":2}""")]
    [InlineData("""{"type":"integer","minimum":0.1,"maximum":1}""")]
    [InlineData("""{"type":"integer","minimum":0.1,"maximum":1e40}""")]
    [InlineData("""{"minLength":2,"maxLength":2,"minItems":1,"maxItems":1,"minProperties":0,"maxProperties":0}""")]
    [InlineData("""{"type":"object","minLength":3,"allOf":[{"maxLength":2}]}""", "QEG2012")]
    [InlineData("""{"contains":true,"minContains":0,"maxItems":0}""")]
    [InlineData("""{"contains":true,"maxItems":1}""")]
    [InlineData("""{"required":["a"],"maxProperties":1}""")]
    [InlineData("""{"properties":{"a":false}}""")]
    [InlineData("""{"properties":{"a":true},"additionalProperties":false,"required":["a"]}""")]
    [InlineData("""{"allOf":[{"properties":{"a":true},"additionalProperties":false},{"properties":{"b":true}}]}""")]
    [InlineData("""{"type":"object","oneOf":[{"type":"string"},{"type":"object","required":["a"]}]}""")]
    [InlineData("""{"type":"object","anyOf":[false,true]}""")]
    [InlineData("""{"allOf":[false,{"type":"string"}]}""")]
    public void Demands_that_something_meets_are_not(string schema, string? otherRule = null)
    {
        string[] rules = [.. new GeneratorHost((MarkedSchema.Path, schema)).Run().Diagnostics.Select(static report => report.Id)];

        Assert.Equal(otherRule is null ? [] : [otherRule], rules);
    }

    [Fact]
    public void A_contradiction_that_only_references_bring_in_is_reported_at_the_reference() => MarkedSchema.AssertReports(
        """{"allOf":[{"$ref":«"text.schema.json"»},{"$ref":"number.schema.json"}]}""".Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)
            .Replace("\"number.schema.json\"", "«\"number.schema.json\"»", StringComparison.Ordinal),
        new GeneratorHost(("schemas/text.schema.json", """{"type":"string"}"""), ("schemas/number.schema.json", """{"type":"number"}""")),
        "warning QEG2016: 'type' contradicts 'type': nothing is both a string and a number");

    [Fact]
    public void A_contradiction_with_another_document_is_reported_in_the_one_that_refers()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/text.schema.json", """{"type":"string"}"""),
            (MarkedSchema.Path, """{"type":"number","$ref":"text.schema.json"}""")).Run();

        Diagnostic report = Assert.Single(result.Diagnostics);
        Assert.Equal("/project/schemas/root.schema.json: (0,8)-(0,16)", report.Location.GetLineSpan().ToString());
        Assert.Equal("/project/schemas/text.schema.json: (0,8)-(0,16)", Assert.Single(report.AdditionalLocations).GetLineSpan().ToString());
    }

    [Fact]
    public void A_contradiction_is_reported_once_however_often_it_is_merged() => MarkedSchema.AssertReports(
        """{"type":"object","properties":{"a":{"$ref":"#/$defs/a"},"b":{"allOf":[{"$ref":"#/$defs/a"}]}},"$defs":{"a":{"minLength":2,"maxLength":«1»}}}""",
        "warning QEG2016: 'maxLength' contradicts 'minLength': no string has at least 2 and at most 1 character");

    private static string Remark(string schema, string keyword, string value)
    {
        string text = MarkedSchema.RemoveMarks(schema);
        return text.Replace($"\"{keyword}\":{value}", $"\"{keyword}\":«{value}»", StringComparison.Ordinal);
    }
}
