using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class UriReferenceFormatTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("abc")]
    [InlineData("/abc")]
    [InlineData("//foo.bar/?baz=qux#quuz")]
    [InlineData("http://foo.bar/?baz=qux#quuz")]
    [InlineData("com.qlik/my-event-source")]
    [InlineData("?q")]
    [InlineData("#frag")]
    [InlineData("?q#f")]
    [InlineData("./a:b")]
    [InlineData("a/b:c")]
    [InlineData("a?b:c")]
    [InlineData("a#b:c")]
    [InlineData("../..")]
    [InlineData("%41/b")]
    [InlineData("//")]
    [InlineData("///")]
    [InlineData("//[::1]/")]
    [InlineData("//u:p@h:1/")]
    [InlineData("//h?q")]
    [InlineData("a//b")]
    [InlineData("@a")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.UriReference, text);

    [Theory]
    [InlineData(":a")]
    [InlineData("1:a")]
    [InlineData("%41:b")]
    [InlineData("a,b:c")]
    [InlineData("\\\\WINDOWS\\fileshare")]
    [InlineData("abc\\def")]
    [InlineData("a b")]
    [InlineData(" a")]
    [InlineData("http://[")]
    [InlineData("//[")]
    [InlineData("//[::1")]
    [InlineData("//a]b")]
    [InlineData("//h:x")]
    [InlineData("a#b#c")]
    [InlineData("a%")]
    [InlineData("a%zz")]
    [InlineData("a[b")]
    [InlineData("é")]
    [InlineData("<a>")]
    [InlineData("a\u0000")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.UriReference, text);
}
