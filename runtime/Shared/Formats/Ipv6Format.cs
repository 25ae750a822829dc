namespace QlikEventGen.Shared;

/// <summary>The format <c>ipv6</c>: RFC 4291, section 2.2, with no zone.</summary>
internal static class Ipv6Format
{
    private const int GroupCount = 8;

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int position = 0;
        int groups = 0;
        bool isCompressed = false;

        if (text.Length >= 2 && text[0] == ':' && text[1] == ':')
        {
            isCompressed = true;
            position = 2;
        }

        while (position < text.Length)
        {
            int start = position;
            while (position < text.Length && position - start < 4 && AsciiCharacter.IsHexDigit(text[position]))
            {
                position++;
            }

            if (position == start)
            {
                return false;
            }

            if (position < text.Length && text[position] == '.')
            {
                // The last two groups may be written as an IPv4 address.
                return Ipv4Format.IsValid(text[start..]) && IsComplete(groups + 2, isCompressed);
            }

            groups++;
            if (groups > GroupCount)
            {
                return false;
            }

            if (position == text.Length)
            {
                break;
            }

            if (text[position] != ':')
            {
                return false;
            }

            position++;
            if (position == text.Length)
            {
                return false;
            }

            if (text[position] == ':')
            {
                if (isCompressed)
                {
                    return false;
                }

                isCompressed = true;
                position++;
            }
        }

        return IsComplete(groups, isCompressed);
    }

    // "::" stands for at least one group.
    private static bool IsComplete(int groups, bool isCompressed) => isCompressed ? groups < GroupCount : groups == GroupCount;
}
