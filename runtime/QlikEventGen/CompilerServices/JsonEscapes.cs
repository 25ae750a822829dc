using System.Runtime.Intrinsics;
using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>The escapes in the content of JSON strings.</summary>
internal static class JsonEscapes
{
    // Those of a backslash and one more character: " / in the first set, \ b f n r t in the second, whose bits stand for 64 and more.
    private const ulong ShortBelow64 = (1UL << '"') | (1UL << '/');
    private const ulong ShortFrom64 = (1UL << ('\\' - 64)) | (1UL << ('b' - 64)) | (1UL << ('f' - 64)) | (1UL << ('n' - 64)) | (1UL << ('r' - 64)) | (1UL << ('t' - 64));

    // What the character behind a backslash stands for: itself, or the control character of \b, \f, \n, \r and \t.
    private static ReadOnlySpan<byte> ShortEscapes =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
        32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
        64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
        96, 97, 8, 99, 100, 101, 12, 103, 104, 105, 106, 107, 108, 109, 10, 111, 112, 113, 13, 115, 9, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127,
    ];

    /// <summary>Whether a backslash and this character are an escape.</summary>
    public static bool IsShort(byte character) =>
        character < 128 && (((character < 64 ? ShortBelow64 : ShortFrom64) >> (character & 63)) & 1) != 0;

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

            uint escapes = EscapeBlock.FindEscapes(backslashes);
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
