namespace QlikEventGen.Shared;

/// <summary>The format <c>ipv4</c>: RFC 2673, section 3.2; four numbers from 0 to 255 with no leading zeros.</summary>
internal static class Ipv4Format
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int position = 0;
        for (int part = 0; part < 4; part++)
        {
            if (part > 0)
            {
                if (position >= text.Length || text[position] != '.')
                {
                    return false;
                }

                position++;
            }

            int start = position;
            int value = 0;
            while (position < text.Length && position - start < 3 && AsciiCharacter.IsDigit(text[position]))
            {
                value = (value * 10) + (text[position] - '0');
                position++;
            }

            int digits = position - start;
            if (digits == 0 || value > 255 || (digits > 1 && text[start] == '0'))
            {
                return false;
            }
        }

        return position == text.Length;
    }
}
