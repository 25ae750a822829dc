namespace QlikEventGen.Shared;

/// <summary>
/// Where the parts of a JSON number stand in its text. The number is its significant digits, from the first to the last
/// one that is not zero, times a power of ten; the powers are exact, even where the exponent has more digits than fit
/// any integer type.
/// </summary>
internal readonly ref struct DecimalParts
{
    // Exponents saturate here. It is beyond what the length of a text can make up for, so no comparison is affected.
    private const long Saturation = 1L << 40;

    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<byte> _exponent;
    private readonly bool _isNegative;
    private readonly bool _isExponentNegative;
    private readonly int _point;

    public DecimalParts(ReadOnlySpan<byte> number)
    {
        _text = number;
        _isNegative = number.Length > 0 && number[0] == '-';
        FirstDigit = -1;
        LastDigit = -1;
        _point = -1;

        int i = _isNegative ? 1 : 0;
        for (; i < number.Length; i++)
        {
            byte character = number[i];
            if (character == '.')
            {
                _point = i;
            }
            else if ((character | 0x20) == 'e')
            {
                break;
            }
            else if (character != '0')
            {
                LastDigit = i;
                if (FirstDigit < 0)
                {
                    FirstDigit = i;
                }
            }
        }

        if (_point < 0)
        {
            _point = i;
        }

        if (i < number.Length)
        {
            i++;
            _isExponentNegative = i < number.Length && number[i] == '-';
            while (i < number.Length && number[i] is (byte)'+' or (byte)'-' or (byte)'0')
            {
                i++;
            }

            _exponent = number.Slice(i);
        }
    }

    /// <summary>The index of the first digit that is not zero, or -1 if all are.</summary>
    public int FirstDigit { get; }

    /// <summary>The index of the last digit that is not zero, or -1 if all are.</summary>
    public int LastDigit { get; }

    public bool IsZero => FirstDigit < 0;

    public int Sign => IsZero ? 0 : _isNegative ? -1 : 1;

    /// <summary>The power of ten that the first significant digit counts.</summary>
    public long HighestPower => Exponent + Place(FirstDigit);

    /// <summary>The power of ten that the last significant digit counts.</summary>
    public long LowestPower => Exponent + Place(LastDigit);

    private long Exponent => Subtract(_exponent, _isExponentNegative, default, false);

    /// <summary>How many powers of ten the last digit of <paramref name="a"/> counts above the last digit of <paramref name="b"/>.</summary>
    public static long LowestPowerDifference(in DecimalParts a, in DecimalParts b) =>
        ExponentDifference(a, b) + (a.Place(a.LastDigit) - b.Place(b.LastDigit));

    /// <summary>Compares two numbers other than zero without their signs.</summary>
    public static int CompareMagnitudes(in DecimalParts a, in DecimalParts b)
    {
        long difference = ExponentDifference(a, b) + (a.Place(a.FirstDigit) - b.Place(b.FirstDigit));
        if (difference != 0)
        {
            return difference < 0 ? -1 : 1;
        }

        int i = a.FirstDigit;
        int j = b.FirstDigit;
        while (i <= a.LastDigit && j <= b.LastDigit)
        {
            if (a._text[i] == '.')
            {
                i++;
            }
            else if (b._text[j] == '.')
            {
                j++;
            }
            else if (a._text[i] != b._text[j])
            {
                return a._text[i] < b._text[j] ? -1 : 1;
            }
            else
            {
                i++;
                j++;
            }
        }

        // Neither ends in a zero, so the one with digits left is the larger one.
        return i <= a.LastDigit ? 1 : j <= b.LastDigit ? -1 : 0;
    }

    private static long ExponentDifference(in DecimalParts a, in DecimalParts b) =>
        Subtract(a._exponent, a._isExponentNegative, b._exponent, b._isExponentNegative);

    // The difference of two integers that are given by their digits. Once it is beyond the saturation it can only grow.
    private static long Subtract(ReadOnlySpan<byte> a, bool isANegative, ReadOnlySpan<byte> b, bool isBNegative)
    {
        long difference = 0;
        int length = Math.Max(a.Length, b.Length);
        for (int i = -length; i < 0; i++)
        {
            int digitOfA = a.Length + i >= 0 ? a[a.Length + i] - '0' : 0;
            int digitOfB = b.Length + i >= 0 ? b[b.Length + i] - '0' : 0;
            difference = (difference * 10) + (isANegative ? -digitOfA : digitOfA) - (isBNegative ? -digitOfB : digitOfB);
            if (difference is > Saturation or < -Saturation)
            {
                return difference > 0 ? Saturation : -Saturation;
            }
        }

        return difference;
    }

    private int Place(int digit) => digit < _point ? _point - digit - 1 : _point - digit;
}
