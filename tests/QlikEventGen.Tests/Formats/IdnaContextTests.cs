using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

/// <summary>The contextual rules of RFC 5892, appendix A.</summary>
public sealed class IdnaContextTests
{
    [Theory]
    [InlineData("\u0915\u094D\u200C\u0937")] // A.1
    [InlineData("\u0628\u200C\u0628")] // A.1
    [InlineData("\u0628\u064E\u200C\u064E\u0628")] // A.1, marks between
    [InlineData("\u0628\u200C\u0627")] // A.1, right joining
    [InlineData("\u0915\u094D\u200D\u0937")] // A.2
    [InlineData("col\u00B7lecció")] // A.3
    [InlineData("\u0375α")] // A.4
    [InlineData("\u05D0\u05F3")] // A.5
    [InlineData("\u05D0\u05F4\u05D0")] // A.6
    [InlineData("\u30FBあ")] // A.7
    [InlineData("ア\u30FB")] // A.7
    [InlineData("a\u30FBb一")] // A.7, anywhere
    [InlineData("\u0628\u0660\u0669")] // A.8
    [InlineData("\u0628\u06F0\u06F9")] // A.9
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.IdnHostname, text);

    [Theory]
    [InlineData("\u200C\u0628")] // A.1, at the start
    [InlineData("\u0628\u200C")] // A.1, at the end
    [InlineData("\u0627\u200C\u0628")] // A.1, does not join
    [InlineData("a\u200Cb")] // A.1, not joining
    [InlineData("\u0628\u200C\u0628\u0627\u200C\u0628")] // A.1, one of two
    [InlineData("\u200D\u0915")] // A.2, at the start
    [InlineData("\u0915\u200D\u0937")] // A.2, no virama
    [InlineData("\u0628\u200D\u0628")] // A.2, no rule for joining letters
    [InlineData("\u00B7")] // A.3
    [InlineData("l\u00B7")] // A.3
    [InlineData("\u00B7l")] // A.3
    [InlineData("L\u00B7L")] // A.3
    [InlineData("l\u00B7\u00B7l")] // A.3
    [InlineData("α\u0375")] // A.4
    [InlineData("\u0375a")] // A.4
    [InlineData("\u05F3\u05D0")] // A.5
    [InlineData("a\u05F3")] // A.5
    [InlineData("\u05F4")] // A.6
    [InlineData("\u30FB")] // A.7
    [InlineData("a\u30FBb")] // A.7
    [InlineData("\uFF65ア")] // A.7, halfwidth
    [InlineData("\u0628\u0660\u06F0")] // A.8
    [InlineData("\u0628\u06F9\u0669")] // A.9
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.IdnHostname, text);
}
