using System.Diagnostics;
using System.Text;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

/// <summary>No text makes a check throw or run for long, UTF-8 or not.</summary>
public sealed class FormatRobustnessTests
{
    private const int Rounds = 4_000;

    // Far above what a text of the test needs, also on a busy machine.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    private static readonly int[] s_codePoints =
    [
        .. Enumerable.Range(0, 0x80), .. "xn--xn--xn--::://..@@[[]]{{}}((),,,*+?~~00119PTtZzabl\\\"",
        0xB7, 0xDF, 0xE4, 0x301, 0x323, 0x338, 0x375, 0x3B1, 0x5D0, 0x5F3, 0x627, 0x628, 0x64E, 0x660, 0x6F0, 0x915, 0x94D, 0x1112, 0x1161,
        0x200C, 0x200D, 0x202E, 0x3002, 0x30A2, 0x30FB, 0x4E00, 0xAC00, 0xE000, 0xFF0E, 0xFFFF, 0x10000, 0x1F600, 0xE0001, 0x10FFFF,
    ];

    [Theory]
    [MemberData(nameof(FormatExamples.Formats), MemberType = typeof(FormatExamples))]
    public void RandomBytes(StringFormat format)
    {
        Random random = new(1);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] text = new byte[random.Next(0, 80)];
            random.NextBytes(text);
            StringFormats.IsValid(format, text);
        }
    }

    [Theory]
    [MemberData(nameof(FormatExamples.Formats), MemberType = typeof(FormatExamples))]
    public void RandomTexts(StringFormat format)
    {
        Random random = new(2);
        for (int round = 0; round < Rounds; round++)
        {
            StringFormats.IsValid(format, RandomText(random, random.Next(0, 80)));
        }
    }

    [Theory]
    [MemberData(nameof(FormatExamples.Formats), MemberType = typeof(FormatExamples))]
    public void ValidTextsCutAndChanged(StringFormat format)
    {
        Random random = new(3);
        foreach (string example in FormatExamples.Of(format))
        {
            byte[] text = Encoding.UTF8.GetBytes(example);
            for (int length = 0; length <= text.Length; length++)
            {
                StringFormats.IsValid(format, text.AsSpan(0, length));
                StringFormats.IsValid(format, text.AsSpan(length));
            }

            for (int round = 0; round < Rounds / 4; round++)
            {
                byte[] insert = RandomText(random, random.Next(0, 3));
                int start = random.Next(text.Length + 1);
                int end = random.Next(start, Math.Min(text.Length, start + 3) + 1);
                StringFormats.IsValid(format, [.. text.AsSpan(0, start), .. insert, .. text.AsSpan(end)]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(FormatExamples.Formats), MemberType = typeof(FormatExamples))]
    public void LongTextsEndSoon(StringFormat format)
    {
        string[] repeated =
        [
            "a", ".", "-", "/", "%41", "~0", "1", "{a}", "{", "{a,", "a,", "(", "[", "()", "\\\"", "\"", "@", ":", "ä", "\u3002",
            "e\u0301", "\u0628\u200C", "a.", "ä.", "ä@", "xn--a.", "1Y", "(?=", "a|", "[a]", "a{1}", "(?<n>", "\\k<n>", "\\p{L}", "\\P{L}", "\\u{1",
        ];
        string[] prefixes = format == StringFormat.Regex
            ? ["", "(", "["]
            : ["", "{", "\"", "P", "http://", "//[", "/", "0/", "xn--", "a@", "a@["];
        foreach (string prefix in prefixes)
        {
            foreach (string part in repeated)
            {
                byte[] text = Encoding.UTF8.GetBytes(prefix + string.Concat(Enumerable.Repeat(part, 20_000)));
                long start = Stopwatch.GetTimestamp();
                StringFormats.IsValid(format, text);
                Assert.True(Stopwatch.GetElapsedTime(start) < s_limit, prefix + part);
            }
        }
    }

    /// <summary>What has the narrower format has the wider one.</summary>
    [Theory]
    [InlineData(StringFormat.Uri, StringFormat.UriReference)]
    [InlineData(StringFormat.Uri, StringFormat.Iri)]
    [InlineData(StringFormat.Iri, StringFormat.IriReference)]
    [InlineData(StringFormat.UriReference, StringFormat.IriReference)]
    [InlineData(StringFormat.Email, StringFormat.IdnEmail)]
    public void FormatsInsideOfOthers(StringFormat narrower, StringFormat wider)
    {
        Random random = new(4);
        string[] examples = FormatExamples.Of(narrower);
        for (int round = 0; round < Rounds * 4; round++)
        {
            byte[] example = Encoding.UTF8.GetBytes(examples[random.Next(examples.Length)]);
            int position = random.Next(example.Length + 1);
            byte[] text = [.. example.AsSpan(0, position), .. RandomText(random, random.Next(0, 3)), .. example.AsSpan(position)];
            if (StringFormats.IsValid(narrower, text))
            {
                Assert.True(StringFormats.IsValid(wider, text), Encoding.UTF8.GetString(text));
            }
        }
    }

    private static byte[] RandomText(Random random, int length)
    {
        StringBuilder text = new();
        for (int i = 0; i < length; i++)
        {
            text.Append(new Rune(s_codePoints[random.Next(s_codePoints.Length)]));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
