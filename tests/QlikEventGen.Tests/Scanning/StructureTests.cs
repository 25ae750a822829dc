using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class StructureTests
{
    [Theory]
    [InlineData("\"a\"", 0)]
    [InlineData("}", 0)]
    [InlineData(" \n\t\r\"a\"", 4)]
    [InlineData(" }", 1)]
    [InlineData("", ~0)]
    [InlineData("  ", ~2)]
    [InlineData(",\"a\"", ~0)]
    [InlineData("a", ~0)]
    [InlineData("]", ~0)]
    [InlineData("{", ~0)]
    public void FirstName(string json, int expected) => Assert.Equal(expected, JsonScanner.FirstName(Utf8(json), 0));

    [Theory]
    [InlineData(",\"a\"", 1)]
    [InlineData("}", 0)]
    [InlineData(" , \"a\"", 3)]
    [InlineData("\n                                \n}", 34)]
    [InlineData("", ~0)]
    [InlineData(",", ~1)]
    [InlineData(",}", ~1)]
    [InlineData(", }", ~2)]
    [InlineData(",,\"a\"", ~1)]
    [InlineData("\"a\"", ~0)]
    [InlineData("]", ~0)]
    [InlineData(",1", ~1)]
    public void NextName(string json, int expected) => Assert.Equal(expected, JsonScanner.NextName(Utf8(json), 0));

    [Theory]
    [InlineData("1", 0)]
    [InlineData("]", 0)]
    [InlineData(" \n[", 2)]
    [InlineData("", ~0)]
    [InlineData(" ", ~1)]
    public void FirstItem(string json, int expected) => Assert.Equal(expected, JsonScanner.FirstItem(Utf8(json), 0));

    [Theory]
    [InlineData(",1", 1)]
    [InlineData("]", 0)]
    [InlineData(" , 1", 3)]
    [InlineData(" ]", 1)]
    [InlineData("", ~0)]
    [InlineData(",", ~1)]
    [InlineData(",]", ~1)]
    [InlineData(", ]", ~2)]
    [InlineData("1", ~0)]
    [InlineData("}", ~0)]
    public void NextItem(string json, int expected) => Assert.Equal(expected, JsonScanner.NextItem(Utf8(json), 0));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
