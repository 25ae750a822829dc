namespace QlikEventGen.Shared;

/// <summary>The format <c>email</c>: <c>Mailbox</c> of RFC 5321, section 4.1.2.</summary>
internal static class EmailFormat
{
    private static readonly AsciiSet s_atomCharacters = new(AsciiSet.Letters + AsciiSet.Digits + "!#$%&'*+-/=?^_`{|}~");

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int at = text.Length > 0 && text[0] == '"' ? EndOfQuotedString(text) : text.IndexOf((byte)'@');
        if (at <= 0 || at >= text.Length || text[at] != '@')
        {
            return false;
        }

        return (text[0] == '"' || IsDotString(text[..at])) && IsDomainOrLiteral(text[(at + 1)..]);
    }

    private static int EndOfQuotedString(ReadOnlySpan<byte> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'"':
                    return i + 1;
                case (byte)'\\':
                    // quoted-pairSMTP
                    i++;
                    if (i == text.Length || text[i] is < 0x20 or > 0x7E)
                    {
                        return -1;
                    }

                    break;
                case < 0x20 or > 0x7E:
                    return -1;
            }
        }

        return -1;
    }

    private static bool IsDotString(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int end = s_atomCharacters.IndexOfOther(text);
            if (end < 0)
            {
                return text.Length > 0;
            }

            if (end == 0 || text[end] != '.')
            {
                return false;
            }

            text = text[(end + 1)..];
        }
    }

    private static bool IsDomainOrLiteral(ReadOnlySpan<byte> text)
    {
        if (text.Length > 2 && text[0] == '[' && text[^1] == ']')
        {
            return IsAddressLiteral(text[1..^1]);
        }

        while (true)
        {
            int dot = text.IndexOf((byte)'.');
            if (!IsLabel(dot < 0 ? text : text[..dot]))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            text = text[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<byte> label)
    {
        if (label.Length == 0 || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (byte character in label)
        {
            if (!AsciiCharacter.IsLetter(character) && !AsciiCharacter.IsDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddressLiteral(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        if (colon < 0)
        {
            return Ipv4Format.IsValid(text);
        }

        // Of the tags that may be registered, IPv6 is the only one that is.
        return colon == 4
            && (text[0] | 0x20) == 'i'
            && (text[1] | 0x20) == 'p'
            && (text[2] | 0x20) == 'v'
            && text[3] == '6'
            && Ipv6Format.IsValid(text[5..]);
    }
}
