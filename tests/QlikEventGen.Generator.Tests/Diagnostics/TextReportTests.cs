using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG1001 through the whole generator: one fault for a file, at its place. The parser's own tests have all of them.</summary>
public sealed class TextReportTests
{
    [Theory]
    [InlineData("«»", "the file is empty; expected a JSON value")]
    [InlineData("{\n  \"type\": \"object\"«,»\n}", "trailing comma: expected another member after ',', found '}'")]
    [InlineData("{\n  «// comment»\n}", "expected a member name in double quotes or '}', found a comment; JSON has no comments")]
    [InlineData("{\r\n\t\"é😀\": «nul»\r\n}", "expected a value after ':', found 'nul'")]
    [InlineData("{\"a\":1}«x»", "expected the end of the file after the JSON value, found 'x'")]
    [InlineData("{\"type\":«01»}", "expected a number without leading zeros, found '01'")]
    [InlineData("[1,\n 2«»", "expected ',' or ']' after an item, found the end of the file; the array that begins in line 1 is not closed")]
    public void Text_that_is_not_JSON_is_reported(string schema, string problem) =>
        MarkedSchema.AssertReports(schema, "error QEG1001: Not valid JSON: " + problem);

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{}\n")]
    [InlineData("{\"title\":\"\\u0000 \\ud83d\\ude00\"}")]
    public void Text_that_is_JSON_is_not(string schema) => MarkedSchema.AssertReports(schema);
}
