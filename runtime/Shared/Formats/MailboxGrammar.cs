namespace QlikEventGen.Shared;

/// <summary>
/// <c>Mailbox</c> of RFC 5321, section 4.1.2, and of RFC 6531, section 3.3, which has characters beyond ASCII besides. Lengths are
/// free: section 4.5.3.1 says how much software must handle, not how much an address may have.
/// </summary>
internal static class MailboxGrammar
{
    private static readonly AsciiSet s_atomCharacters = new(AsciiSet.Letters + AsciiSet.Digits + "!#$%&'*+-/=?^_`{|}~");

    public static bool IsMailbox(ReadOnlySpan<byte> text, bool isInternational)
    {
        int at = text.Length > 0 && text[0] == '"' ? EndOfQuotedString(text, isInternational) : text.IndexOf((byte)'@');
        if (at <= 0 || at >= text.Length || text[at] != '@')
        {
            return false;
        }

        return (text[0] == '"' || IsDotString(text[..at], isInternational)) && IsDomainOrLiteral(text[(at + 1)..], isInternational);
    }

    private static int EndOfQuotedString(ReadOnlySpan<byte> text, bool isInternational)
    {
        int position = 1;
        while (position < text.Length)
        {
            switch (text[position])
            {
                case (byte)'"':
                    return position + 1;
                case (byte)'\\':
                    // quoted-pairSMTP
                    position++;
                    if (position == text.Length || text[position] is < 0x20 or > 0x7E)
                    {
                        return -1;
                    }

                    position++;
                    break;
                case >= 0x20 and <= 0x7E:
                    position++;
                    break;
                case > 0x7F when isInternational && Utf8Text.TryRead(text, ref position, out _):
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private static bool IsDotString(ReadOnlySpan<byte> text, bool isInternational)
    {
        bool isInAtom = false;
        while (true)
        {
            int end = s_atomCharacters.IndexOfOther(text);
            if (end < 0)
            {
                return isInAtom || text.Length > 0;
            }

            isInAtom |= end > 0;
            if (text[end] == '.' && isInAtom)
            {
                isInAtom = false;
                end++;
            }
            else if (text[end] > 0x7F && isInternational && Utf8Text.TryRead(text, ref end, out _))
            {
                isInAtom = true;
            }
            else
            {
                return false;
            }

            text = text[end..];
        }
    }

    private static bool IsDomainOrLiteral(ReadOnlySpan<byte> text, bool isInternational)
    {
        if (text.Length > 2 && text[0] == '[' && text[^1] == ']')
        {
            return IsAddressLiteral(text[1..^1]);
        }

        while (true)
        {
            int dot = text.IndexOf((byte)'.');
            ReadOnlySpan<byte> label = dot < 0 ? text : text[..dot];
            if (!LdhLabel.IsValid(label) && !(isInternational && IsInternationalLabel(label)))
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

    // An address may be typed in any normalization form; who looks the domain up composes it first (RFC 5891, section 5.2).
    private static bool IsInternationalLabel(ReadOnlySpan<byte> text) =>
        IdnaLabel.TryReadULabel(text, mustBeComposed: false, out DomainLabel label)
        && (!label.IsRightToLeft || label.SatisfiesBidiRule);

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
