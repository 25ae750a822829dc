using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// What <see cref="EscapeBlock"/> is for sixteen bytes, for sixty-four, on processors that look up 128 bytes and close up gaps by one
/// instruction each. No escape goes on into the block from before it.
/// </summary>
internal static class WideEscapeBlock
{
    public const int Length = 64;

    /// <summary>The bit of the last byte.</summary>
    public const ulong LastByte = 1ul << (Length - 1);

    public static bool IsSupported => Avx512Vbmi.IsSupported && Avx512Vbmi2.IsSupported;

    /// <summary>Where content stops: at the escapes that are not short or not all in the block, and at what is neither escaped nor a plain character.</summary>
    /// <param name="block">The block.</param>
    /// <param name="escapes">Where escapes begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindStops(Vector512<byte> block, out ulong escapes)
    {
        // Compared as signed numbers, bytes beyond ASCII are less than the space, as control characters are.
        ulong others = Vector512.LessThan(block.AsSByte(), Vector512.Create((sbyte)' ')).ExtractMostSignificantBits();
        ulong quotes = Vector512.Equals(block, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        ulong backslashes = Vector512.Equals(block, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
        ulong meaningless = Vector512.Equals(LookUp(block), Vector512<byte>.Zero).ExtractMostSignificantBits();
        escapes = EscapeBlock.FindEscapes(backslashes);
        ulong escaped = escapes << 1;
        return ((escaped & (meaningless | others)) >> 1) | (escapes & LastByte) | ((quotes | others) & ~escaped);
    }

    /// <summary>Writes what a block of ASCII content stands for, up to where it stops.</summary>
    /// <param name="block">The block.</param>
    /// <param name="escapes">Where escapes begin.</param>
    /// <param name="stops">Where content stops, as <see cref="FindStops"/> finds it.</param>
    /// <param name="destination">Has room for sixty-four characters where they are written.</param>
    /// <param name="written">Where the characters are written; then, where the next ones belong.</param>
    /// <returns>How many bytes of the block are done, 0 to 64.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Unescape(Vector512<byte> block, ulong escapes, ulong stops, Span<char> destination, ref int written)
    {
        Vector512<byte> units = Vector512.ConditionalSelect(Expand(escapes << 1), LookUp(block), block);
        AsciiText.WidenBlock(Avx512Vbmi2.Compress(Vector512<byte>.Zero, Expand(~escapes), units), destination, written);
        // Told apart although the sums below would be right as well: a branch can be foreseen, and then the next block does not wait for them.
        if (stops == 0)
        {
            written += BitOperations.PopCount(~escapes);
            return Length;
        }

        ulong done = (stops - 1) & ~stops;
        written += BitOperations.PopCount(done & ~escapes);
        return BitOperations.PopCount(done);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(Vector512<byte> block) =>
        Avx512Vbmi.PermuteVar64x8x2(Vector512.Create(JsonEscapes.ShortEscapes[..Length]), block, Vector512.Create(JsonEscapes.ShortEscapes[Length..]));

    // A byte of ones for each bit that is set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Expand(ulong bits)
    {
        Vector512<byte> eachBit = Vector512.Create(0x8040_2010_0804_0201).AsByte();
        Vector512<byte> spread = Avx512BW.Shuffle(
            Vector512.Create(bits).AsByte(),
            Vector512.Create(
                0ul, 0x0101_0101_0101_0101, 0x0202_0202_0202_0202, 0x0303_0303_0303_0303,
                0x0404_0404_0404_0404, 0x0505_0505_0505_0505, 0x0606_0606_0606_0606, 0x0707_0707_0707_0707).AsByte());
        return ~Vector512.Equals(spread & eachBit, Vector512<byte>.Zero);
    }
}
