using System.Text;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>A payload written with a <c>▸</c> in front of each place that an error is expected at. The marks are no part of the payload.</summary>
internal sealed class MarkedPayload
{
    private const char Mark = '▸';

    private MarkedPayload(byte[] utf8, IReadOnlyList<TextPlace> places)
    {
        Utf8 = utf8;
        Places = places;
    }

    public byte[] Utf8 { get; }

    public IReadOnlyList<TextPlace> Places { get; }

    /// <summary>The only place.</summary>
    public TextPlace Place => Assert.Single(Places);

    public static MarkedPayload Parse(string text)
    {
        string[] parts = text.Split(Mark);
        byte[] utf8 = Encoding.UTF8.GetBytes(string.Concat(parts));
        List<TextPlace> places = [];
        int offset = 0;
        foreach (string part in parts[..^1])
        {
            offset += Encoding.UTF8.GetByteCount(part);
            places.Add(TextPlace.At(utf8, offset));
        }

        return new MarkedPayload(utf8, places);
    }

    /// <summary>The page's example with parts replaced, each of which stands in it exactly once.</summary>
    public static MarkedPayload FromPage(params (string Old, string New)[] replacements)
    {
        string text = Examples.PageText;
        foreach ((string old, string replacement) in replacements)
        {
            int first = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(first >= 0, $"The example has no {old}");
            Assert.True(text.IndexOf(old, first + 1, StringComparison.Ordinal) < 0, $"The example has more than one {old}");
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        }

        return Parse(text);
    }
}
