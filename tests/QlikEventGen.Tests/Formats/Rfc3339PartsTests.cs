using System.Globalization;
using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

public sealed class Rfc3339PartsTests
{
    [Theory]
    [InlineData("2025-11-05T13:51:21Z", "2025-11-05T13:51:21.0000000+00:00")]
    [InlineData("2025-11-05T13:51:21.1Z", "2025-11-05T13:51:21.1000000+00:00")]
    [InlineData("2025-11-05T13:51:21.1234567Z", "2025-11-05T13:51:21.1234567+00:00")]
    [InlineData("2025-11-05T13:51:21.12345679Z", "2025-11-05T13:51:21.1234567+00:00")]
    [InlineData("2025-11-05T13:51:21.99999999999999999999Z", "2025-11-05T13:51:21.9999999+00:00")]
    [InlineData("2025-11-05T13:51:21+05:30", "2025-11-05T13:51:21.0000000+05:30")]
    [InlineData("2025-11-05T13:51:21-00:00", "2025-11-05T13:51:21.0000000+00:00")]
    [InlineData("2025-11-05T13:51:21+14:00", "2025-11-05T13:51:21.0000000+14:00")]
    [InlineData("2025-11-05T13:51:21-14:00", "2025-11-05T13:51:21.0000000-14:00")]
    [InlineData("2025-11-05T13:51:21+14:01", "2025-11-04T23:50:21.0000000+00:00")]
    [InlineData("2025-11-05T13:51:21-23:59", "2025-11-06T13:50:21.0000000+00:00")]
    [InlineData("1998-12-31T23:59:60Z", "1999-01-01T00:00:00.0000000+00:00")]
    [InlineData("1998-12-31T15:59:60-08:00", "1998-12-31T16:00:00.0000000-08:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("0001-01-01T00:00:00-20:00", "0001-01-01T20:00:00.0000000+00:00")]
    public void Converts(string text, string expected)
    {
        Assert.True(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out Rfc3339Parts parts));
        Assert.True(parts.TryToDateTimeOffset(out DateTimeOffset value));
        Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0000-12-31T23:00:00-05:00")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("9999-12-31T23:59:59-23:59")]
    [InlineData("0001-01-01T00:00:00+23:59")]
    public void IsValidButOutOfRange(string text)
    {
        Assert.True(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out Rfc3339Parts parts));
        Assert.False(parts.TryToDateTimeOffset(out DateTimeOffset value));
        Assert.Equal(default, value);
    }

    [Fact]
    public void EveryDayOfTheCalendarIsValidAndNoOther()
    {
        for (int year = 1; year <= 9999; year += year is > 1890 and < 2110 ? 1 : 97)
        {
            for (int month = 0; month <= 13; month++)
            {
                for (int day = 0; day <= 32; day++)
                {
                    bool expected = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
                    byte[] text = Encoding.UTF8.GetBytes($"{year:D4}-{month:D2}-{day:D2}");
                    Assert.Equal(expected, Rfc3339.TryParseDate(text, out _, out _, out _));
                }
            }
        }
    }
}
