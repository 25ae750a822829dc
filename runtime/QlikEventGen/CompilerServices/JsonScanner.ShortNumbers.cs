using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace QlikEventGen.CompilerServices;

// Numbers that fit into one vector, as nearly all do: their end is found without a branch on their length, which no processor can foresee.
public static partial class JsonScanner
{
    private static ReadOnlySpan<double> PowersOfTen => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14];

    /// <summary>
    /// Reads an integer of one to fifteen digits. Negative for any other number, and where fewer than sixteen bytes are left.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ReadShortInteger<TMode>(ReadOnlySpan<byte> json, int position, out long value)
        where TMode : struct, IReadMode
    {
        value = 0;
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian || !Bytes.Has(json, position, Vector128<byte>.Count))
        {
            return ~0;
        }

        Vector128<byte> digits = Bytes.Vector128At(json, position) - Vector128.Create((byte)'0');
        uint others = FindOthersThanDigits(digits);
        if (!BeginsLikeShortNumber(json, position, others))
        {
            return ~0;
        }

        int count = BitOperations.TrailingZeroCount(others);
        byte next = Bytes.At(json, position + count);
        if (next == '.' || (next | 0x20) == 'e')
        {
            return ~0;
        }

        if (TMode.Builds)
        {
            value = ParseDigits(digits, Vector128<byte>.Indices + Vector128.Create((byte)(count - Vector128<byte>.Count)), count);
        }

        return position + count;
    }

    /// <summary>
    /// Finds the end of a number of up to fifteen characters without an exponent, sign not counted. Negative for any other number, and where
    /// fewer than sixteen bytes are left.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the first byte.</param>
    /// <param name="whole">How many digits stand before the decimal point, at least one.</param>
    /// <param name="fraction">How many digits stand after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipShortNumber(ReadOnlySpan<byte> json, int position, out int whole, out int fraction)
    {
        whole = 0;
        fraction = 0;
        position = SkipSign(json, position);
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian || !Bytes.Has(json, position, Vector128<byte>.Count))
        {
            return ~0;
        }

        uint others = FindOthersThanDigits(Bytes.Vector128At(json, position) - Vector128.Create((byte)'0'));
        if (!BeginsLikeShortNumber(json, position, others))
        {
            return ~0;
        }

        whole = BitOperations.TrailingZeroCount(others);
        int length = whole;
        if (Bytes.At(json, position + whole) == '.')
        {
            uint othersInFraction = others >> (whole + 1);
            if (othersInFraction == 0 || (othersInFraction & 1) != 0)
            {
                return ~0;
            }

            fraction = BitOperations.TrailingZeroCount(othersInFraction);
            length = whole + 1 + fraction;
        }

        return (Bytes.At(json, position + length) | 0x20) == 'e' ? ~0 : position + length;
    }

    // A bit for each byte that is no digit. The bytes are less by the digit zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindOthersThanDigits(Vector128<byte> digits) =>
        Vector128.GreaterThan(digits, Vector128.Create((byte)9)).ExtractMostSignificantBits();

    /// <summary>
    /// Whether there are digits, which do not fill the block, and no zero in front of others. The mask says so, not the count of digits:
    /// compilers without TZCNT compare that with 0 wrongly (dotnet/runtime#133783).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool BeginsLikeShortNumber(ReadOnlySpan<byte> json, int position, uint others)
    {
        // As a number with the first byte on top, less two zeros: at most nine only if that is a zero and the second a digit.
        ushort firstTwo = BinaryPrimitives.ReverseEndianness((ushort)(Bytes.UInt16At(json, position) - 0x3030));
        return others != 0 && (others & 1) == 0 && firstTwo > 9;
    }

    /// <summary>All digits of a short number as one integer, with its sign: <c>-125</c> for <c>-1.25</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the first byte.</param>
    /// <param name="whole">How many digits stand before the decimal point, as <see cref="SkipShortNumber"/> found it.</param>
    /// <param name="fraction">How many digits stand after it.</param>
    internal static long ParseShortDigits(ReadOnlySpan<byte> json, int position, int whole, int fraction)
    {
        int start = SkipSign(json, position);
        long magnitude = ParseMagnitude(json, start, whole, fraction);
        return start == position ? magnitude : -magnitude;
    }

    /// <summary>
    /// The nearest double of a short number. As a double holds its digits exactly and the power of ten too, their quotient is the nearest double
    /// (Clinger, "How to Read Floating Point Numbers Accurately").
    /// </summary>
    /// <inheritdoc cref="ParseShortDigits" path="/param"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ParseShortDouble(ReadOnlySpan<byte> json, int position, int whole, int fraction)
    {
        int start = SkipSign(json, position);
        double magnitude = ParseMagnitude(json, start, whole, fraction) / PowersOfTen[fraction];
        return start == position ? magnitude : -magnitude;
    }

    /// <summary>Ten to the power of an exponent that the fraction of a short number can have.</summary>
    internal static long PowerOfTen(int exponent) => (long)PowersOfTen[exponent];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ParseMagnitude(ReadOnlySpan<byte> json, int start, int whole, int fraction)
    {
        // The last digit goes to the end; from the point on, each comes from one place further right.
        int count = whole + fraction;
        Vector128<sbyte> places = Vector128<sbyte>.Indices + Vector128.Create((sbyte)(count - Vector128<byte>.Count));
        places -= Vector128.GreaterThanOrEqual(places, Vector128.Create((sbyte)whole));
        return ParseDigits(Bytes.Vector128At(json, start) - Vector128.Create((byte)'0'), places.AsByte(), count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipSign(ReadOnlySpan<byte> json, int position) =>
        Bytes.Has(json, position, 1) && Bytes.At(json, position) == '-' ? position + 1 : position;

    /// <summary>Eight bytes with the value of each digit in its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ToDigits(ulong text) => text ^ 0x3030_3030_3030_3030;

    /// <summary>Counts the digits that eight bytes begin with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountDigits(ulong digits)
    {
        // Adding six carries out of four bits for anything beyond nine; a carry out of a byte spoils only what follows it.
        ulong others = ((digits + 0x0606_0606_0606_0606) | digits) & 0xF0F0_F0F0_F0F0_F0F0;
        return BitOperations.TrailingZeroCount(others) >> 3;
    }

    /// <summary>The number that eight digits stand for, the first one in the low byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ParseEightDigits(ulong digits)
    {
        // Neighbours are joined into pairs, pairs into fours, and these into the number, in two multiplications.
        digits = (digits * 10) + (digits >> 8);
        return (uint)((((digits & 0x0000_00FF_0000_00FF) * ((1_000_000UL << 32) | 100))
            + (((digits >> 16) & 0x0000_00FF_0000_00FF) * ((10_000UL << 32) | 1))) >> 32);
    }

    /// <summary>The number that so many digits stand for, each taken from the place that is given, in front of them zeros: places that do not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ParseDigits(Vector128<byte> digits, Vector128<byte> places, int count)
    {
        Vector128<ulong> halves = Vector128.Shuffle(digits, places).AsUInt64();
        long value = ParseEightDigits(halves.GetElement(1));
        return count <= sizeof(ulong) ? value : (ParseEightDigits(halves.GetElement(0)) * 100_000_000L) + value;
    }
}
