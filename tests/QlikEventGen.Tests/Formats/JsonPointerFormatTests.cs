using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class JsonPointerFormatTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/a")]
    [InlineData("/a/b")]
    [InlineData("/~0")]
    [InlineData("/~1")]
    [InlineData("/~01")]
    [InlineData("/a~0b~1c")]
    [InlineData("/ ")]
    [InlineData("/ä")]
    [InlineData("/\u0000")]
    [InlineData("/\"\\")]
    [InlineData("/-")]
    [InlineData("/0")]
    [InlineData("/%7E")]
    [InlineData("/~0~0~1")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.JsonPointer, text);

    [Theory]
    [InlineData("a")]
    [InlineData("a/b")]
    [InlineData("#")]
    [InlineData("#/a")]
    [InlineData(" /a")]
    [InlineData("~")]
    [InlineData("~0")]
    [InlineData("/~")]
    [InlineData("/~2")]
    [InlineData("/~a")]
    [InlineData("/~~0")]
    [InlineData("/a~")]
    [InlineData("/a~/b")]
    [InlineData("/~0~")]
    [InlineData("ä")]
    [InlineData("0/a")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.JsonPointer, text);
}
