using System.Diagnostics;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

/// <summary>No text takes long, whatever the pattern.</summary>
public sealed class PatternTimeTests
{
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("(a*)*(a*)*(a*)*c")]
    [InlineData("^(?:(?:a?){20}){20}$")]
    [InlineData("^([a-zA-Z0-9]+\\s?)+$")]
    [InlineData("a.*a.*a.*a.*a.*a.*a.*c")]
    public void LinearPatternsTakeLinearTime(string pattern)
    {
        JsonPattern prepared = new(pattern);
        long start = Stopwatch.GetTimestamp();

        Assert.False(prepared.IsMatch(new string('a', 20_000) + "!"));
        Assert.False(prepared.IsMatch(new string('é', 20_000) + "!"));

        // Ten times and more what it takes on a busy machine; backtracking would not end within the age of the universe.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("^(?=a)(a+)+$")]
    [InlineData(@"^(?:(a+)+\1c|x)$")]
    [InlineData("(?<=^c(a*)*(a*)*)!")]
    [InlineData("^(?!(a+)+$)")]
    [InlineData("^(?:a{1000}){1000}(a?)+$|^(?:a|a)*$")]
    public void OtherPatternsAreGivenUp(string pattern)
    {
        JsonPattern prepared = new(pattern);
        long start = Stopwatch.GetTimestamp();

        // Also where the text would match in the end.
        Assert.False(prepared.IsMatch(new string('a', 5_000) + "!"));

        Assert.InRange(Stopwatch.GetElapsedTime(start), PatternMatcher.Timeout / 2, TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void ManyOpenChoicesAreGivenUp()
    {
        JsonPattern prepared = new("^(?=a)(?:ab?)*$");

        Assert.True(prepared.IsMatch(new string('a', 100_000)));
        Assert.False(prepared.IsMatch(new string('a', 3_000_000)));
        Assert.True(prepared.IsMatch("aab"));
    }

    [Fact]
    public void LargePatternsAreReadQuickly()
    {
        long start = Stopwatch.GetTimestamp();
        foreach (string part in new[] { "a", "(a)", "[a-z]", @"\p{L}", "é|", "[^é]", @"\u{1F432}", "(?:", "[", "a{2}", @"\1", "(?<a" })
        {
            _ = Pattern.Parse(string.Concat(Enumerable.Repeat(part, 20_000)), out _);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
