namespace QlikEventGen.Shared;

/// <summary>Reads code points of UTF-8 (RFC 3629).</summary>
internal static class Utf8Text
{
    /// <summary>Reads the code point at <paramref name="position"/>, and moves behind it. False when there is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, ref int position, out int codePoint)
    {
        if ((uint)position >= (uint)text.Length)
        {
            codePoint = 0;
            return false;
        }

        codePoint = text[position];
        if (codePoint < 0x80)
        {
            position++;
            return true;
        }

        int length;
        int least;
        switch (codePoint)
        {
            case >= 0xC2 and <= 0xDF:
                (length, least, codePoint) = (2, 0x80, codePoint & 0x1F);
                break;
            case >= 0xE0 and <= 0xEF:
                (length, least, codePoint) = (3, 0x800, codePoint & 0x0F);
                break;
            case >= 0xF0 and <= 0xF4:
                (length, least, codePoint) = (4, 0x10000, codePoint & 0x07);
                break;
            default:
                return false;
        }

        if (text.Length - position < length)
        {
            return false;
        }

        for (int i = 1; i < length; i++)
        {
            byte unit = text[position + i];
            if ((unit & 0xC0) != 0x80)
            {
                return false;
            }

            codePoint = (codePoint << 6) | (unit & 0x3F);
        }

        position += length;
        return codePoint >= least && codePoint is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
    }
}
