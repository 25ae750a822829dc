using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    /// <summary>Skips a number.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <returns>The position after it; negative if this is not a number.</returns>
    public static int SkipNumber(ReadOnlySpan<byte> json, int position) => SkipNumber(json, position, out _);

    /// <summary>Skips an integer as JSON Schema understands it: a number without a fraction, such as <c>42</c>, <c>42.0</c> or <c>1e2</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <returns>The position after it; negative if this is not an integer.</returns>
    public static int SkipInteger(ReadOnlySpan<byte> json, int position) => ReadInteger<CheckMode>(json, position, out _);

    /// <summary>Reads an integer as JSON Schema understands it: a number without a fraction, such as <c>42</c>, <c>42.0</c> or <c>1e2</c>.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <param name="value">The value, or zero.</param>
    /// <returns>The position after it; negative if this is not an integer, or if it must be materialised and does not fit.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadInteger<TMode>(ReadOnlySpan<byte> json, int position, out long value)
        where TMode : struct, IReadMode
    {
        int end = ReadShortInteger<TMode>(json, position, out value);
        return end >= 0 ? end : ReadAnyInteger<TMode>(json, position, out value);
    }

    /// <summary>Reads a number.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <param name="value">The value, or zero.</param>
    /// <returns>The position after it; negative if this is not a number, or if it must be materialised and is out of range.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadNumber<TMode>(ReadOnlySpan<byte> json, int position, out double value)
        where TMode : struct, IReadMode
    {
        value = 0;
        int end = SkipNumber(json, position, out _);
        if (TMode.Builds && end >= 0 && !new JsonNumberText(json[position..end]).TryGetDouble(out value))
        {
            return ~position;
        }

        return end;
    }

    /// <summary>Reads a number as a view of its digits.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <param name="number">The digits, or nothing.</param>
    /// <returns>The position after it; negative if this is not a number.</returns>
    public static int ReadDigits(ReadOnlySpan<byte> json, int position, out JsonNumberText number)
    {
        int end = SkipNumber(json, position, out _);
        number = end >= 0 ? new JsonNumberText(json[position..end]) : default;
        return end;
    }

    /// <summary>
    /// Reads an integer of one to fifteen digits, and finds its end without a branch on their number, which no processor can foresee. Negative
    /// for any other number, and where fewer than sixteen bytes are left.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ReadShortInteger<TMode>(ReadOnlySpan<byte> json, int position, out long value)
        where TMode : struct, IReadMode
    {
        value = 0;
        if (!Vector128.IsHardwareAccelerated || !Bytes.Has(json, position, Vector128<byte>.Count))
        {
            return ~0;
        }

        Vector128<byte> digits = Bytes.Vector128At(json, position) - Vector128.Create((byte)'0');
        uint areDigits = Vector128.LessThanOrEqual(digits, Vector128.Create((byte)9)).ExtractMostSignificantBits();
        int count = BitOperations.TrailingZeroCount(~areDigits);

        // The mask says whether there is no digit, not the count: compilers without TZCNT compare the count with 0 wrongly (dotnet/runtime#133783).
        if ((areDigits & 1) == 0 || count == 16 || (((areDigits & 0b11) == 0b11) & (digits.GetElement(0) == 0)))
        {
            return ~0;
        }

        byte next = Bytes.At(json, position + count);
        if (next == '.' || (next | 0x20) == 'e')
        {
            return ~0;
        }

        if (TMode.Builds)
        {
            if (count <= sizeof(ulong))
            {
                value = ParseEightDigits(digits.AsUInt64().GetElement(0) << ((sizeof(ulong) - count) * 8));
            }
            else
            {
                // Sixteen digits, filled up with zeros in front: indexes below zero, which are above 15 as bytes, give zero.
                Vector128<byte> indexes = Vector128<byte>.Indices + Vector128.Create((byte)(count - Vector128<byte>.Count));
                Vector128<ulong> halves = Vector128.Shuffle(digits, indexes).AsUInt64();
                value = (ParseEightDigits(halves.GetElement(0)) * 100_000_000L) + ParseEightDigits(halves.GetElement(1));
            }
        }

        return position + count;
    }

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

    private static int ReadAnyInteger<TMode>(ReadOnlySpan<byte> json, int position, out long value)
        where TMode : struct, IReadMode
    {
        value = 0;
        int end = SkipNumber(json, position, out bool isPlain);
        if (end < 0)
        {
            return end;
        }

        ReadOnlySpan<byte> number = json[position..end];
        if (!isPlain && !JsonDecimal.IsInteger(number))
        {
            return ~position;
        }

        if (TMode.Builds)
        {
            bool fits = isPlain ? Utf8Parser.TryParse(number, out value, out _) : JsonDecimal.TryGetInt64(number, out value);
            if (!fits)
            {
                value = 0;
                return ~position;
            }
        }

        return end;
    }

    /// <param name="json">The text.</param>
    /// <param name="position">The position of the first byte.</param>
    /// <param name="isPlain">Whether there is neither a fraction nor an exponent.</param>
    private static int SkipNumber(ReadOnlySpan<byte> json, int position, out bool isPlain)
    {
        isPlain = true;
        if ((uint)position >= (uint)json.Length)
        {
            return StoppedAt(json, position);
        }

        if (Bytes.At(json, position) == '-')
        {
            position++;
        }

        int start = position;
        position = SkipDigits(json, position);
        if (position == start)
        {
            return ~position;
        }

        if (position - start > 1 && Bytes.At(json, start) == '0')
        {
            // A leading zero: the number has ended, and what follows it is the fault.
            return ~(start + 1);
        }

        if (position < json.Length && Bytes.At(json, position) == '.')
        {
            isPlain = false;
            position++;
            start = position;
            position = SkipDigits(json, position);
            if (position == start)
            {
                return ~position;
            }
        }

        if (position < json.Length && (Bytes.At(json, position) | 0x20) == 'e')
        {
            isPlain = false;
            position++;
            if (position < json.Length && Bytes.At(json, position) is (byte)'+' or (byte)'-')
            {
                position++;
            }

            start = position;
            position = SkipDigits(json, position);
            if (position == start)
            {
                return ~position;
            }
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipDigits(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && AsciiCharacter.IsDigit(Bytes.At(json, position)))
        {
            position++;
        }

        return position;
    }
}
