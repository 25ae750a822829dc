using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class IriReferenceFormatTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ä")]
    [InlineData("/ä")]
    [InlineData("//ä/")]
    [InlineData("?ä")]
    [InlineData("#ä")]
    [InlineData("ä/b:c")]
    [InlineData("./ä:b")]
    [InlineData("?\uE000")]
    [InlineData("../ä")]
    [InlineData("http://ä/")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.IriReference, text);

    [Theory]
    [InlineData(":ä")]
    [InlineData("ä:b")]
    [InlineData("1ä:b")]
    [InlineData("//[ä")]
    [InlineData("//h:ä")]
    [InlineData("a b")]
    [InlineData("ä b")]
    [InlineData("\\ä")]
    [InlineData("ä#b#c")]
    [InlineData("ä%")]
    [InlineData("ä%2")]
    [InlineData("ä{b}")]
    [InlineData("\uE000")]
    [InlineData("#\uE000")]
    [InlineData("\u202E")]
    [InlineData("\u0085")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.IriReference, text);
}
