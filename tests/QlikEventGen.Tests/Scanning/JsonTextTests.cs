using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 26)]
    [InlineData("\u00E9", 1)]
    [InlineData("\u20AC", 1)]
    [InlineData("\U0001F600", 1)]
    [InlineData("a\U0001F600\u00E9z", 4)]
    [InlineData("\\n", 1)]
    [InlineData("\\u00e9", 1)]
    [InlineData("\\ud83d\\ude00", 1)]
    [InlineData("\\ud83d\\ude00\\ud83d\\ude00\\ud83d\\ude00", 3)]
    [InlineData("a\\\\b\\u0041\u00E9\U0001F600\\ud83d\\ude00", 7)]
    [InlineData("e\u0301", 2)]
    [InlineData("\U0001F600\U0001F600\U0001F600\U0001F600", 4)]
    public void LengthsCountCodePoints(string content, int length)
    {
        JsonText text = Read(content);
        for (int limit = -1; limit <= length + 50; limit++)
        {
            Assert.Equal(length < limit, text.IsShorterThan(limit));
            Assert.Equal(length > limit, text.IsLongerThan(limit));
        }

        Assert.False(text.IsLongerThan(int.MaxValue));
        Assert.True(text.IsShorterThan(int.MaxValue));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("id", "id", true)]
    [InlineData("id", "ID", false)]
    [InlineData("id", "idx", false)]
    [InlineData("\\u0069d", "id", true)]
    [InlineData("\\u0069\\u0064", "id", true)]
    [InlineData("\\u0069d", "ix", false)]
    [InlineData("\\u0069d", "\\u0069d", false)]
    [InlineData("\\n", "\n", true)]
    [InlineData("\\ud83d\\ude00", "\U0001F600", true)]
    [InlineData("\\ud83d\\ude00", "", false)]
    [InlineData("\u00E9\\u00e9", "\u00E9\u00E9", true)]
    [InlineData("\\u0000", "\0", true)]
    public void Equality(string content, string other, bool expected) =>
        Assert.Equal(expected, Read(content).EqualsText(Encoding.UTF8.GetBytes(other)));

    [Fact]
    public void LongContentWithEscapesIsCompared()
    {
        string content = new string('a', 300) + "\\u0062" + new string('c', 300);
        string meaning = new string('a', 300) + "b" + new string('c', 300);
        Assert.True(Read(content).EqualsText(Encoding.UTF8.GetBytes(meaning)));
        Assert.False(Read(content).EqualsText(Encoding.UTF8.GetBytes(meaning.Replace('b', 'x'))));
        Assert.Equal(meaning, Read(content).ToString());
    }

    [Theory]
    [InlineData("a@b.c", StringFormat.Email, true)]
    [InlineData("\\u0061@b.c", StringFormat.Email, true)]
    [InlineData("\\u0040b.c", StringFormat.Email, false)]
    [InlineData("http:\\/\\/a\\/b", StringFormat.Uri, true)]
    [InlineData("http://\u00E9", StringFormat.Uri, false)]
    [InlineData("2025-11-05\\u0054\\u0031\\u0033:51:21Z", StringFormat.DateTime, true)]
    [InlineData("2eb8aa08\\u002daa98-11ea-b4aa-73b441d16380", StringFormat.Uuid, true)]
    public void Formats(string content, StringFormat format, bool expected) => Assert.Equal(expected, Read(content).HasFormat(format));

    [Fact]
    public void FormatsOfLongContentWithEscapes()
    {
        Assert.True(Read("http:\\/\\/a/" + new string('b', 1000)).HasFormat(StringFormat.Uri));
        Assert.False(Read("http:\\/\\/a/" + new string('b', 1000) + " ").HasFormat(StringFormat.Uri));
    }

    [Theory]
    [InlineData("^a+$", "aaa", true)]
    [InlineData("^a+$", "\\u0061\\u0061", true)]
    [InlineData("^a+$", "ab", false)]
    [InlineData("b", "abc", true)]
    [InlineData("^\u00E9{2}$", "\u00E9\\u00e9", true)]
    [InlineData("(a)\\1", "aa", true)]
    [InlineData("(a)\\1", "ab", false)]
    [InlineData("^(?!x)", "xyz", false)]
    public void Patterns(string pattern, string content, bool expected) =>
        Assert.Equal(expected, Read(content).Matches(new JsonPattern(pattern), out _));

    [Fact]
    public void PatternsOnLongContent()
    {
        JsonPattern pattern = new("^a*$");
        Assert.True(Read(new string('a', 5000)).Matches(pattern, out _));
        Assert.False(Read(new string('a', 5000) + "\u00E9").Matches(pattern, out _));
    }

    [Fact]
    public void NoPatternTakesForEver()
    {
        Assert.False(Read(new string('a', 5000) + "b").Matches(new JsonPattern("^(a+)+$"), out bool isLinearGivenUp));
        Assert.False(isLinearGivenUp);
        Assert.False(Read(new string('a', 5000) + "b").Matches(new JsonPattern("^(?=a)(a+)+$"), out bool hasGivenUp));
        Assert.True(hasGivenUp);
    }

    private static JsonText Read(string content)
    {
        byte[] json = Encoding.UTF8.GetBytes($"\"{content}\"");
        Assert.Equal(json.Length, JsonScanner.ReadText(json, 0, out JsonText text));
        return text;
    }
}
