using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>Faults of the text through the whole generator: one for a file, at its place. The parser's own tests have all of them.</summary>
public sealed class TextReportTests
{
    [Theory]
    [InlineData("{\r\n\t\"é😀\": «nul»\r\n}", "expected a value after ':', found 'nul'")]
    [InlineData("{\"a\":1}«x»", "expected the end of the file after the JSON value, found 'x'")]
    [InlineData("{\"type\":«01»}", "expected a number without leading zeros, found '01'")]
    [InlineData("[1,\n 2«»", "expected ',' or ']' after an item, found the end of the file; the array that begins in line 1 is not closed")]
    public void Text_that_is_not_JSON_is_reported(string schema, string problem) =>
        MarkedSchema.AssertReports(schema, "error QEG1001: Not valid JSON: " + problem);

    [Theory]
    [InlineData("«»")]
    [InlineData("\n «»")]
    public void An_empty_file_is_reported(string schema) =>
        MarkedSchema.AssertReports(schema, "error QEG1004: The file is empty where a schema is expected; write one, or remove the file");

    [Theory]
    [InlineData("{\n  \"type\": \"object\"«,»\n}", "a comma after the last member", "remove it")]
    [InlineData("{\"enum\":[1«,»]}", "a comma after the last item", "remove it")]
    [InlineData("{\n  «// comment»\n}", "a comment", "remove it, or write its text into '$comment'")]
    [InlineData("«/* all\r»\n*/ {}", "a comment", "remove it, or write its text into '$comment'")]
    public void A_comment_or_a_trailing_comma_is_reported_as_one(string schema, string found, string advice) =>
        MarkedSchema.AssertReports(schema.Replace("\r»", "»", StringComparison.Ordinal), $"error QEG1006: Found {found}, which JSON does not have; {advice}");

    [Fact]
    public void Nesting_beyond_the_limit_is_reported_where_it_begins() => MarkedSchema.AssertReports(
        string.Concat(Enumerable.Repeat("{\"not\":", 256)) + "«{»\"not\":",
        "error QEG1005: The file is beyond a limit: 256 objects and arrays may stand inside each other, and there are more");

    [Fact]
    public void Nesting_up_to_the_limit_is_not() =>
        MarkedSchema.AssertReports(string.Concat(Enumerable.Repeat("{\"not\":", 255)) + "{}" + new string('}', 255));

    [Theory]
    [InlineData("""{"type":"string",«"type"»:"integer"}""", "type", "type")]
    [InlineData("""{"properties":{"a":true,"b":{},«"a"»:false}}""", "a", "properties/a")]
    [InlineData("""{"enum":[{"a":1,«"\u0061"»:2}]}""", "a", "enum/0/a")]
    public void A_name_that_stands_twice_is_reported_with_the_first(string schema, string name, string path)
    {
        MarkedSchema.AssertReports(schema, $"warning QEG1002: The name '{name}' stands twice in this object, and only the last one counts");

        string text = MarkedSchema.RemoveMarks(schema);
        Diagnostic report = Assert.Single(new GeneratorHost((MarkedSchema.Path, text)).Run().Diagnostics);
        Assert.EndsWith($" (at /{path})", report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(text.IndexOf($"\"{name}\"", StringComparison.Ordinal), Assert.Single(report.AdditionalLocations).SourceSpan.Start);
    }

    [Theory]
    [InlineData("""{"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""")]
    [InlineData("""{"required":["a","A"],"default":{"a":1,"A":2}}""")]
    public void A_name_in_two_objects_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{}\n")]
    [InlineData("{\"title\":\"\\u0000 \\ud83d\\ude00\"}")]
    public void Text_that_is_JSON_is_not(string schema) => MarkedSchema.AssertReports(schema);
}
