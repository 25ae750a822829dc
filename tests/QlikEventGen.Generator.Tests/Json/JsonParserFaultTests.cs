using QlikEventGen.Generator.Json;
using Xunit;

namespace QlikEventGen.Generator.Tests.Json;

/// <summary>Each text is refused with exactly this message at exactly this place.</summary>
public sealed class JsonParserFaultTests
{
    public static TheoryData<string, string, int, int> MalformedTexts => new()
    {
        // Nothing, or nothing more.
        { "", "a schema is expected", 0, 0 },
        { " \r\n\t", "a schema is expected", 4, 0 },
        { "\uFEFF", "a schema is expected", 1, 0 },
        { "{} {}", "expected the end of the file after the JSON value, found '{'", 3, 1 },
        { "1 2", "expected the end of the file after the JSON value, found '2'", 2, 1 },
        { "{}\n}", "expected the end of the file after the JSON value, found '}'", 3, 1 },
        { "true false", "expected the end of the file after the JSON value, found 'false'", 5, 5 },

        // Literals.
        { "nul", "expected a JSON value, found 'nul'", 0, 3 },
        { "nulll", "expected a JSON value, found 'nulll'", 0, 5 },
        { "True", "expected a JSON value, found 'True'; the literals are true, false and null, in lower case", 0, 4 },
        { "[NULL]", "expected an item or ']', found 'NULL'; the literals are true, false and null, in lower case", 1, 4 },
        { "NaN", "expected a JSON value, found 'NaN'", 0, 3 },
        { "[-Infinity]", "expected a digit after '-', found 'Infinity'", 2, 8 },
        { "undefined", "expected a JSON value, found 'undefined'", 0, 9 },
        { "=", "expected a JSON value, found '='", 0, 1 },
        { "\u0000", "expected a JSON value, found U+0000", 0, 1 },
        { "\u00A0{}", "expected a JSON value, found U+00A0", 0, 1 },
        { "\U0001F600", "expected a JSON value, found '\U0001F600'", 0, 2 },
        { "abcdefghijklmnopqrstuvwxyzabcdefghijklmnop", "expected a JSON value, found 'abcdefghijklmnopqrstuvwxyzabcdef...'", 0, 42 },

        // Objects.
        { "{", "expected a member name in double quotes or '}', found the end of the file; the object that begins in line 1 is not closed", 1, 0 },
        { "{]", "expected a member name in double quotes or '}', found ']'", 1, 1 },
        { "{a: 1}", "expected a member name in double quotes or '}', found 'a'", 1, 1 },
        { "{'a': 1}", "expected a member name in double quotes or '}', found a single quote; strings stand in double quotes", 1, 1 },
        { "{1: 1}", "expected a member name in double quotes or '}', found '1'", 1, 1 },
        { "{,", "expected a member name in double quotes or '}', found ','", 1, 1 },
        { "{\"a\"", "expected ':' after the member name, found the end of the file; the object that begins in line 1 is not closed", 4, 0 },
        { "{\"a\" 1}", "expected ':' after the member name, found '1'", 5, 1 },
        { "{\"a\"}", "expected ':' after the member name, found '}'", 4, 1 },
        { "{\"a\":}", "expected a value after ':', found '}'", 5, 1 },
        { "{\"a\":", "expected a value after ':', found the end of the file", 5, 0 },
        { "{\"a\":1", "expected ',' or '}' after a member, found the end of the file; the object that begins in line 1 is not closed", 6, 0 },
        { "\n{\n\"a\":{}", "expected ',' or '}' after a member, found the end of the file; the object that begins in line 2 is not closed", 9, 0 },
        { "{\"a\":1 \"b\":2}", "expected ',' or '}' after a member, found a string", 7, 1 },
        { "{\"a\":1]", "expected ',' or '}' after a member, found ']'", 6, 1 },
        { "{\"a\":1,}", "a comma after the last member", 6, 1 },
        { "{\"a\":1 , \n}", "a comma after the last member", 7, 1 },
        { "{\"a\":1,,\"b\":2}", "expected a member name in double quotes after ',', found ','", 7, 1 },
        { "{\"a\":1,", "expected a member name in double quotes after ',', found the end of the file; the object that begins in line 1 is not closed", 7, 0 },
        { "{\"a\":1,b:2}", "expected a member name in double quotes after ',', found 'b'", 7, 1 },

        // Arrays.
        { "[", "expected an item or ']', found the end of the file", 1, 0 },
        { "[1", "expected ',' or ']' after an item, found the end of the file; the array that begins in line 1 is not closed", 2, 0 },
        { "[1 2]", "expected ',' or ']' after an item, found '2'", 3, 1 },
        { "[1,]", "a comma after the last item", 2, 1 },
        { "[,]", "expected an item or ']', found ','", 1, 1 },
        { "[1,,2]", "expected an item after ',', found ','", 3, 1 },
        { "[1,", "expected an item after ',', found the end of the file", 3, 0 },
        { "[1}", "expected ',' or ']' after an item, found '}'", 2, 1 },

        // Comments.
        { "// a\n{}", "a comment", 0, 4 },
        { "{ /* a */ }", "a comment", 2, 7 },
        { "{\"a\":1 // why\n}", "a comment", 7, 6 },
        { "{\"a\":/* x", "a comment", 5, 4 },
        { "{} # x", "expected the end of the file after the JSON value, found '#'", 3, 1 },
        { "/", "expected a JSON value, found '/'", 0, 1 },
        { "[/*/ ]", "a comment", 1, 5 },

        // Numbers.
        { "-", "expected a digit after '-', found the end of the file", 1, 0 },
        { "[-]", "expected a digit after '-', found ']'", 2, 1 },
        { "01", "expected a number without leading zeros, found '01'", 0, 2 },
        { "[-007]", "expected a number without leading zeros, found '-007'", 1, 4 },
        { "1.", "expected a digit after the decimal point, found the end of the file", 2, 0 },
        { "[1.]", "expected a digit after the decimal point, found ']'", 3, 1 },
        { "[1.e5]", "expected a digit after the decimal point, found 'e5'", 3, 2 },
        { ".5", "expected a JSON value, found '.'; a number begins with a digit", 0, 1 },
        { "+1", "expected a JSON value, found '+'; a number has no plus sign", 0, 1 },
        { "1e", "expected a digit in the exponent, found the end of the file", 2, 0 },
        { "[1e+]", "expected a digit in the exponent, found ']'", 4, 1 },
        { "0x10", "expected the end of the file after the JSON value, found 'x10'", 1, 3 },
        { "1_000", "expected the end of the file after the JSON value, found '_000'", 1, 4 },

        // Strings.
        { "\"a", "expected '\"' at the end of the string, found the end of the file", 0, 2 },
        { "{\"a\": \"b\n}", "expected '\"' at the end of the string, found a line break", 6, 2 },
        { "\"\\n", "expected '\"' at the end of the string, found the end of the file", 0, 3 },
        { "\"a\tb\"", "expected \\t in a string, found the unescaped control character U+0009", 2, 1 },
        { "\"a\u0001\"", "expected \\u0001 in a string, found the unescaped control character U+0001", 2, 1 },
        { "\"\\n\u001F\"", "expected \\u001F in a string, found the unescaped control character U+001F", 3, 1 },
        { "\"\\x41\"", "expected one of \" \\ / b f n r t u after '\\', found 'x41'", 1, 2 },
        { "\"\\'\"", "expected one of \" \\ / b f n r t u after '\\', found a single quote; strings stand in double quotes", 1, 2 },
        { "\"\\ \"", "expected one of \" \\ / b f n r t u after '\\', found a space", 1, 2 },
        { "\"\\", "expected one of \" \\ / b f n r t u after '\\', found the end of the file", 1, 1 },
        { "\"\\u12\"", "expected four hexadecimal digits after '\\u', found a string", 1, 4 },
        { "\"\\u12g4\"", "expected four hexadecimal digits after '\\u', found 'g4'", 1, 4 },
        { "\"\\ud800\"", "expected a pair of surrogate escapes, found \\ud800 alone", 1, 6 },
        { "\"\\uDC00\"", "expected a pair of surrogate escapes, found \\uDC00 alone", 1, 6 },
        { "\"a\\ud800\\n\"", "expected a pair of surrogate escapes, found \\ud800 alone", 2, 6 },
        { "\"\\ud800\\ud800\"", "expected a pair of surrogate escapes, found \\ud800 alone", 1, 6 },
        { "\"\\ud83d\\ude00\\ude00\"", "expected a pair of surrogate escapes, found \\ude00 alone", 13, 6 },
        { "\"\uD800\"", "expected text, found the lone surrogate U+D800", 1, 1 },
    };

    [Theory]
    [MemberData(nameof(MalformedTexts))]
    public void A_malformed_text_is_refused_at_its_first_fault(string text, string message, int start, int length)
    {
        JsonParseResult result = JsonParser.Parse(text);

        Assert.Null(result.Root);
        JsonFault fault = Assert.Single(result.Faults);
        Assert.Equal((message, new JsonSpan(start, length)), (fault.Message, fault.Span));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Nesting_has_a_limit(char open, char close)
    {
        string unit = open == '{' ? "{\"a\":" : "[";
        string innermost = open == '{' ? "{}" : "[]";
        string allowed = string.Concat(Enumerable.Repeat(unit, 255)) + innermost + new string(close, 255);
        string tooDeep = string.Concat(Enumerable.Repeat(unit, 100_000));

        Assert.Empty(JsonParser.Parse(allowed).Faults);
        JsonFault fault = Assert.Single(JsonParser.Parse(tooDeep).Faults);
        Assert.Equal(new JsonFault("256 objects and arrays may stand inside each other, and there are more", new JsonSpan(256 * unit.Length, 1), JsonFaultKind.Limit), fault);
    }

    [Fact]
    public void Length_has_a_limit()
    {
        string allowed = "1" + new string(' ', JsonParser.MaxLength - 1);

        Assert.Empty(JsonParser.Parse(allowed).Faults);
        Assert.Equal(
            new JsonFault("16000000 characters are read at most, and there are 16000001", default, JsonFaultKind.Limit),
            Assert.Single(JsonParser.Parse(allowed + " ").Faults));
    }

    [Theory]
    [InlineData("", "Empty")]
    [InlineData(" ", "Empty")]
    [InlineData("// a", "Comment")]
    [InlineData("{/**/}", "Comment")]
    [InlineData("{} // a", "Comment")]
    [InlineData("[1,]", "TrailingComma")]
    [InlineData("{\"a\":1,}", "TrailingComma")]
    [InlineData("[,]", "Malformed")]
    [InlineData("[1,", "Malformed")]
    [InlineData("{} # a", "Malformed")]
    [InlineData("/", "Malformed")]
    [InlineData("{", "Malformed")]
    public void A_fault_has_a_kind(string text, string kind) => Assert.Equal(kind, Assert.Single(JsonParser.Parse(text).Faults).Kind.ToString());

    [Fact]
    public void A_text_cut_anywhere_is_refused_within_its_bounds()
    {
        const string Text = """{"a\n": [1.5e-3, true, null, "\ud83d\ude00é"], "b": {"c": -0}}""";
        for (int length = 0; length < Text.Length; length++)
        {
            JsonFault fault = Assert.Single(JsonParser.Parse(Text[..length]).Faults);
            Assert.InRange(fault.Span.Start, 0, length);
            Assert.InRange(fault.Span.End, fault.Span.Start, length);
        }
    }
}
