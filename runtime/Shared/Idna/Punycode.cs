namespace QlikEventGen.Shared;

/// <summary>Punycode (RFC 3492) of labels of domain names, without the prefix <c>xn--</c>.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int LeastThreshold = 1;
    private const int LargestThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialCodePoint = 0x80;
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>Decodes lower-case text. False when it is no Punycode, or does not fit.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<int> label, out int length)
    {
        length = 0;
        int delimiter = text.LastIndexOf((byte)'-');
        if (delimiter > label.Length)
        {
            return false;
        }

        for (int i = 0; i < delimiter; i++)
        {
            label[length++] = text[i];
        }

        int basicCount = length;
        int position = delimiter < 0 ? 0 : delimiter + 1;
        int codePoint = InitialCodePoint;
        int index = 0;
        int bias = InitialBias;
        while (position < text.Length)
        {
            if (length == label.Length || !TryReadDelta(text, ref position, bias, out int delta) || delta > int.MaxValue - index)
            {
                return false;
            }

            index += delta;
            int count = length + 1;
            bias = Adapt(delta, count, isFirst: length == basicCount);
            codePoint += index / count;
            index %= count;
            if (codePoint is > LastCodePoint or (>= 0xD800 and <= 0xDFFF))
            {
                return false;
            }

            label[index..length].CopyTo(label[(index + 1)..]);
            label[index] = codePoint;
            index++;
            length++;
        }

        return true;
    }

    /// <summary>Encodes a label. False when the result does not fit.</summary>
    public static bool TryEncode(ReadOnlySpan<int> label, Span<byte> text, out int length)
    {
        length = 0;
        foreach (int each in label)
        {
            if (each < InitialCodePoint)
            {
                if (length == text.Length)
                {
                    return false;
                }

                text[length++] = (byte)each;
            }
        }

        int basicCount = length;
        if (basicCount > 0)
        {
            if (length == text.Length)
            {
                return false;
            }

            text[length++] = (byte)'-';
        }

        int codePoint = InitialCodePoint;
        int delta = 0;
        int bias = InitialBias;
        int handled = basicCount;
        while (handled < label.Length)
        {
            int next = LeastFrom(label, codePoint);
            delta += (next - codePoint) * (handled + 1);
            codePoint = next;
            foreach (int each in label)
            {
                if (each < codePoint)
                {
                    delta++;
                }
                else if (each == codePoint)
                {
                    if (!TryWriteDelta(delta, bias, text, ref length))
                    {
                        return false;
                    }

                    bias = Adapt(delta, handled + 1, isFirst: handled == basicCount);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            codePoint++;
        }

        return true;
    }

    private static int LeastFrom(ReadOnlySpan<int> label, int codePoint)
    {
        int least = int.MaxValue;
        foreach (int each in label)
        {
            if (each >= codePoint && each < least)
            {
                least = each;
            }
        }

        return least;
    }

    /// <summary>Reads a generalized variable-length integer (RFC 3492, section 3.3).</summary>
    private static bool TryReadDelta(ReadOnlySpan<byte> text, ref int position, int bias, out int delta)
    {
        long value = 0;
        long weight = 1;
        for (int k = Base; position < text.Length; k += Base)
        {
            int digit = DigitValue(text[position++]);
            value += digit * weight;
            if (digit < 0 || value > int.MaxValue)
            {
                break;
            }

            int threshold = Threshold(k, bias);
            if (digit < threshold)
            {
                delta = (int)value;
                return true;
            }

            weight *= Base - threshold;
            if (weight > int.MaxValue)
            {
                break;
            }
        }

        delta = 0;
        return false;
    }

    private static bool TryWriteDelta(int delta, int bias, Span<byte> text, ref int length)
    {
        for (int k = Base; length < text.Length; k += Base)
        {
            int threshold = Threshold(k, bias);
            if (delta < threshold)
            {
                text[length++] = Digit(delta);
                return true;
            }

            delta -= threshold;
            text[length++] = Digit(threshold + (delta % (Base - threshold)));
            delta /= Base - threshold;
        }

        return false;
    }

    private static int Threshold(int k, int bias) => Math.Min(Math.Max(k - bias, LeastThreshold), LargestThreshold);

    private static int Adapt(int delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / Damp : delta / 2;
        delta += delta / count;
        int k = 0;
        while (delta > (Base - LeastThreshold) * LargestThreshold / 2)
        {
            delta /= Base - LeastThreshold;
            k += Base;
        }

        return k + ((Base - LeastThreshold + 1) * delta / (delta + Skew));
    }

    private static byte Digit(int value) => (byte)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int DigitValue(byte character) => character switch
    {
        >= (byte)'a' and <= (byte)'z' => character - 'a',
        >= (byte)'0' and <= (byte)'9' => character - '0' + 26,
        _ => -1,
    };
}
