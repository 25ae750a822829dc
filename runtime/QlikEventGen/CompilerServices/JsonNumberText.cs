using System.ComponentModel;
using System.Globalization;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>A JSON number, as a view of its digits: exact, whatever its size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonNumberText
{
    private static ReadOnlySpan<double> PowersOfTen => [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];

    internal JsonNumberText(ReadOnlySpan<byte> raw) => Raw = raw;

    /// <summary>The number as it is spelled.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether the number has no fraction: <c>42</c>, <c>42.0</c> and <c>4.2e1</c> have none.</summary>
    public bool IsInteger => JsonDecimal.IsInteger(Raw);

    /// <summary>Compares with a number.</summary>
    /// <param name="number">The other number, as JSON spells it.</param>
    /// <returns>Negative if this one is the smaller one, positive if it is the larger one, zero if they are equal.</returns>
    public int CompareTo(ReadOnlySpan<byte> number) => JsonDecimal.Compare(Raw, number);

    /// <summary>Whether the number is an integral multiple of another.</summary>
    /// <param name="divisor">The other number, as JSON spells it, larger than zero.</param>
    /// <returns>Whether the division leaves nothing.</returns>
    public bool IsMultipleOf(ReadOnlySpan<byte> divisor) => JsonDecimal.IsMultipleOf(Raw, divisor);

    /// <summary>Converts to an integer.</summary>
    /// <param name="value">The value, or zero.</param>
    /// <returns>False when there is a fraction or the number does not fit.</returns>
    public bool TryGetInt64(out long value) => JsonDecimal.TryGetInt64(Raw, out value);

    /// <summary>Converts to the nearest <see cref="double"/>.</summary>
    /// <param name="value">The value, or zero.</param>
    /// <returns>False when the number is out of range.</returns>
    public bool TryGetDouble(out double value)
    {
        if (TryGetShortDouble(out value)
            || (double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)))
        {
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>
    /// Converts a number of few digits without an exponent. As a double holds its digits exactly and the power of ten too, their quotient is the
    /// nearest double (Clinger, "How to Read Floating Point Numbers Accurately").
    /// </summary>
    private bool TryGetShortDouble(out double value)
    {
        const int MostCharacters = 17;
        const ulong MostExact = 1UL << 53;
        value = 0;
        if (Raw.Length > MostCharacters)
        {
            return false;
        }

        bool isNegative = Raw is [(byte)'-', ..];
        ulong digits = 0;
        int point = Raw.Length - 1;
        for (int i = isNegative ? 1 : 0; i < Raw.Length; i++)
        {
            uint digit = (uint)Raw[i] - '0';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (Raw[i] == '.')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (digits > MostExact)
        {
            return false;
        }

        double magnitude = digits / PowersOfTen[Raw.Length - 1 - point];
        value = isNegative ? -magnitude : magnitude;
        return true;
    }
}
