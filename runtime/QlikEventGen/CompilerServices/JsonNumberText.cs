using System.ComponentModel;
using System.Globalization;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>A JSON number, as a view of its digits: exact, whatever its size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonNumberText
{
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
        if (double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
        {
            return true;
        }

        value = 0;
        return false;
    }
}
