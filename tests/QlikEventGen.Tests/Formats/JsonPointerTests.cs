using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

public sealed class JsonPointerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("name", "name")]
    [InlineData("a/b", "a~1b")]
    [InlineData("m~n", "m~0n")]
    [InlineData("~1", "~01")]
    [InlineData("~/~", "~0~1~0")]
    [InlineData(" \"%ü", " \"%ü")]
    public void SegmentsAreEscaped(string segment, string escaped)
    {
        Assert.Equal(escaped, JsonPointer.EscapeSegment(segment));
        Assert.Equal(segment, JsonPointer.UnescapeSegment(escaped));
        Assert.Equal("/x/" + escaped, JsonPointer.Append("/x", segment));
        Assert.Equal(segment, JsonPointer.LastSegment("/x/" + escaped));
    }

    [Fact]
    public void TheWholeDocumentHasNoLastSegment() => Assert.Equal("", JsonPointer.LastSegment(""));
}
