using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class TimeFormatTests
{
    [Theory]
    [InlineData("13:51:21Z")]
    [InlineData("13:51:21z")]
    [InlineData("00:00:00+00:00")]
    [InlineData("23:59:59.123456789-05:30")]
    [InlineData("23:59:60Z")]
    [InlineData("23:59:60.5Z")]
    [InlineData("01:29:60+01:30")]
    [InlineData("15:59:60-08:00")]
    [InlineData("23:29:60+23:30")]
    [InlineData("00:29:60-23:30")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.Time, text);

    [Theory]
    [InlineData("13:51:21")]
    [InlineData("13:51Z")]
    [InlineData("24:00:00Z")]
    [InlineData("13:60:00Z")]
    [InlineData("13:51:61Z")]
    [InlineData("13:51:60Z")]
    [InlineData("23:59:60+01:00")]
    [InlineData("22:59:60Z")]
    [InlineData("1:51:21Z")]
    [InlineData("13:51:21.Z")]
    [InlineData("13:51:21+1:00")]
    [InlineData("13:51:21+24:00")]
    [InlineData("13:51:21+01:60")]
    [InlineData("13:51:21 Z")]
    [InlineData("13.51.21Z")]
    [InlineData("T13:51:21Z")]
    [InlineData("12:00:00.52")]
    [InlineData("08:30:06#00:20")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.Time, text);
}
