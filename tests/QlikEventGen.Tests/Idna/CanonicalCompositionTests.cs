using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Idna;

public sealed class CanonicalCompositionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("caf\u00E9")]
    [InlineData("\u1EAD")] // a with circumflex and dot below
    [InlineData("\u1E69")] // s with dot below and dot above
    [InlineData("\u0301")]
    [InlineData("\u0301\u0301")]
    [InlineData("x\u0301")] // nothing that it composes to
    [InlineData("\u1EB9\u0338")] // the overlay does not block the dot below
    [InlineData("\u05E9\u05BC\u05C1")] // composites exist, and are excluded
    [InlineData("\u0915\u093C")]
    [InlineData("\u0BCA")]
    [InlineData("\u00E9\u0301")] // the second acute finds nothing
    [InlineData("a\u0903\u0301")] // blocked by a mark that is a starter
    [InlineData("\uC2E4\uB840")]
    [InlineData("\u304C")]
    [InlineData("\U0001109A")]
    public void Composed(string text) => Assert.True(IsComposed(text));

    [Theory]
    [InlineData("cafe\u0301")]
    [InlineData("e\u0301")]
    [InlineData("\u1EA1\u0302")] // dot below composed, circumflex not
    [InlineData("\u00E2\u0323")] // circumflex first
    [InlineData("a\u0302\u0323")]
    [InlineData("\u1E61\u0323")]
    [InlineData("e\u0338\u0323")]
    [InlineData("e\u0323\u0338")] // marks out of order
    [InlineData("\u05E9\u05C1\u05BC")]
    [InlineData("e\u0323\u0301")]
    [InlineData("x\u0323e\u0301")]
    [InlineData("\u0BC6\u0BBE")] // two starters
    [InlineData("\u304B\u3099")]
    [InlineData("\U00011099\U000110BA")]
    public void NotComposed(string text) => Assert.False(IsComposed(text));

    private static bool IsComposed(string text)
    {
        int[] label = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        return CanonicalComposition.IsComposed(label);
    }
}
