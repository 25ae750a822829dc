using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class IdnHostnameFormatTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("example.com")]
    [InlineData("EXAMPLE.com")]
    [InlineData("1.2.3.4")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("xn--bcher-kva")]
    [InlineData("XN--BCHER-KVA.example")]
    [InlineData("bücher.example")]
    [InlineData("bücher\u3002example\uFF0Ea\uFF61b")]
    [InlineData("faß")]
    [InlineData("βόλος")]
    [InlineData("\U00010428")]
    [InlineData("a.中文")]
    [InlineData("\u0E44\u0E17\u0E22")]
    [InlineData("café")] // composed
    [InlineData("\u0644\u064E")] // a mark that composes with nothing
    [InlineData("\u05E9\u05BC\u05C1")] // marks in order
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.IdnHostname, text);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("-ä")]
    [InlineData("ä-")]
    [InlineData("ab--cd")]
    [InlineData("ab--ä")]
    [InlineData("a_b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("a\u0000")]
    [InlineData("ä b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("BÜcher")] // a capital letter
    [InlineData("Bücher")] // a capital letter of ASCII
    [InlineData("\uFF41")] // full width
    [InlineData("\u2603")] // a symbol
    [InlineData("\U0001F600")] // an emoji
    [InlineData("cafe\u0301")] // decomposed
    [InlineData("\u05E9\u05C1\u05BC")] // marks out of order
    [InlineData("é\u0323")] // a mark below after a composed letter
    [InlineData("\u0301a")] // a mark at the start
    [InlineData("\u1112\u1161\u11AB")] // conjoining jamo
    [InlineData("a\u00ADb")] // soft hyphen
    [InlineData("一\uFE00")] // variation selector
    [InlineData("\u0378")] // unassigned
    [InlineData("\uFFFF")] // not a character
    [InlineData("\uE000")] // private use
    [InlineData("\uFB01")] // ligature
    [InlineData("a\u2024b")] // a dot of another kind
    [InlineData("xn--ä")] // A-label that is none
    [InlineData("a\uFF0Db")] // a fullwidth hyphen
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.IdnHostname, text);

    [Fact]
    public void LengthsAreThoseInAscii()
    {
        string ascii = new('a', 63);
        FormatAssert.Accepts(StringFormat.IdnHostname, ascii);
        FormatAssert.Rejects(StringFormat.IdnHostname, ascii + "a");

        string label = new('ä', 57);
        FormatAssert.Accepts(StringFormat.IdnHostname, label);
        FormatAssert.Rejects(StringFormat.IdnHostname, label + "ä");

        // 63 + 1 + 63 + 1 + 63 + 1 + 61 octets.
        string name = $"{label}.{label}\u3002{label}.{label[..55]}";
        FormatAssert.Accepts(StringFormat.IdnHostname, name);
        FormatAssert.Rejects(StringFormat.IdnHostname, name + "ä");
        FormatAssert.Rejects(StringFormat.IdnHostname, name + ".a");
    }
}
