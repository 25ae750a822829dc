using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

/// <summary>The Bidi rule of RFC 5893, section 2.</summary>
public sealed class IdnaBidiTests
{
    [Theory]
    [InlineData("\u05D0")] // right to left
    [InlineData("\u05D01")] // ends with a digit
    [InlineData("\u0628\u0661")] // ends with an Arabic digit
    [InlineData("\u05D0\u05B7")] // ends with marks
    [InlineData("\u05D0-\u05D1")] // hyphen inside
    [InlineData("\u05D01-2\u05D1")] // digits inside
    [InlineData("abc.\u05D0")] // left to right beside it
    [InlineData("a1.\u05D0")] // ends with a digit beside it
    [InlineData("1.a")] // no Bidi domain name
    [InlineData("1中")] // no Bidi domain name
    [InlineData("\u0915\u0941.\u05D0")] // left to right with a mark
    [InlineData("xn--4dbrk0ce.com")] // A-label beside it
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.IdnHostname, text);

    [Theory]
    [InlineData("1\u05D0")] // condition 1: a digit first
    [InlineData("1.\u05D0")] // condition 1, in another label
    [InlineData("\u05D0.1a")] // condition 1, in another label
    [InlineData("1a.xn--4dbrk0ce")] // condition 1, an A-label beside it
    [InlineData("\u0661\u0628")] // condition 1, Arabic digit first
    [InlineData("\u05D0a\u05D1")] // condition 2: left to right inside
    [InlineData("\u05D0a")] // condition 2: at the end
    [InlineData("\u05D0\u05F3あ")] // condition 3: ends with a point
    [InlineData("\u06281\u0661")] // condition 4: digits of both kinds
    [InlineData("\u05D0\u06601")] // condition 4
    [InlineData("a\u05D0b")] // condition 5: right to left inside
    [InlineData("a\u0661b")] // condition 5: Arabic digit inside
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.IdnHostname, text);
}
