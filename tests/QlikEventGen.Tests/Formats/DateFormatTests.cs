using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class DateFormatTests
{
    [Theory]
    [InlineData("2025-11-05")]
    [InlineData("0000-02-29")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    [InlineData("2025-01-31")]
    [InlineData("2025-04-30")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.Date, text);

    [Theory]
    [InlineData("2025-11-5")]
    [InlineData("2025-11-055")]
    [InlineData("2025-13-01")]
    [InlineData("2025-00-01")]
    [InlineData("2025-01-00")]
    [InlineData("2025-01-32")]
    [InlineData("2025-04-31")]
    [InlineData("2025-06-31")]
    [InlineData("2025-09-31")]
    [InlineData("2025-11-31")]
    [InlineData("2025-02-29")]
    [InlineData("2100-02-29")]
    [InlineData("20251105")]
    [InlineData("2025-11-05Z")]
    [InlineData("2025-11-05T00:00:00Z")]
    [InlineData("2025.11.05")]
    [InlineData("2025-W01-1")]
    [InlineData("+025-11-05")]
    [InlineData("১963-06-1৪")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.Date, text);
}
