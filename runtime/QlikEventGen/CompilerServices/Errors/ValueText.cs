using System.Text;

namespace QlikEventGen.CompilerServices;

/// <summary>What error messages say about the values of a text.</summary>
internal static class ValueText
{
    private const int MaxQuotedCharacters = 64;

    /// <summary>The JSON type of a value by its first byte, as a noun with its article.</summary>
    public static string DescribeKind(byte first) => first switch
    {
        (byte)'{' => "an object",
        (byte)'[' => "an array",
        (byte)'"' => "a string",
        (byte)'t' or (byte)'f' => "a boolean",
        (byte)'n' => "null",
        _ => "a number",
    };

    /// <summary>The string, number or boolean at an offset as the text spells it, shortened; null for anything else, which says nothing more when quoted.</summary>
    public static string? Quote(ReadOnlySpan<byte> json, int offset)
    {
        if ((uint)offset >= (uint)json.Length || json[offset] is (byte)'{' or (byte)'[' or (byte)'n')
        {
            return null;
        }

        int end = JsonScanner.SkipValue(json, offset, depth: 0);
        if (end < 0)
        {
            return null;
        }

        bool isString = json[offset] == (byte)'"';
        ReadOnlySpan<byte> content = isString ? json[(offset + 1)..(end - 1)] : json[offset..end];
        string text = Shorten(content);
        return isString ? $"\"{text}\"" : text;
    }

    /// <summary>The opening quote of the member name in front of a value.</summary>
    public static int FindNameBefore(ReadOnlySpan<byte> json, int valuePosition)
    {
        int closingQuote = json[..valuePosition].LastIndexOf((byte)'"');

        // Inside a name every quote follows an odd number of backslashes; in front of the opening one stands no backslash.
        int openingQuote = closingQuote;
        do
        {
            openingQuote = openingQuote <= 0 ? -1 : json[..openingQuote].LastIndexOf((byte)'"');
        }
        while (openingQuote > 0 && json[openingQuote - 1] == (byte)'\\');

        return openingQuote < 0 ? valuePosition : openingQuote;
    }

    private static string Shorten(ReadOnlySpan<byte> utf8)
    {
        // A character takes at most four bytes, so this is enough text and never more than a little.
        bool isCut = utf8.Length > MaxQuotedCharacters * 4;
        string text = Encoding.UTF8.GetString(isCut ? utf8[..(MaxQuotedCharacters * 4)] : utf8);
        if (text.Length <= MaxQuotedCharacters)
        {
            return isCut ? text + '…' : text;
        }

        int length = char.IsHighSurrogate(text[MaxQuotedCharacters - 1]) ? MaxQuotedCharacters - 1 : MaxQuotedCharacters;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
