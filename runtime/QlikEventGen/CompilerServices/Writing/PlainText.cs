using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

/// <summary>Text that JSON and UTF-8 spell as it is: ASCII without quotes, backslashes and control characters.</summary>
internal static class PlainText
{
    private const int BlockLength = 16;

    /// <summary>Copies a text as UTF-8 if it is plain. Checks and copies in one go, which most strings pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="utf8">At least as long as the text; what it holds if the text is not plain is undefined.</param>
    /// <returns>True if the text is plain and was copied.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < BlockLength)
        {
            return TryCopyEach(text, utf8);
        }

        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        int lastBlock = text.Length - BlockLength;
        for (int i = 0; i < lastBlock; i += BlockLength)
        {
            if (!TryCopyBlock(units.Slice(i, BlockLength), utf8.Slice(i, BlockLength)))
            {
                return false;
            }
        }

        // The last block may take some characters once more.
        return TryCopyBlock(units.Slice(lastBlock, BlockLength), utf8.Slice(lastBlock, BlockLength));
    }

    /// <summary>Character by character.</summary>
    internal static bool TryCopyEach(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (character is < ' ' or > '\u007f' or '"' or '\\')
            {
                return false;
            }

            utf8[i] = (byte)character;
        }

        return true;
    }

    private static bool TryCopyBlock(ReadOnlySpan<ushort> units, Span<byte> utf8)
    {
        Vector128<ushort> low = Vector128.Create(units);
        Vector128<ushort> high = Vector128.Create(units[Vector128<ushort>.Count..]);
        Vector128<byte> block = Vector128.Narrow(low, high);
        Vector128<byte> mustEscape = Vector128.LessThan(block, Vector128.Create((byte)' '))
            | Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'));
        if (((low | high) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero || mustEscape != Vector128<byte>.Zero)
        {
            return false;
        }

        block.CopyTo(utf8);
        return true;
    }
}
