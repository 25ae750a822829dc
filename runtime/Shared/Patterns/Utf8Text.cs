namespace QlikEventGen.Shared.Patterns;

/// <summary>Reads the code points of text that is known to be well-formed.</summary>
internal static class Utf8Text
{
    /// <summary>Reads the code point at a position, which is not the end, and returns the position after it.</summary>
    public static int Next(ReadOnlySpan<byte> text, int position, out int codePoint)
    {
        int first = text[position++];
        codePoint = first;
        if (first >= 0x80)
        {
            int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            codePoint = first & (0x7F >> length);
            for (int i = 1; i < length; i++)
            {
                codePoint = (codePoint << 6) | (text[position++] & 0x3F);
            }
        }

        return position;
    }

    /// <summary>Reads the code point before a position, which is not the start, and returns the position of it.</summary>
    public static int Previous(ReadOnlySpan<byte> text, int position, out int codePoint)
    {
        do
        {
            position--;
        }
        while ((text[position] & 0xC0) == 0x80);

        Next(text, position, out codePoint);
        return position;
    }
}
