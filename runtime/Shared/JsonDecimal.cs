using System.Numerics;

namespace QlikEventGen.Shared;

/// <summary>
/// Exact arithmetic on numbers as JSON spells them, whatever their size. All arguments are well-formed JSON numbers.
/// No question takes more than time proportional to the length of the value, and none expands an exponent:
/// <c>1e1000000000</c> costs what its twelve characters cost.
/// </summary>
internal static class JsonDecimal
{
    // The largest power of ten that the remainder of a long division may be multiplied by without overflow.
    private const ulong LargestSmallDivisor = (ulong.MaxValue - 9) / 10;
    private const int DigitsInChunk = 18;
    private const long LargestHashedPower = 1L << 39;

    /// <summary>Whether the number has no fraction: <c>42</c>, <c>42.0</c> and <c>4.2e1</c> have none.</summary>
    public static bool IsInteger(ReadOnlySpan<byte> number)
    {
        if (number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0)
        {
            return true;
        }

        DecimalParts parts = new(number);
        return parts.IsZero || parts.LowestPower >= 0;
    }

    /// <summary>Negative when <paramref name="left"/> is the smaller number, positive when it is the larger one; <c>-0</c> equals <c>0</c>.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        DecimalParts a = new(left);
        DecimalParts b = new(right);
        int sign = a.Sign;
        if (sign != b.Sign)
        {
            return sign < b.Sign ? -1 : 1;
        }

        return sign == 0 ? 0 : sign * DecimalParts.CompareMagnitudes(a, b);
    }

    /// <summary>Whether the two are the same number, however spelled: <c>1</c>, <c>1.0</c> and <c>10e-1</c>.</summary>
    public static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.SequenceEqual(right) || Compare(left, right) == 0;

    /// <summary>A hash that is the same for all spellings of a number.</summary>
    public static int GetHashCode(ReadOnlySpan<byte> number)
    {
        DecimalParts parts = new(number);
        if (parts.IsZero)
        {
            return 0;
        }

        uint hash = 2166136261;
        for (int i = parts.FirstDigit; i <= parts.LastDigit; i++)
        {
            if (number[i] != '.')
            {
                hash = (hash ^ number[i]) * 16777619;
            }
        }

        // Powers saturate at different places for different spellings, so beyond this one they all count the same.
        long power = Math.Max(-LargestHashedPower, Math.Min(LargestHashedPower, parts.HighestPower));
        return ((int)hash * parts.Sign) ^ power.GetHashCode();
    }

    /// <summary>Whether the number is an integral multiple of <paramref name="divisor"/>. Nothing is a multiple of zero.</summary>
    public static bool IsMultipleOf(ReadOnlySpan<byte> number, ReadOnlySpan<byte> divisor)
    {
        DecimalParts dividend = new(number);
        DecimalParts unit = new(divisor);
        if (unit.IsZero || dividend.IsZero)
        {
            return !unit.IsZero;
        }

        // Let the number be a * 10^power * u, where u is the power of ten that the divisor's last digit counts, and let the
        // divisor be b * u. Neither a nor b ends in zero.
        long power = DecimalParts.LowestPowerDifference(dividend, unit);
        if (power < 0)
        {
            return false;
        }

        // Of the factors 2 and 5 in 10^power, b cannot use more than it has bits.
        if (TryGetSmall(divisor, unit, out ulong small))
        {
            return IsMultipleOfSmall(number, dividend, small, (int)Math.Min(power, 64));
        }

        BigInteger large = GetLarge(divisor, unit);
        return IsMultipleOfLarge(number, dividend, large, (int)Math.Min(power, 4L * divisor.Length));
    }

    /// <summary>Converts an integer, however spelled. False when the number has a fraction or does not fit.</summary>
    public static bool TryGetInt64(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        DecimalParts parts = new(number);
        if (parts.IsZero)
        {
            return true;
        }

        long zeros = parts.LowestPower;
        if (zeros < 0 || parts.HighestPower > 18)
        {
            return false;
        }

        // At most 19 digits, so there is no overflow of 64 unsigned bits.
        ulong magnitude = 0;
        for (int i = parts.FirstDigit; i <= parts.LastDigit; i++)
        {
            if (number[i] != '.')
            {
                magnitude = (magnitude * 10) + (ulong)(number[i] - '0');
            }
        }

        for (; zeros > 0; zeros--)
        {
            magnitude *= 10;
        }

        if (parts.Sign < 0)
        {
            value = unchecked(-(long)magnitude);
            return magnitude <= 1UL << 63;
        }

        value = unchecked((long)magnitude);
        return magnitude <= long.MaxValue;
    }

    private static bool TryGetSmall(ReadOnlySpan<byte> number, in DecimalParts parts, out ulong value)
    {
        value = 0;
        for (int i = parts.FirstDigit; i <= parts.LastDigit; i++)
        {
            if (number[i] == '.')
            {
                continue;
            }

            if (value > LargestSmallDivisor / 10)
            {
                return false;
            }

            value = (value * 10) + (ulong)(number[i] - '0');
        }

        return value <= LargestSmallDivisor;
    }

    private static bool IsMultipleOfSmall(ReadOnlySpan<byte> number, in DecimalParts parts, ulong divisor, int power)
    {
        ulong remainder = 0;
        for (int i = parts.FirstDigit; i <= parts.LastDigit; i++)
        {
            if (number[i] != '.')
            {
                remainder = ((remainder * 10) + (ulong)(number[i] - '0')) % divisor;
            }
        }

        for (; power > 0 && remainder != 0; power--)
        {
            remainder = remainder * 10 % divisor;
        }

        return remainder == 0;
    }

    private static BigInteger GetLarge(ReadOnlySpan<byte> number, in DecimalParts parts) =>
        Reduce(number, parts, divisor: null);

    private static bool IsMultipleOfLarge(ReadOnlySpan<byte> number, in DecimalParts parts, BigInteger divisor, int power) =>
        (Reduce(number, parts, divisor) * BigInteger.Pow(10, power) % divisor).IsZero;

    // The digits as an integer, modulo a divisor if there is one. Reducing chunk by chunk keeps a long value from costing
    // the square of its length.
    private static BigInteger Reduce(ReadOnlySpan<byte> number, in DecimalParts parts, BigInteger? divisor)
    {
        BigInteger result = BigInteger.Zero;
        ulong chunk = 0;
        ulong scale = 1;
        int digits = 0;
        for (int i = parts.FirstDigit; i <= parts.LastDigit; i++)
        {
            if (number[i] != '.')
            {
                chunk = (chunk * 10) + (ulong)(number[i] - '0');
                scale *= 10;
                digits++;
            }

            if (digits == DigitsInChunk || i == parts.LastDigit)
            {
                result = (result * scale) + chunk;
                if (divisor is { } modulus)
                {
                    result %= modulus;
                }

                chunk = 0;
                scale = 1;
                digits = 0;
            }
        }

        return result;
    }
}
