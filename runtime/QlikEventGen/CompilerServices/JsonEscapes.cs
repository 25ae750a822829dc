using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>The escapes in the content of JSON strings.</summary>
internal static class JsonEscapes
{
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

        switch (json[position])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return position + 1;
            case (byte)'u':
                position++;
                break;
            default:
                return ~position;
        }

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
    /// <param name="destination">At least as long as the content.</param>
    /// <returns>The number of characters written.</returns>
    public static int UnescapeAscii(ReadOnlySpan<byte> content, Span<char> destination)
    {
        int position = 0;
        int written = 0;
        while (position < content.Length)
        {
            if (Vector128.IsHardwareAccelerated && Bytes.Has(content, position, Vector128<byte>.Count))
            {
                // All of a block is written, and what stands behind an escape again with the next block.
                Vector128<byte> block = Bytes.Vector128At(content, position);
                Span<ushort> units = MemoryMarshal.Cast<char, ushort>(destination.Slice(written, Vector128<byte>.Count));
                (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(block);
                lower.CopyTo(units);
                upper.CopyTo(units[Vector128<ushort>.Count..]);
                uint escapes = Vector128.Equals(block, Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
                int plain = escapes == 0 ? Vector128<byte>.Count : BitOperations.TrailingZeroCount(escapes);
                position += plain;
                written += plain;
                if (escapes == 0)
                {
                    continue;
                }
            }

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

        return written;
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
        length = 2;
        switch (text[1])
        {
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'u': break;
            default: return (char)text[1];
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
