using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class LiteralTests
{
    [Theory]
    [InlineData("{\"id\":1}", 1, true)]
    [InlineData("{\"id\":", 1, true)]
    [InlineData("{\"id\"", 1, false)]
    [InlineData("{\"id\":1}", 0, false)]
    [InlineData("{\"ix\":1}", 1, false)]
    [InlineData("{\"ID\":1}", 1, false)]
    [InlineData("", 0, false)]
    public void Matches(string json, int position, bool expected) =>
        Assert.Equal(expected, JsonScanner.Matches(Encoding.UTF8.GetBytes(json), position, "\"id\":"u8));

    [Theory]
    [InlineData(",\"id\":1", true)]
    [InlineData(",\"id\":\"", true)]
    [InlineData(",\"id\":!", true)]
    [InlineData(",\"id\":", false)]
    [InlineData(",\"id\": 1", false)]
    [InlineData(",\"id\":\n1", false)]
    [InlineData(",\"id\":\u00001", false)]
    [InlineData(", \"id\":1", false)]
    [InlineData(",\"id\" :1", false)]
    public void PredictsOnlyWhatAValueFollows(string json, bool expected) =>
        Assert.Equal(expected, JsonScanner.Predicts(Encoding.UTF8.GetBytes(json), 0, ",\"id\":"u8));

    [Fact]
    public void EveryByteOfALiteralOfAnyLengthCounts()
    {
        byte[] letters = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(i => (char)('A' + i))));
        for (int length = 0; length <= letters.Length; length++)
        {
            byte[] json = [.. letters.AsSpan(0, length), (byte)'1'];
            byte[] literal = letters[..length];
            Assert.True(JsonScanner.Matches(json, 0, literal));
            Assert.True(JsonScanner.Predicts(json, 0, literal));
            Assert.True(JsonScanner.Matches(literal, 0, literal));
            Assert.False(JsonScanner.Predicts(literal, 0, literal));
            for (int place = 0; place < length; place++)
            {
                literal[place] ^= 0x20;
                Assert.False(JsonScanner.Matches(json, 0, literal));
                Assert.False(JsonScanner.Predicts(json, 0, literal));
                literal[place] ^= 0x20;
            }
        }
    }

    [Fact]
    public void HashTakesTheFirstByteAsTheLowestOne()
    {
        Assert.Equal(0x64636261u, JsonScanner.Hash("abcd"u8, 0, 1, 0));
        Assert.Equal(0x64u, JsonScanner.Hash("abcd"u8, 0, 1, 24));
        Assert.Equal(0x2D2A2723u, JsonScanner.Hash("xabcd"u8, 1, 3, 0));
        Assert.Equal(uint.MaxValue, JsonScanner.Hash("xabc"u8, 1, 3, 0));
        Assert.Equal(uint.MaxValue, JsonScanner.Hash("abc"u8, 0, 3, 29));
    }

    [Fact]
    public void WhiteSpaceIsFourCharacters()
    {
        for (int character = 0; character < 256; character++)
        {
            bool isWhiteSpace = character is ' ' or '\t' or '\r' or '\n';
            foreach (int before in (int[])[0, 1, 15, 16, 17, 40])
            {
                byte[] json = [.. Enumerable.Repeat((byte)' ', before), (byte)character, .. "x                      x"u8];
                Assert.Equal(before + (isWhiteSpace ? 1 : 0), JsonScanner.SkipWhiteSpace(json, 0));
                Assert.Equal(before + (isWhiteSpace ? 1 : 0), JsonScanner.SkipWhiteSpace(json.AsSpan(0, before + 2), 0));
            }
        }
    }

    [Fact]
    public void WhiteSpaceMayEndTheText()
    {
        for (int length = 0; length < 70; length++)
        {
            Assert.Equal(length, JsonScanner.SkipWhiteSpace(Encoding.ASCII.GetBytes(new string('\n', length)), 0));
        }
    }
}
