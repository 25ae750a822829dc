using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class IdnEmailFormatTests
{
    [Theory]
    [InlineData("joe@example.com")]
    [InlineData("\"joe bloggs\"@example.com")]
    [InlineData("joe@[127.0.0.1]")]
    [InlineData("joe@[IPv6:::1]")]
    [InlineData("1@2")]
    [InlineData("joe@xn--x")]
    [InlineData("jö@example.com")]
    [InlineData("jö.m@exämple.com")]
    [InlineData("中.文@中文.中")]
    [InlineData("\"中 @ 文\"@a")]
    [InlineData("\u00A0@a")]
    [InlineData("\U0001F600@a")]
    [InlineData("\uFEFF@a")]
    [InlineData("joe@cafe\u0301.com")] // not composed
    [InlineData("joe@\u05D0.com")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.IdnEmail, text);

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("joe")]
    [InlineData("joe@")]
    [InlineData("@example.com")]
    [InlineData(".ä@a")]
    [InlineData("ä.@a")]
    [InlineData("ä..ä@a")]
    [InlineData("ä ä@a")]
    [InlineData("ä@ä@a")]
    [InlineData("\"ä@a")]
    [InlineData("\"\\ä\"@a")]
    [InlineData("ä@a..b")]
    [InlineData("ä@.a")]
    [InlineData("ä@a.")]
    [InlineData("ä@-a")]
    [InlineData("ä@a_b")]
    [InlineData("ä@\u2603.com")]
    [InlineData("joe@EXÄMPLE.com")]
    [InlineData("joe@a\u3002b")]
    [InlineData("joe@\u0301a.com")]
    [InlineData("joe@a\u05D0.com")]
    [InlineData("joe\uFF20a")]
    [InlineData("ä\u007F@a")]
    [InlineData("\u0001@a")]
    [InlineData("joe@[ä]")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.IdnEmail, text);
}
