using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Reads JSON text by position. Each method takes the text and a position in it and returns the position after what it
/// read, or, when it stopped, the complement of the offset where it did, which is negative. All of them accept any
/// number as the position, none throws, and none allocates anything but the values that it is asked for. They hold the
/// text to RFC 8259 and to I-JSON (RFC 7493): UTF-8 must be valid, and surrogate escapes must come in pairs.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonScanner
{
    /// <summary>Whether the text goes on with a literal.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">Where the literal would begin.</param>
    /// <param name="literal">A constant.</param>
    /// <returns>Whether the literal stands there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches(ReadOnlySpan<byte> json, int position, ReadOnlySpan<byte> literal) =>
        (ulong)(uint)position + (uint)literal.Length <= (uint)json.Length
        && Bytes.Difference(
            ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)position),
            ref MemoryMarshal.GetReference(literal),
            literal.Length) == 0;

    /// <summary>Whether the text goes on with a literal and, directly after it, with something other than white space.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">Where the literal would begin.</param>
    /// <param name="literal">A constant, such as <c>,"id":</c>.</param>
    /// <returns>Whether the literal stands there and a value may begin after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Predicts(ReadOnlySpan<byte> json, int position, ReadOnlySpan<byte> literal)
    {
        int length = literal.Length;
        if ((ulong)(uint)position + (uint)length >= (uint)json.Length)
        {
            return false;
        }

        ref byte left = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)position);
        return Bytes.Difference(ref left, ref MemoryMarshal.GetReference(literal), length) == 0 && Unsafe.Add(ref left, length) > ' ';
    }

    /// <summary>Hashes the four bytes at a position for the choice among known names.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">Where the four bytes begin.</param>
    /// <param name="multiplier">The number that spreads the known names.</param>
    /// <param name="shift">The number of low bits of the product to drop.</param>
    /// <returns>The hash, or <see cref="uint.MaxValue"/> where fewer than four bytes are left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ReadOnlySpan<byte> json, int position, uint multiplier, int shift) =>
        (ulong)(uint)position + sizeof(uint) <= (uint)json.Length
            ? (Bytes.UInt32At(json, position) * multiplier) >> shift
            : uint.MaxValue;

    /// <summary>Skips white space, if any.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">Where to begin.</param>
    /// <returns>The position of the first byte that is not white space, or the length of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipWhiteSpace(ReadOnlySpan<byte> json, int position)
    {
        // The usual white space is none, or a space after a colon.
        if ((uint)position < (uint)json.Length)
        {
            ref byte next = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), (nint)(uint)position);
            if (next > ' ')
            {
                return position;
            }

            if (next == ' ' && (uint)position + 1 < (uint)json.Length && Unsafe.Add(ref next, 1) > ' ')
            {
                return position + 1;
            }
        }

        return SkipWhiteSpaceRun(json, position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipWhiteSpaceRun(ReadOnlySpan<byte> json, int position)
    {
        return SkipIndentation(json, position);
    }

    /// <summary>Skips white space as <see cref="SkipWhiteSpace"/> does, but expects a lot of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipIndentation(ReadOnlySpan<byte> json, int position)
    {
        if (Vector128.IsHardwareAccelerated && Bytes.Has(json, position, Vector128<byte>.Count))
        {
            uint others = FindOtherThanWhiteSpace(Bytes.Vector128At(json, position));
            if (others != 0)
            {
                return position + BitOperations.TrailingZeroCount(others);
            }
        }

        return SkipLongIndentation(json, position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipLongIndentation(ReadOnlySpan<byte> json, int position)
    {
        if ((uint)position >= (uint)json.Length)
        {
            return json.Length;
        }

        while (Vector128.IsHardwareAccelerated && json.Length - position >= Vector128<byte>.Count)
        {
            uint others = FindOtherThanWhiteSpace(Bytes.Vector128At(json, position));
            if (others != 0)
            {
                return position + BitOperations.TrailingZeroCount(others);
            }

            position += Vector128<byte>.Count;
        }

        while (position < json.Length && Bytes.At(json, position) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindOtherThanWhiteSpace(Vector128<byte> block)
    {
        Vector128<byte> isWhiteSpace =
            Vector128.Equals(block, Vector128.Create((byte)' '))
            | Vector128.Equals(block, Vector128.Create((byte)'\n'))
            | Vector128.Equals(block, Vector128.Create((byte)'\r'))
            | Vector128.Equals(block, Vector128.Create((byte)'\t'));
        return isWhiteSpace.ExtractMostSignificantBits() ^ 0xFFFF;
    }

    /// <summary>What a method returns that stopped at a position, which need not be one of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int StoppedAt(ReadOnlySpan<byte> json, int position) =>
        (uint)position <= (uint)json.Length ? ~position : ~json.Length;
}
