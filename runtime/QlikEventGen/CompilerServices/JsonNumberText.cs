using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>A JSON number, as a view of its digits: exact, whatever its size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonNumberText
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _start;
    private readonly int _end;

    // How many digits stand before the decimal point, and how many after it, if the number is a short one; else none before it.
    private readonly int _whole;
    private readonly int _fraction;

    internal JsonNumberText(ReadOnlySpan<byte> json, int start, int end, int whole = 0, int fraction = 0)
    {
        _json = json;
        _start = start;
        _end = end;
        _whole = whole;
        _fraction = fraction;
    }

    /// <summary>The number as it is spelled.</summary>
    public ReadOnlySpan<byte> Raw => _json[_start.._end];

    /// <summary>Whether the number has no fraction: <c>42</c>, <c>42.0</c> and <c>4.2e1</c> have none.</summary>
    public bool IsInteger => IsShortInteger || JsonDecimal.IsInteger(Raw);

    /// <summary>Compares with a number.</summary>
    /// <param name="number">The other number, as JSON spells it.</param>
    /// <returns>Negative if this one is the smaller one, positive if it is the larger one, zero if they are equal.</returns>
    public int CompareTo(ReadOnlySpan<byte> number) => JsonDecimal.Compare(Raw, number);

    /// <summary>Compares with an integer.</summary>
    /// <param name="number">The integer.</param>
    /// <returns>Negative if this number is the smaller one, positive if it is the larger one, zero if they are equal.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(long number) => number == 0 && BeginsAbove0 ? 1 : CompareAnyTo(number);

    /// <summary>Whether the number is an integral multiple of another.</summary>
    /// <param name="divisor">The other number, as JSON spells it, larger than zero.</param>
    /// <returns>Whether the division leaves nothing.</returns>
    public bool IsMultipleOf(ReadOnlySpan<byte> divisor) => JsonDecimal.IsMultipleOf(Raw, divisor);

    /// <summary>Converts to an integer.</summary>
    /// <param name="value">The value, or zero.</param>
    /// <returns>False when there is a fraction or the number does not fit.</returns>
    public bool TryGetInt64(out long value)
    {
        if (IsShortInteger)
        {
            value = ShortDigits;
            return true;
        }

        return JsonDecimal.TryGetInt64(Raw, out value);
    }

    /// <summary>Converts to the nearest <see cref="double"/>.</summary>
    /// <param name="value">The value, or zero.</param>
    /// <returns>False when the number is out of range.</returns>
    public bool TryGetDouble(out double value)
    {
        if (_whole > 0)
        {
            value = JsonScanner.ParseShortDouble(_json, _start, _whole, _fraction);
            return true;
        }

        if (double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value))
        {
            return true;
        }

        value = 0;
        return false;
    }

    private bool IsShortInteger => _whole > 0 && _fraction == 0;

    // So begins no number but a positive one, since there are no leading zeros.
    private bool BeginsAbove0 => _json[_start] is >= (byte)'1' and <= (byte)'9';

    private long ShortDigits => JsonScanner.ParseShortDigits(_json, _start, _whole, _fraction);

    private int CompareAnyTo(long number)
    {
        if (_whole == 0)
        {
            Span<byte> text = stackalloc byte[20];
            _ = number.TryFormat(text, out int written, provider: CultureInfo.InvariantCulture);
            return CompareTo(text[..written]);
        }

        if (_fraction == 0)
        {
            return ShortDigits.CompareTo(number);
        }

        // The quotient is cut towards zero, so the remainder has the sign of what was cut off.
        (long whole, long rest) = Math.DivRem(ShortDigits, JsonScanner.PowerOfTen(_fraction));
        return whole != number ? whole.CompareTo(number) : rest.CompareTo(0);
    }
}
