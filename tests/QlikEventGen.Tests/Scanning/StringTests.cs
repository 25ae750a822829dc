using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Scanning;

public sealed class StringTests
{
    // Lengths around the sizes of vectors and of buffers.
    private static readonly int[] s_lengths = [0, 1, 2, 7, 8, 14, 15, 16, 17, 30, 31, 32, 33, 47, 48, 63, 64, 100, 254, 255, 256, 257, 1000];

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\"", "a")]
    [InlineData("\"caf\u00E9 \u20AC \U0001F600\"", "caf\u00E9 \u20AC \U0001F600")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0000\\u0041\\u00e9\\u20AC\\uFFFF\"", "\0A\u00E9\u20AC\uFFFF")]
    [InlineData("\"\\uD83D\\uDE00\\ud800\\udc00\\udBFF\\uDfff\"", "\U0001F600\U00010000\U0010FFFF")]
    [InlineData("\"\u007F\"", "\u007F")]
    [InlineData("\"/\"", "/")]
    public void IsRead(string json, string expected) => AssertReads(Utf8(json), expected);

    [Theory]
    [InlineData("")]
    [InlineData("a\"")]
    [InlineData(" \"a\"")]
    [InlineData("'a'")]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("\"\\\"")]
    [InlineData("\"\\a\"")]
    [InlineData("\"\\'\"")]
    [InlineData("\"\\U0041\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\0\"")]
    [InlineData("\"\\u\"")]
    [InlineData("\"\\u004\"")]
    [InlineData("\"\\u004g\"")]
    [InlineData("\"\\u+041\"")]
    [InlineData("\"\\u 041\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\ud800 \"")]
    [InlineData("\"\\ud800\\n\"")]
    [InlineData("\"\\ud800\\u\"")]
    [InlineData("\"\\ud800\\u0041\"")]
    [InlineData("\"\\ud800\\ud800\"")]
    [InlineData("\"\\ud800\\ue000\"")]
    [InlineData("\"\\udc00\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("\"\\udfff\\udfff\"")]
    [InlineData("\"\\ud83d\\ude0\"")]
    [InlineData("\"\\ud83d\\ude00\\ude00\"")]
    public void IsNotAString(string json) => AssertFails(Utf8(json));

    [Fact]
    public void ControlCharactersMustBeEscaped()
    {
        for (int character = 0; character < 0x20; character++)
        {
            foreach (int length in s_lengths)
            {
                byte[] json = [(byte)'"', .. new string('a', length).Select(c => (byte)c), (byte)character, .. "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\""u8];
                Assert.Equal(~(length + 1), JsonScanner.SkipString(json, 0));
                AssertFails(json);
            }
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\\n", "\n")]
    [InlineData("\u00E9", "\u00E9")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("\\ud83d\\ude00", "\U0001F600")]
    [InlineData("\\u00e9\u00E9", "\u00E9\u00E9")]
    [InlineData("\\n\\\"\\u0041x\\\\\\ud83d\\ude00\\/", "\n\"Ax\\\U0001F600/")]
    [InlineData("\\n\u00E9\\t\\u20ac", "\n\u00E9\t\u20AC")]
    public void AnyLengthIsRead(string spelling, string meaning)
    {
        foreach (int before in s_lengths)
        {
            foreach (int after in s_lengths)
            {
                string prefix = new('a', before);
                string suffix = new('z', after);
                byte[] json = Utf8($"\"{prefix}{spelling}{suffix}\"");
                AssertReads(json, prefix + meaning + suffix);
                AssertReads([.. json, .. ",\"and\": \"something else, longer than a vector\" }"u8], prefix + meaning + suffix, json.Length);
            }
        }
    }

    [Fact]
    public void ManyEscapesCloseTogetherAreRead()
    {
        (string Spelling, string Meaning)[] parts =
        [
            ("\\n", "\n"), ("\\\"", "\""), ("\\\\", "\\"), ("\\/", "/"), ("\\b\\f", "\b\f"), ("\\r\\t", "\r\t"), ("\\u0041", "A"), ("\\u00e9", "\u00E9"),
            ("\\ud83d\\ude00", "\U0001F600"), ("n", "n"), ("u", "u"), ("plain", "plain"), ("longer than one vector", "longer than one vector"), ("\u20AC", "\u20AC"),
        ];
        Random random = new(Seed: 3);
        for (int i = 0; i < 20_000; i++)
        {
            // Without the last part the content is nothing but ASCII, which is read another way.
            int limit = parts.Length - random.Next(2);
            (string Spelling, string Meaning)[] chosen = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => parts[random.Next(limit)])];
            byte[] json = Utf8("\"" + string.Concat(chosen.Select(static part => part.Spelling)) + "\"");
            string expected = string.Concat(chosen.Select(static part => part.Meaning));
            AssertReads(json, expected);
            AssertReads([.. json, .. ",\"and\": \"\\\"something else\\\", longer than a vector\" }"u8], expected, json.Length);
            AssertFails(json[..random.Next(json.Length)]);
        }
    }

    [Theory]
    [InlineData("\\n", "\n")]
    [InlineData("plain \\\"text\\\" ", "plain \"text\" ")]
    [InlineData("x\\\\", "x\\")]
    [InlineData("a longer piece of text that fills a vector, and \\t an escape ", "a longer piece of text that fills a vector, and \t an escape ")]
    public void EscapedStringsOfAnyLengthAreRead(string spelling, string meaning)
    {
        // A buffer of 256 characters holds what is read of a string before it is one.
        byte[] after = [.. ",\"and\":\""u8, .. Utf8(new string('z', 100)), .. "\"}"u8];
        for (int count = 1; count * meaning.Length < 700; count++)
        {
            string before = new('-', count % 17);
            byte[] json = Utf8("\"" + before + string.Concat(Enumerable.Repeat(spelling, count)) + "\"");
            AssertReads([.. json, .. after], before + string.Concat(Enumerable.Repeat(meaning, count)), json.Length);
        }
    }

    [Fact]
    public void NoOtherCharacterMakesAnEscape()
    {
        foreach (int before in s_lengths)
        {
            for (int character = 0; character < 256; character++)
            {
                byte[] json = [(byte)'"', .. new string('a', before).Select(c => (byte)c), .. "\\n\\"u8, (byte)character, .. "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\""u8];
                Assert.Equal("\"\\/bfnrt".Contains((char)character, StringComparison.Ordinal), JsonScanner.SkipString(json, 0) > 0);
            }
        }
    }

    [Theory]
    [InlineData("\"plain content that is longer than sixteen bytes\"")]
    [InlineData("\"short\"")]
    [InlineData("\"\\\"\\u0041\\ud83d\\ude00 \u00E9\u20AC\U0001F600 and so on and so on\"")]
    public void TruncationAtEveryByteIsAFault(string json)
    {
        byte[] whole = Utf8(json);
        for (int length = 0; length < whole.Length; length++)
        {
            AssertFails(whole[..length]);
        }
    }

    [Theory]
    [InlineData("80")] // a continuation alone
    [InlineData("BF")]
    [InlineData("C3")] // cut short
    [InlineData("C341")]
    [InlineData("E282")]
    [InlineData("E28241")]
    [InlineData("F09F98")]
    [InlineData("F09F9841")]
    [InlineData("C0AF")] // too long
    [InlineData("C1BF")]
    [InlineData("E080AF")]
    [InlineData("E09FBF")]
    [InlineData("F08080AF")]
    [InlineData("F08FBFBF")]
    [InlineData("EDA080")] // surrogates
    [InlineData("EDBFBF")]
    [InlineData("EDA0BDEDB880")]
    [InlineData("F4908080")] // beyond the last code point
    [InlineData("F5808080")]
    [InlineData("F8888080")]
    [InlineData("FE")]
    [InlineData("FF")]
    [InlineData("C3A9FF")]
    [InlineData("E282ACC3")]
    public void InvalidUtf8IsAFaultEverywhere(string hexadecimal)
    {
        byte[] invalid = Convert.FromHexString(hexadecimal);
        foreach (int before in s_lengths)
        {
            byte[] prefix = Encoding.ASCII.GetBytes(new string('a', before));
            byte[] content = [.. prefix, .. invalid, .. "zzzzzzzz"u8];
            AssertFails([(byte)'"', .. content, (byte)'"']);
            AssertFails([(byte)'"', .. "\\n"u8, .. content, (byte)'"']);
            AssertFails([(byte)'"', .. content, .. "\\n"u8, (byte)'"']);
            AssertFails([(byte)'"', .. prefix, .. invalid, (byte)'"']);
            Assert.True(JsonScanner.SkipValue([.. "{\"a\":[\""u8, .. content, .. "\"]}"u8], 0, 64) < 0);
            Assert.True(JsonScanner.SkipValue([.. "{\""u8, .. content, .. "\":1}"u8], 0, 64) < 0);
            new JsonNames("id", "source").Find([(byte)'"', .. content, .. "\":1"u8], 0, out int value);
            Assert.True(value < 0);
        }
    }

    private static void AssertReads(byte[] json, string expected, int length = -1)
    {
        int end = length < 0 ? json.Length : length;
        Assert.Equal(end, JsonScanner.SkipString(json, 0));
        Assert.Equal(end, JsonScanner.SkipValue(json, 0, 0));
        Assert.Equal(end, JsonScanner.ReadString<CheckMode>(json, 0, out string? value));
        Assert.Null(value);
        Assert.Equal(end, JsonScanner.ReadString<BuildMode>(json, 0, out value));
        Assert.Equal(expected, value);
        Assert.Equal(end, JsonScanner.ReadText(json, 0, out JsonText text));
        Assert.Equal(expected, text.ToString());
        Assert.True(text.EqualsText(Utf8(expected)));
        Assert.Equal(json.AsSpan(1, end - 2), text.Raw);
        Assert.Equal(json.AsSpan(1, end - 2).Contains((byte)'\\'), text.HasEscapes);
    }

    private static void AssertFails(byte[] json)
    {
        Assert.True(JsonScanner.SkipString(json, 0) < 0);
        Assert.True(JsonScanner.SkipValue(json, 0, 0) < 0);
        Assert.True(JsonScanner.ReadString<CheckMode>(json, 0, out string? value) < 0);
        Assert.Null(value);
        Assert.True(JsonScanner.ReadString<BuildMode>(json, 0, out value) < 0);
        Assert.Null(value);
        Assert.True(JsonScanner.ReadText(json, 0, out JsonText text) < 0);
        Assert.True(text.Raw.IsEmpty);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
