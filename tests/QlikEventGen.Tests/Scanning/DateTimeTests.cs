using System.Globalization;
using System.Text;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Scanning;

public sealed class DateTimeTests
{
    private static readonly string[] s_followers = ["", ",", "}}}", ",\"next\":\"something that is longer than a vector\""];

    [Theory]
    [InlineData("2025-11-05T13:51:21Z", "2025-11-05T13:51:21.0000000+00:00")]
    [InlineData("2025-11-05T13:51:21.1Z", "2025-11-05T13:51:21.1000000+00:00")]
    [InlineData("2025-11-05T13:51:21.123Z", "2025-11-05T13:51:21.1230000+00:00")]
    [InlineData("2025-11-05T13:51:21.1234567Z", "2025-11-05T13:51:21.1234567+00:00")]
    [InlineData("2025-11-05T13:51:21.12345678Z", "2025-11-05T13:51:21.1234567+00:00")]
    [InlineData("2025-11-05T13:51:21.123456789Z", "2025-11-05T13:51:21.1234567+00:00")]
    [InlineData("2025-11-05T13:51:21.0000001Z", "2025-11-05T13:51:21.0000001+00:00")]
    [InlineData("2025-11-05t13:51:21.123456789z", "2025-11-05T13:51:21.1234567+00:00")]
    [InlineData("2025-11-05T13:51:21+01:30", "2025-11-05T13:51:21.0000000+01:30")]
    [InlineData("2025-11-05T13:51:21.5-15:00", "2025-11-06T04:51:21.5000000+00:00")]
    [InlineData("1998-12-31T23:59:60Z", "1999-01-01T00:00:00.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    public void IsRead(string text, string expected)
    {
        foreach (string follower in s_followers)
        {
            byte[] json = Encoding.ASCII.GetBytes($":\"{text}\"{follower}");
            Assert.Equal(text.Length + 3, JsonScanner.ReadDateTime<CheckMode>(json, 1, out DateTimeOffset value));
            Assert.Equal(default, value);
            Assert.Equal(text.Length + 3, JsonScanner.ReadDateTime<BuildMode>(json, 1, out value));
            Assert.Equal(expected, value.ToString("O", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0000-02-29T00:00:00.5Z")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    public void IsValidAndNotRepresentable(string text)
    {
        byte[] json = Encoding.ASCII.GetBytes($"\"{text}\"            ");
        Assert.Equal(text.Length + 2, JsonScanner.ReadDateTime<CheckMode>(json, 0, out _));
        Assert.Equal(~0, JsonScanner.ReadDateTime<BuildMode>(json, 0, out DateTimeOffset value));
        Assert.Equal(default, value);
    }

    [Theory]
    [InlineData("\"2025-11-05\"")]
    [InlineData("\"2025-11-05T13:51:21\"")]
    [InlineData("\"2025-11-05T13:51:21.Z\"")]
    [InlineData("\"2025-11-05T13:51:21ZZ\"")]
    [InlineData("\"2025-13-05T13:51:21Z\"")]
    [InlineData("\"2025-02-29T13:51:21Z\"")]
    [InlineData("\"2025-11-05T13:51:60Z\"")]
    [InlineData("\"\\u0032025-11-05T13:51:21Z\"")]
    [InlineData("\"2025-11-05T13:51:21Z")]
    [InlineData("\"\"")]
    [InlineData("5")]
    public void OtherTextsAreNot(string text)
    {
        foreach (string follower in s_followers)
        {
            byte[] json = Encoding.ASCII.GetBytes(text + follower);
            Assert.Equal(~0, JsonScanner.ReadDateTime<CheckMode>(json, 0, out _));
            Assert.Equal(~0, JsonScanner.ReadDateTime<BuildMode>(json, 0, out _));
        }
    }

    [Fact]
    public void AgreesWithTheFormatForEveryByteInEveryPlace()
    {
        foreach (string text in (string[])["2025-11-05T13:51:21Z", "2024-02-28T23:59:59.1234567Z", "2025-11-05T13:51:21.12Z"])
        {
            byte[] json = Encoding.ASCII.GetBytes($"\"{text}\",            ");
            for (int place = 1; place <= text.Length; place++)
            {
                byte original = json[place];
                for (int character = 0x20; character < 256; character++)
                {
                    if (character is '"' or '\\')
                    {
                        continue;
                    }

                    json[place] = (byte)character;
                    AssertAgrees(json, text.Length);
                }

                json[place] = original;
            }
        }
    }

    [Fact]
    public void AgreesWithTheFormatForNumbersInAndOutOfRange()
    {
        Random random = new(3339);
        for (int i = 0; i < 300_000; i++)
        {
            string fraction = random.Next(2) == 0 ? "" : "." + random.Next(10_000_000).ToString(CultureInfo.InvariantCulture);
            string text = $"{random.Next(10_000):D4}-{random.Next(14):D2}-{random.Next(33):D2}T{random.Next(26):D2}:{random.Next(62):D2}:{random.Next(62):D2}{fraction}Z";
            AssertAgrees(Encoding.ASCII.GetBytes($"\"{text}\",            "), text.Length);
        }
    }

    [Theory]
    [InlineData("2025-11-05", 2025, 11, 5)]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    public void DatesAreRead(string text, int year, int month, int day)
    {
        byte[] json = Encoding.ASCII.GetBytes($"\"{text}\"");
        Assert.Equal(12, JsonScanner.ReadDate<CheckMode>(json, 0, out DateOnly value));
        Assert.Equal(default, value);
        Assert.Equal(12, JsonScanner.ReadDate<BuildMode>(json, 0, out value));
        Assert.Equal(new DateOnly(year, month, day), value);
    }

    [Fact]
    public void TheYearZeroIsADateThatIsNotRepresentable()
    {
        Assert.Equal(12, JsonScanner.ReadDate<CheckMode>("\"0000-02-29\""u8, 0, out _));
        Assert.Equal(~0, JsonScanner.ReadDate<BuildMode>("\"0000-02-29\""u8, 0, out _));
    }

    [Theory]
    [InlineData("\"2025-11-5\"")]
    [InlineData("\"2025-11-055\"")]
    [InlineData("\"2025-11-05T00:00:00Z\"")]
    [InlineData("\"2025-02-29\"")]
    [InlineData("\"2025-11-05")]
    [InlineData("x2025-11-05\"")]
    [InlineData("\"\\u0032025-11-05\"")]
    public void OtherTextsAreNotDates(string json)
    {
        Assert.Equal(~0, JsonScanner.ReadDate<CheckMode>(Encoding.ASCII.GetBytes(json), 0, out _));
        Assert.Equal(~0, JsonScanner.ReadDate<BuildMode>(Encoding.ASCII.GetBytes(json), 0, out _));
    }

    private static void AssertAgrees(byte[] json, int length)
    {
        bool isValid = Rfc3339.TryParse(json.AsSpan(1, length), out Rfc3339Parts parts);
        DateTimeOffset expected = default;
        bool isRepresentable = isValid && parts.TryToDateTimeOffset(out expected);
        if (JsonScanner.ReadDateTime<CheckMode>(json, 0, out _) != (isValid ? length + 2 : ~0)
            || JsonScanner.ReadDateTime<BuildMode>(json, 0, out DateTimeOffset value) != (isRepresentable ? length + 2 : ~0)
            || !value.EqualsExact(expected))
        {
            Assert.Fail(Encoding.Latin1.GetString(json));
        }
    }
}
