using System.Buffers.Text;
using System.Runtime.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    /// <summary>Skips a number.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of its first byte.</param>
    /// <returns>The position after it; negative if this is not a number.</returns>
    public static int SkipNumber(ReadOnlySpan<byte> json, int position) => ReadNumber<CheckMode>(json, position, out _);

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
        int end = SkipShortNumber(json, position, out int whole, out int fraction);
        if (end >= 0)
        {
            if (TMode.Builds)
            {
                value = ParseShortDouble(json, position, whole, fraction);
            }

            return end;
        }

        end = SkipNumber(json, position, out _);
        if (TMode.Builds && end >= 0 && !new JsonNumberText(json, position, end).TryGetDouble(out value))
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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadDigits(ReadOnlySpan<byte> json, int position, out JsonNumberText number)
    {
        int end = SkipShortNumber(json, position, out int whole, out int fraction);
        if (end >= 0)
        {
            number = new JsonNumberText(json, position, end, whole, fraction);
            return end;
        }

        end = SkipNumber(json, position, out _);
        number = end >= 0 ? new JsonNumberText(json, position, end) : default;
        return end;
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
