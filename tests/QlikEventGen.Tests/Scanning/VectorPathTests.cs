using System.Runtime.Intrinsics;
using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

/// <summary>The fast paths accept what they are meant for. If one of them always gave up, nothing else would show it but time.</summary>
public sealed class VectorPathTests
{
    [Theory]
    [InlineData("2025-11-05T13:51:21Z")]
    [InlineData("2025-11-05T13:51:21.1Z")]
    [InlineData("2025-11-05T13:51:21.123Z")]
    [InlineData("2025-11-05T13:51:21.123456Z")]
    [InlineData("2025-11-05T13:51:21.1234567Z")]
    [InlineData("2025-12-31T23:59:59.999Z")]
    [InlineData("2024-02-29T00:00:00Z")]
    [InlineData("2025-01-31T09:08:07Z")]
    public void UsualDateTimesTakeIt(string text)
    {
        Assert.SkipUnless(Vector128.IsHardwareAccelerated, "No vectors.");
        byte[] json = Encoding.ASCII.GetBytes($"\"{text}\",\"type\":\"com.qlik.v1.automation.run.ended\"}}}}}}");
        Assert.Equal(text.Length + 2, JsonScanner.ReadDateTimeByVectors<CheckMode>(json, 0, out _));
        Assert.Equal(text.Length + 2, JsonScanner.ReadDateTimeByVectors<BuildMode>(json, 0, out DateTimeOffset value));
        Assert.Equal(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d16380")]
    [InlineData("2EB8AA08-AA98-11EA-B4AA-73B441D16380")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void UuidsTakeIt(string text)
    {
        Assert.SkipUnless(Vector128.IsHardwareAccelerated, "No vectors.");
        Assert.True(JsonScanner.IsUuidByVectors(Encoding.ASCII.GetBytes(text), 0));
        Assert.Equal(Guid.Parse(text), JsonScanner.ParseUuidByVectors(Encoding.ASCII.GetBytes(text), 0));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("42")]
    [InlineData("1234567")]
    [InlineData("12345678")]
    [InlineData("123456789")]
    [InlineData("123456789012345")]
    public void ShortIntegersTakeIt(string text)
    {
        Assert.SkipUnless(Vector128.IsHardwareAccelerated, "No vectors.");
        byte[] json = Encoding.ASCII.GetBytes(text + ",\"txBytes\":18329921}");
        Assert.Equal(text.Length, JsonScanner.ReadShortInteger<CheckMode>(json, 0, out _));
        Assert.Equal(text.Length, JsonScanner.ReadShortInteger<BuildMode>(json, 0, out long value));
        Assert.Equal(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("0", 1, 0)]
    [InlineData("-7", 1, 0)]
    [InlineData("42.5", 2, 1)]
    [InlineData("-0.25", 1, 2)]
    [InlineData("179.99", 3, 2)]
    [InlineData("123456.12345678", 6, 8)]
    [InlineData("-123456789012345", 15, 0)]
    public void ShortNumbersTakeIt(string text, int whole, int fraction)
    {
        Assert.SkipUnless(Vector128.IsHardwareAccelerated, "No vectors.");
        byte[] json = Encoding.ASCII.GetBytes(text + ",\"txBytes\":18329921}");
        Assert.Equal(text.Length, JsonScanner.SkipShortNumber(json, 0, out int actualWhole, out int actualFraction));
        Assert.Equal((whole, fraction), (actualWhole, actualFraction));
    }

    [Fact]
    public void PlainStringsOfAnyLengthTakeIt()
    {
        for (int length = 0; length < 100; length++)
        {
            byte[] json = Encoding.ASCII.GetBytes(new string('a', length) + "\"" + new string('b', 40));
            Assert.Equal(length, JsonScanner.FindPlainStringEnd(json, 0));
            Assert.Equal(length, JsonScanner.FindPlainStringEnd(json.AsSpan(0, length + 1), 0));
            Assert.Equal(~length, JsonScanner.FindPlainStringEnd(json.AsSpan(0, length), 0));
        }
    }
}
