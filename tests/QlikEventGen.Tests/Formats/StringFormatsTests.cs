using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

public sealed class StringFormatsTests
{
    [Theory]
    [InlineData("date-time", StringFormat.DateTime)]
    [InlineData("date", StringFormat.Date)]
    [InlineData("time", StringFormat.Time)]
    [InlineData("uuid", StringFormat.Uuid)]
    [InlineData("uri", StringFormat.Uri)]
    [InlineData("uri-reference", StringFormat.UriReference)]
    [InlineData("email", StringFormat.Email)]
    [InlineData("ipv4", StringFormat.Ipv4)]
    [InlineData("ipv6", StringFormat.Ipv6)]
    [InlineData("hostname", StringFormat.Hostname)]
    [InlineData("idn-hostname", StringFormat.IdnHostname)]
    [InlineData("idn-email", StringFormat.IdnEmail)]
    [InlineData("iri", StringFormat.Iri)]
    [InlineData("iri-reference", StringFormat.IriReference)]
    [InlineData("uri-template", StringFormat.UriTemplate)]
    [InlineData("json-pointer", StringFormat.JsonPointer)]
    [InlineData("relative-json-pointer", StringFormat.RelativeJsonPointer)]
    [InlineData("regex", StringFormat.Regex)]
    [InlineData("duration", StringFormat.Duration)]
    public void NamesAndFormatsCorrespond(string name, StringFormat expected)
    {
        Assert.True(StringFormats.TryParse(name, out StringFormat format));
        Assert.Equal(expected, format);
        Assert.Equal(name, StringFormats.GetName(format));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Date-Time")]
    [InlineData("datetime")]
    [InlineData("url")]
    [InlineData("uid")]
    [InlineData("color")] // draft 3
    [InlineData("host-name")] // draft 3
    [InlineData("ip-address")] // draft 3
    public void OtherNamesAreUnknown(string name) => Assert.False(StringFormats.TryParse(name, out _));

    [Fact]
    public void EveryFormatHasANameAndACheck()
    {
        foreach (StringFormat format in Enum.GetValues<StringFormat>())
        {
            Assert.True(StringFormats.TryParse(StringFormats.GetName(format), out StringFormat same));
            Assert.Equal(format, same);
            Assert.Matches("^(a|an) .+ \\(.+\\)$", StringFormats.Describe(format));
            Assert.False(StringFormats.IsValid(format, "\\"u8));
        }
    }
}
