using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Formats;

public sealed class RegexFormatTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("^a+$")]
    [InlineData("[a-z]")]
    [InlineData("(a|b)*")]
    [InlineData("(?:a)")]
    [InlineData("(?=a)")]
    [InlineData("(?!a)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData("(?<n>a)\\k<n>")]
    [InlineData("\\d\\w\\s")]
    [InlineData("\\u0041")]
    [InlineData("a{2,3}")]
    [InlineData("[^]")]
    [InlineData("[]")]
    [InlineData("\\cA")]
    [InlineData("\\/")]
    [InlineData("\\p{L}")]
    public void Accepts(string text) => FormatAssert.Accepts(StringFormat.Regex, text);

    [Theory]
    [InlineData("\\")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[")]
    [InlineData("a)")]
    [InlineData("(a")]
    [InlineData("[a")]
    [InlineData("(?P<n>a)")]
    [InlineData("(?#a)")]
    [InlineData("(?i)a")]
    [InlineData("\\a")]
    [InlineData("*")]
    [InlineData("+a**")]
    [InlineData("a{2,1}")]
    [InlineData("[b-a]")]
    [InlineData("(?<n>a)(?<n>b)")]
    [InlineData("\\k<n>")]
    public void Rejects(string text) => FormatAssert.Rejects(StringFormat.Regex, text);
}
