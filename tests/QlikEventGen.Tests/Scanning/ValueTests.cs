using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class ValueTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("-1.5e+3")]
    [InlineData("\"\"")]
    [InlineData("\"\\u00e9\"")]
    [InlineData("[]")]
    [InlineData("[ ]")]
    [InlineData("{}")]
    [InlineData("{\n}")]
    [InlineData("[[]]")]
    [InlineData("[{}]")]
    [InlineData("[{},[]]")]
    [InlineData("{\"\":{}}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{ \"a\" : [ 1 , 2 , { \"b\" : null } ] , \"c\" : \"d\" }")]
    [InlineData("[null,true,false,1,\"x\",[1],{\"a\":[]}]")]
    public void IsSkippedAndRead(string text)
    {
        foreach (string follower in (string[])["", ",", "}", " "])
        {
            byte[] json = Encoding.UTF8.GetBytes(text + follower);
            Assert.Equal(text.Length, JsonScanner.SkipValue(json, 0, 4));
            Assert.Equal(text.Length, JsonScanner.ReadElement<CheckMode>(json, 0, 4, out JsonElement value));
            Assert.Equal(JsonValueKind.Undefined, value.ValueKind);
            Assert.Equal(text.Length, JsonScanner.ReadElement<BuildMode>(json, 0, 4, out value));
            Assert.Equal(text, value.GetRawText());
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" 1", 0)]
    [InlineData("nul", 0)]
    [InlineData("nulL", 0)]
    [InlineData("True", 0)]
    [InlineData("tru", 0)]
    [InlineData("fals", 0)]
    [InlineData("]", 0)]
    [InlineData("}", 0)]
    [InlineData(",", 0)]
    [InlineData(":", 0)]
    [InlineData("[", 1)]
    [InlineData("[1", 2)]
    [InlineData("[1,", 3)]
    [InlineData("[1,]", 3)]
    [InlineData("[,1]", 1)]
    [InlineData("[1 2]", 3)]
    [InlineData("[1}", 2)]
    [InlineData("[1,}", 3)]
    [InlineData("[}", 1)]
    [InlineData("[01]", 2)]
    [InlineData("[\"a]", 4)]
    [InlineData("{", 1)]
    [InlineData("{]", 1)]
    [InlineData("{1:1}", 1)]
    [InlineData("{a:1}", 1)]
    [InlineData("{\"a\"", 4)]
    [InlineData("{\"a\"}", 4)]
    [InlineData("{\"a\" 1}", 5)]
    [InlineData("{\"a\":", 5)]
    [InlineData("{\"a\":}", 5)]
    [InlineData("{\"a\":1", 6)]
    [InlineData("{\"a\":1,", 7)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("{\"a\":1]", 6)]
    [InlineData("{\"a\":1 \"b\":2}", 7)]
    [InlineData("{\"a\":1,,\"b\":2}", 7)]
    [InlineData("{\"\\ud800\":1}", 2)]
    [InlineData("// comment", 0)]
    [InlineData("[1/**/]", 2)]
    [InlineData("[\u00A01]", 1)]
    public void IsNotAValue(string text, int stop)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        Assert.Equal(~stop, JsonScanner.SkipValue(json, 0, 4));
        Assert.Equal(~stop, JsonScanner.ReadElement<BuildMode>(json, 0, 4, out JsonElement value));
        Assert.Equal(JsonValueKind.Undefined, value.ValueKind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(1000)]
    public void DepthIsLimited(int depth)
    {
        foreach ((string open, string close) in ((string, string)[])[("[", "]"), ("{\"a\":", "}"), ("[1,[],{\"a\":[2]},", ",3]")])
        {
            byte[] deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + "0" + string.Concat(Enumerable.Repeat(close, depth)));
            int needed = depth == 0 || open.Length < 6 ? depth : depth + 2;
            Assert.Equal(deep.Length, JsonScanner.SkipValue(deep, 0, needed));
            Assert.Equal(deep.Length, JsonScanner.SkipValue(deep, 0, needed + 1));
            Assert.Equal(deep.Length, JsonScanner.ReadElement<BuildMode>(deep, 0, needed, out _));
            if (depth > 0)
            {
                Assert.True(JsonScanner.SkipValue(deep, 0, needed - 1) < 0);
                Assert.True(JsonScanner.ReadElement<BuildMode>(deep, 0, needed - 1, out _) < 0);
            }
        }
    }

    [Fact]
    public void DepthMayBeAnyNumber()
    {
        Assert.Equal(2, JsonScanner.ReadElement<BuildMode>("[]"u8, 0, int.MaxValue, out JsonElement value));
        Assert.Equal("[]", value.GetRawText());
        Assert.Equal(1, JsonScanner.ReadElement<BuildMode>("1"u8, 0, int.MinValue, out value));
        Assert.Equal("1", value.GetRawText());
        Assert.Equal(~0, JsonScanner.ReadElement<BuildMode>("[]"u8, 0, -1, out _));
    }

    [Fact]
    public void DepthIsNotExhaustedBySiblings()
    {
        byte[] json = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("[[],{}]", 500)) + "]");
        Assert.Equal(json.Length, JsonScanner.SkipValue(json, 0, 3));
        Assert.True(JsonScanner.SkipValue(json, 0, 2) < 0);
    }

    [Fact]
    public void AMillionOpeningBracketsAreRefusedAtTheLimit()
    {
        byte[] json = Encoding.UTF8.GetBytes(new string('[', 1_000_000));
        Assert.Equal(~64, JsonScanner.SkipValue(json, 0, 64));
    }

    [Fact]
    public void TruncationAtEveryByteIsAFault()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"a\":[1,-2.5e3,true,false,null,\"x\\n\\u00e9\u00E9\"],\"b\" : { \"c\" : [ { } , [ ] ] } }");
        Assert.Equal(json.Length, JsonScanner.SkipValue(json, 0, 64));
        for (int length = 0; length < json.Length; length++)
        {
            Assert.True(JsonScanner.SkipValue(json.AsSpan(0, length), 0, 64) < 0);
        }
    }

    [Theory]
    [InlineData("true", 4, true)]
    [InlineData("false", 5, false)]
    [InlineData("true,", 4, true)]
    [InlineData("tru", ~0, false)]
    [InlineData("TRUE", ~0, false)]
    [InlineData("1", ~0, false)]
    [InlineData("null", ~0, false)]
    [InlineData("\"true\"", ~0, false)]
    public void Booleans(string text, int end, bool expected)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        Assert.Equal(end, JsonScanner.SkipBoolean(json, 0));
        Assert.Equal(end, JsonScanner.ReadBoolean<CheckMode>(json, 0, out bool value));
        Assert.False(value);
        Assert.Equal(end, JsonScanner.ReadBoolean<BuildMode>(json, 0, out value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("null", 4)]
    [InlineData("null]", 4)]
    [InlineData("nul", ~0)]
    [InlineData("Null", ~0)]
    public void Null(string text, int end) => Assert.Equal(end, JsonScanner.SkipNull(Encoding.UTF8.GetBytes(text), 0));
}
