using System.Globalization;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>The JSON Pointer at the end of a message.</summary>
public sealed class PlaceInMessageTests
{
    [Theory]
    [InlineData("""{"minLength":-1}""", " (at /minLength)")]
    [InlineData("""{"minLenght":-1}""", " (at /minLenght)")]
    [InlineData("1", " (at the root)")]
    [InlineData("""{"type":"object","properties":{"a/b~c":{"type":"strnig"}}}""", " (at /properties/a~1b~0c/type)")]
    [InlineData("""{"required":["a",1]}""", " (at /required/1)")]
    [InlineData("""{"allOf":[{},{"pattern":"("}]}""", " (at /allOf/1/pattern)")]
    [InlineData("""{"type":"object","properties":{"a b":{},"aB":{}}}""", " (at /properties/aB)")]
    [InlineData("""{"x-a":{"b":1,"b":2}}""", " (at /x-a/b)")]
    public void It_leads_to_the_fault(string schema, string end)
    {
        Diagnostic report = Assert.Single(new GeneratorHost((MarkedSchema.Path, schema)).Run().Diagnostics);

        Assert.EndsWith(end, report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_one_line_of_a_readable_length()
    {
        string name = "a\\n\\u0007" + new string('b', 1000);
        Diagnostic report = Assert.Single(new GeneratorHost((MarkedSchema.Path, "{\"$defs\":{\"" + name + "\":{\"format\":1}}}")).Run().Diagnostics);

        Assert.Equal(
            "'format' must be a string, found the number 1 (at /$defs/a\\u000a\\u0007" + new string('b', 385) + "...",
            report.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""{"a":{"b":[1,"x",{"c":tru e}]}}""")]
    public void A_text_that_is_no_JSON_has_none(string schema)
    {
        Diagnostic report = Assert.Single(new GeneratorHost((MarkedSchema.Path, schema)).Run().Diagnostics);

        Assert.Equal("QEG1001", report.Id);
        Assert.Empty(report.Properties);
    }

    [Theory]
    [InlineData("""{"a":«1»}""", "/a")]
    [InlineData("""{«"a"»:1}""", "/a")]
    [InlineData("""«{"a":1}»""", "")]
    [InlineData("""{"a"«:»1}""", "/a")]
    [InlineData("""[1,«2»,3]""", "/1")]
    [InlineData("""[1«,»2]""", "")]
    [InlineData("""[[],[{"a":["x«y»z"]}]]""", "/1/0/a/0")]
    [InlineData("""{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":{"i":«8»}}""", "/h/i")]
    [InlineData("""{"a":{"x":«1»},"a":2}""", "/a/x")]
    public void It_is_the_innermost_one_around_the_span(string marked, string expected)
    {
        string text = MarkedSchema.RemoveMarks(marked);
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        JsonSpan span = new(start, marked.IndexOf('»', StringComparison.Ordinal) - 1 - start);

        string pointer = JsonPointers.At(JsonParser.Parse(text).Root!, span);

        Assert.Equal(expected, pointer);
    }
}
