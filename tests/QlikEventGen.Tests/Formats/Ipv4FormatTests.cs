using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class Ipv4FormatTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("1.2.3.4")]
    [InlineData("99.100.199.249")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.Ipv4, text);

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.")]
    [InlineData(".1.2.3")]
    [InlineData("1..2.3")]
    [InlineData("256.1.1.1")]
    [InlineData("1.1.1.256")]
    [InlineData("300.1.1.1")]
    [InlineData("01.2.3.4")]
    [InlineData("1.2.3.04")]
    [InlineData("1.2.3.00")]
    [InlineData("1.2.3.4 ")]
    [InlineData(" 1.2.3.4")]
    [InlineData("1.2.3.4/24")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("1.2.3.1000")]
    [InlineData("1.2.3.-4")]
    [InlineData("2130706433")]
    [InlineData("1\u09e87.0.0.1")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.Ipv4, text);
}
