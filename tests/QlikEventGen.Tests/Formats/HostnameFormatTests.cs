using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class HostnameFormatTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("a-b")]
    [InlineData("a--b")]
    [InlineData("ab--cd")]
    [InlineData("example.com")]
    [InlineData("EXAMPLE.Com")]
    [InlineData("3com.com")]
    [InlineData("1.2.3.4")]
    [InlineData("x.y.z.1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("xn--bcher-kva.example")] // A-label
    [InlineData("XN--bcher-kva.example")] // its prefix in upper case
    [InlineData("xn--BCHER-KVA")] // its rest in upper case
    [InlineData("0a.xn--4dbc5h")] // a label beside a right-to-left one
    [InlineData("xn--zca")]
    [InlineData("a.xn--p1ai")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.Hostname, text);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData(".a")]
    [InlineData("a..b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a.-b")]
    [InlineData("a.b-")]
    [InlineData("a_b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("a\u0000")]
    [InlineData("a/b")]
    [InlineData("*.example.com")]
    [InlineData("example.com:80")]
    [InlineData("[::1]")]
    [InlineData("café.com")]
    [InlineData("a\u3002b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")] // 64 octets
    [InlineData("xn--a-")] // nothing encoded
    [InlineData("xn--99999999")] // no Punycode
    [InlineData("xn--abc-")] // encodes ASCII only
    [InlineData("xn---9uc")] // not the shortest spelling
    [InlineData("xn--bcher-2pa")] // encodes a capital letter
    [InlineData("xn--n3h")] // encodes a sign
    [InlineData("xn--cafe-yvc")] // not in normalization form C
    [InlineData("xn--en32g")] // beyond Unicode
    [InlineData("xn--ib9b")] // a surrogate
    [InlineData("xn--0ca24w")] // breaks the Bidi rule
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.Hostname, text);

    [Fact]
    public void LengthsAreLimited()
    {
        string label = new('a', 63);
        string name = $"{label}.{label}.{label}.{label[..61]}";
        FormatAssert.Accepts(StringFormat.Hostname, label);
        FormatAssert.Rejects(StringFormat.Hostname, label + "a");
        FormatAssert.Rejects(StringFormat.Hostname, "xn--" + label);
        FormatAssert.Accepts(StringFormat.Hostname, name);
        FormatAssert.Rejects(StringFormat.Hostname, name + "a");
    }
}
