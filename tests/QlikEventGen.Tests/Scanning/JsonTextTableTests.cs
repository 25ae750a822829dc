using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class JsonTextTableTests
{
    private static readonly string[] s_texts = ["", "a", "A", "caf\u00E9", "a\"b", "\U0001F600", "tab\t", "12345678", "123456789abcdef0", new('x', 300), "\uFFFD", "line\u2028"];

    private static readonly JsonTextTable s_table = new(Encoding.UTF8.GetBytes(
        $$"""
        ["", "a", "A", "café", "a\"b", "\ud83d\ude00", "tab\t", "12345678", "123456789abcdef0", "{{s_texts[9]}}", "{{s_texts[10]}}", "line\u2028" ]
        """));

    [Fact]
    public void Every_text_has_the_number_of_its_place()
    {
        for (int i = 0; i < s_texts.Length; i++)
        {
            Assert.True(s_table.TryFind(s_texts[i], out int number));
            Assert.Equal(i, number);
            Assert.Equal(s_texts[i], s_table.GetString(i));
            byte[] json = [(byte)' ', .. s_table.GetJson(i), (byte)','];
            Assert.Equal(json.Length - 1, s_table.Read(json, 1, out number));
            Assert.Equal(i, number);
        }
    }

    [Theory]
    [InlineData("\"\\u0061\"", 1)]
    [InlineData("\"caf\\u00e9\"", 3)]
    [InlineData("\"a\\u0022b\"", 4)]
    [InlineData("\"\\ud83d\\ude00\"", 5)]
    [InlineData("\"tab\\u0009\"", 6)]
    [InlineData("\"1234567\\u0038\"", 7)]
    [InlineData("\"line\u2028\"", 11)]
    public void Escapes_count_for_what_they_stand_for(string json, int expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        Assert.Equal(utf8.Length, s_table.Read(utf8, 0, out int number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("\"b\"")]
    [InlineData("\"a \"")]
    [InlineData("\"\\u0062\"")]
    [InlineData("\"a")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("\"\\ud83d\"")]
    public void Of_anything_else_there_is_none(string json)
    {
        Assert.Equal(~0, s_table.Read(Encoding.UTF8.GetBytes(json), 0, out int number));
        Assert.Equal(0, number);
    }

    [Fact]
    public void Longer_strings_than_any_text_are_none_either()
    {
        Assert.True(s_table.Read(Encoding.UTF8.GetBytes($"\"{new string('x', 301)}\""), 0, out _) < 0);
        Assert.True(s_table.Read(Encoding.UTF8.GetBytes($"\"{new string('x', 2000)}\\u0078\""), 0, out _) < 0);
        Assert.False(s_table.TryFind(new string('x', 301), out _));
        Assert.False(s_table.TryFind(new string('\u00E9', 300), out _));
    }

    [Fact]
    public void Neither_null_nor_half_a_character_is_found()
    {
        Assert.False(s_table.TryFind(null, out int number));
        Assert.Equal(0, number);
        Assert.False(s_table.TryFind("\ud83d", out number));
        Assert.Equal(0, number);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(12)]
    [InlineData(int.MinValue)]
    public void A_number_beyond_the_texts_has_none(int number)
    {
        Assert.Null(s_table.GetString(number));
        Assert.True(s_table.GetJson(number).IsEmpty);
    }

    [Fact]
    public void Thousands_of_texts_keep_apart_and_reading_allocates_nothing()
    {
        const int Count = 8000;
        string[] texts = [.. Enumerable.Range(0, Count).Select(static number => $"value {number}")];
        JsonTextTable table = new(Encoding.UTF8.GetBytes($"[{string.Join(",", texts.Select(static text => $"\"{text}\""))}]"));
        byte[][] payloads = [.. texts.Select(static text => Encoding.UTF8.GetBytes($"\"\\u0076{text[1..]}\""))];
        bool allFound = true;
        long allocated = Allocation.Least(() =>
        {
            for (int i = 0; i < Count; i++)
            {
                allFound &= table.Read(table.GetJson(i), 0, out int number) > 0 && number == i;
                allFound &= table.Read(payloads[i], 0, out number) > 0 && number == i;
                allFound &= table.TryFind(texts[i], out number) && number == i;
            }
        });
        Assert.True(allFound);
        Assert.Equal(0, allocated);
    }
}
