using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// Sixteen bytes of the content of a string at one look: where escapes begin, which of them are a backslash and one character, and what those
/// stand for. No escape goes on into the block from before it.
/// </summary>
internal static class EscapeBlock
{
    public const int Length = 16;

    /// <summary>The bit of the last byte.</summary>
    public const uint LastByte = 1u << (Length - 1);

    // What may stand behind a backslash, by the four bits above its lowest one: \ b f n r t. Where there is nothing, a quote, which may as well.
    private static Vector128<byte> Escapable => Vector128.Create(
        (byte)'"', (byte)'b', (byte)'"', (byte)'f', (byte)'"', (byte)'"', (byte)'"', (byte)'n',
        (byte)'"', (byte)'r', (byte)'t', (byte)'"', (byte)'"', (byte)'"', (byte)'\\', (byte)'"');

    // What the letters among them stand for.
    private static Vector128<byte> Controls =>
        Vector128.Create((byte)0, (byte)'\b', 0, (byte)'\f', 0, 0, 0, (byte)'\n', 0, (byte)'\r', (byte)'\t', 0, 0, 0, 0, 0);

    // For each choice of eight bytes, a bit for each: which bytes those are, one after the other.
    private static readonly ulong[] s_chosen = ListChosen();

    public static bool IsSupported => Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian;

    /// <summary>Where escapes begin, a bit for each byte of up to sixty-four: at the backslashes that are not escaped themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FindEscapes(ulong backslashes)
    {
        // Of a run of backslashes every other one is an escape. Subtracting carries through a run, so that its bits come out
        // alternating from where it began, at an odd or an even byte.
        const ulong OddBits = 0xAAAA_AAAA_AAAA_AAAA;
        return ((((backslashes << 1) | OddBits) - backslashes) ^ OddBits) & backslashes;
    }

    /// <summary>Those escapes that are not a backslash and one character, or not all in the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FindOtherThanShort(Vector128<byte> block, uint escapes)
    {
        Vector128<byte> isShort = Vector128.Equals(block, Vector128.ShuffleNative(Escapable, Index(block)))
            | Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'/'));
        return ((escapes << 1) & ~isShort.ExtractMostSignificantBits()) >> 1;
    }

    /// <summary>Where content stops: at the escapes that are not short or not all in the block, and at what no backslash escapes.</summary>
    /// <param name="block">The block.</param>
    /// <param name="attention">All that is no plain character, backslashes and what they escape included.</param>
    /// <param name="escapes">Where escapes begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FindStops(Vector128<byte> block, uint attention, out uint escapes)
    {
        uint backslashes = Vector128.Equals(block, Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
        escapes = (uint)FindEscapes(backslashes);
        return FindOtherThanShort(block, escapes) | (attention & ~backslashes & ~(escapes << 1));
    }

    /// <summary>Writes what a block of ASCII content stands for, up to where it stops.</summary>
    /// <param name="block">The block.</param>
    /// <param name="escapes">Where escapes begin.</param>
    /// <param name="stops">Where content stops, at least at the escapes that <see cref="FindOtherThanShort"/> finds.</param>
    /// <param name="destination">Has room for sixteen characters where they are written.</param>
    /// <param name="written">Where the characters are written; then, where the next ones belong.</param>
    /// <returns>How many bytes of the block are done, 0 to 16.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Unescape(Vector128<byte> block, uint escapes, uint stops, Span<char> destination, ref int written)
    {
        Vector128<byte> isEscaped = Expand(escapes << 1);
        Vector128<byte> isLetter = Vector128.GreaterThan(block.AsSByte(), Vector128.Create((sbyte)'`')).AsByte() & isEscaped;
        Vector128<byte> units = Vector128.ConditionalSelect(isLetter, Vector128.ShuffleNative(Controls, Index(block)), block);
        uint kept = ~escapes;
        int length = Length;
        if (stops != 0)
        {
            length = BitOperations.TrailingZeroCount(stops);
            kept &= (1u << length) - 1;
        }

        uint lower = kept & 0xFF;
        uint upper = (kept >> 8) & 0xFF;
        AsciiText.WidenHalfBlock(Vector128.ShuffleNative(units, Vector128.CreateScalarUnsafe(s_chosen[lower]).AsByte()), destination, written);
        written += BitOperations.PopCount(lower);
        AsciiText.WidenHalfBlock(Vector128.ShuffleNative(units, Vector128.CreateScalarUnsafe(s_chosen[upper] | 0x0808_0808_0808_0808).AsByte()), destination, written);
        written += BitOperations.PopCount(upper);
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Index(Vector128<byte> block) =>
        Vector128.ShiftRightLogical(block.AsUInt16(), 1).AsByte() & Vector128.Create((byte)0x0F);

    // A byte of ones for each bit that is set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Expand(uint bits)
    {
        Vector128<byte> eachBit = Vector128.Create(0x8040_2010_0804_0201).AsByte();
        Vector128<byte> spread = Vector128.ShuffleNative(Vector128.CreateScalarUnsafe(bits).AsByte(), Vector128.Create(0ul, 0x0101_0101_0101_0101).AsByte());
        return Vector128.Equals(spread & eachBit, eachBit);
    }

    private static ulong[] ListChosen()
    {
        ulong[] chosen = new ulong[256];
        for (int choice = 0; choice < chosen.Length; choice++)
        {
            int count = 0;
            for (int index = 0; index < 8; index++)
            {
                if ((choice & (1 << index)) != 0)
                {
                    chosen[choice] |= (ulong)index << (8 * count++);
                }
            }
        }

        return chosen;
    }
}
