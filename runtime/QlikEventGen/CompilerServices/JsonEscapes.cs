using System.Runtime.Intrinsics;
using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>The escapes in the content of JSON strings.</summary>
internal static class JsonEscapes
{
    /// <summary>What each ASCII character stands for behind a backslash, if the two are an escape; 0 for all others.</summary>
    public static ReadOnlySpan<byte> ShortEscapes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, (byte)'"', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'/',
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'\\', 0, 0, 0,
        0, 0, (byte)'\b', 0, 0, 0, (byte)'\f', 0, 0, 0, 0, 0, 0, 0, (byte)'\n', 0,
        0, 0, (byte)'\r', 0, (byte)'\t', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Whether a backslash and this character are an escape.</summary>
    public static bool IsShort(byte character) => character < ShortEscapes.Length && ShortEscapes[character] != 0;

    /// <summary>How many more characters an escape has than what it stands for, a pair of surrogates counted as two.</summary>
    public static int Surplus(int length) => length switch
    {
        2 => 1,
        6 => 5,
        _ => 10,
    };

    /// <summary>Checks the escape at a position; a surrogate is one escape together with its other half.</summary>
    /// <returns>The position after it, or the complement of the offset where it is not an escape.</returns>
    public static int Skip(ReadOnlySpan<byte> json, int position)
    {
        int start = position;
        position++;
        if ((uint)position >= (uint)json.Length)
        {
            return ~json.Length;
        }

        if (IsShort(json[position]))
        {
            return position + 1;
        }

        if (json[position] != 'u')
        {
            return ~position;
        }

        position++;
        if (!TryReadHex(json, position, out uint unit))
        {
            return ~position;
        }

        position += 4;
        if (unit is < 0xD800 or > 0xDFFF)
        {
            return position;
        }

        bool isPair = unit < 0xDC00
            && Bytes.Has(json, position, 6)
            && json[position] == '\\'
            && json[position + 1] == 'u'
            && TryReadHex(json, position + 2, out uint low)
            && low is >= 0xDC00 and <= 0xDFFF;
        return isPair ? position + 6 : ~start;
    }

    /// <summary>Replaces the escapes of well-formed content.</summary>
    /// <param name="content">What stands between the quotes.</param>
    /// <param name="destination">At least as long as the content.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Unescape(ReadOnlySpan<byte> content, Span<byte> destination)
    {
        int written = 0;
        while (true)
        {
            int plain = content.IndexOf((byte)'\\');
            if (plain < 0)
            {
                content.CopyTo(destination[written..]);
                return written + content.Length;
            }

            content[..plain].CopyTo(destination[written..]);
            written += plain;
            Rune character = Read(content[plain..], out int length);
            written += character.EncodeToUtf8(destination[written..]);
            content = content[(plain + length)..];
        }
    }

    /// <summary>Replaces the escapes of well-formed content that is nothing but ASCII.</summary>
    /// <param name="content">What stands between the quotes.</param>
    /// <param name="destination">As long as what the content stands for.</param>
    public static void UnescapeAscii(ReadOnlySpan<byte> content, Span<char> destination)
    {
        int position = 0;
        int written = 0;
        if (EscapeBlock.IsSupported)
        {
            UnescapeBlocks(content, ref position, destination, ref written);
        }

        while (written < destination.Length)
        {
            if (content[position] == '\\')
            {
                destination[written++] = ReadUnit(content[position..], out int length);
                position += length;
            }
            else
            {
                destination[written++] = (char)content[position++];
            }
        }
    }

    /// <summary>
    /// Replaces the escapes of as many blocks as there is room for: what is left out of a block is written as well, and written again by what
    /// follows. As each character stands for at least one byte, there are bytes enough where there is room.
    /// </summary>
    private static void UnescapeBlocks(ReadOnlySpan<byte> content, ref int position, Span<char> destination, ref int written)
    {
        int from = position;
        int to = written;
        while (destination.Length - to >= EscapeBlock.Length)
        {
            Vector128<byte> block = Bytes.Vector128At(content, from);
            uint backslashes = Vector128.Equals(block, Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
            if (backslashes == 0)
            {
                AsciiText.WidenBlock(block, destination, to);
                from += EscapeBlock.Length;
                to += EscapeBlock.Length;
                continue;
            }

            uint escapes = (uint)EscapeBlock.FindEscapes(backslashes);
            int length = EscapeBlock.Unescape(block, escapes, EscapeBlock.FindOtherThanShort(block, escapes), destination, ref to);
            if (length == 0)
            {
                AsciiText.Write(ReadUnit(content[from..], out length), destination, to++);
            }

            from += length;
        }

        position = from;
        written = to;
    }

    /// <summary>The number of code points in well-formed content, escapes counted for what they stand for.</summary>
    public static int CountCodePoints(ReadOnlySpan<byte> content)
    {
        int count = 0;
        while (true)
        {
            int plain = content.IndexOf((byte)'\\');
            if (plain < 0)
            {
                return count + CountPlainCodePoints(content);
            }

            count += CountPlainCodePoints(content[..plain]) + 1;
            Read(content[plain..], out int length);
            content = content[(plain + length)..];
        }
    }

    /// <summary>The number of code points in valid UTF-8: of its bytes that do not continue one.</summary>
    public static int CountPlainCodePoints(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte unit in utf8)
        {
            count += (unit & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Reads the well-formed escape that the text begins with; a surrogate together with its other half.</summary>
    private static Rune Read(ReadOnlySpan<byte> text, out int length)
    {
        char unit = ReadUnit(text, out length);
        if (!char.IsSurrogate(unit))
        {
            return new Rune(unit);
        }

        char low = ReadUnit(text[length..], out int lowLength);
        length += lowLength;
        return new Rune(unit, low);
    }

    /// <summary>Reads the well-formed escape that the text begins with, of a surrogate that half alone.</summary>
    private static char ReadUnit(ReadOnlySpan<byte> text, out int length)
    {
        byte character = text[1];
        if (character != 'u')
        {
            length = 2;
            return (char)ShortEscapes[character];
        }

        TryReadHex(text, 2, out uint unit);
        length = 6;
        return (char)unit;
    }

    private static bool TryReadHex(ReadOnlySpan<byte> text, int position, out uint value)
    {
        value = 0;
        if (!Bytes.Has(text, position, 4))
        {
            return false;
        }

        for (int i = 0; i < 4; i++)
        {
            uint digit = AsciiCharacter.HexValue(text[position + i]);
            if (digit > 15)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        return true;
    }
}
