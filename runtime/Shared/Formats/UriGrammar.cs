namespace QlikEventGen.Shared;

/// <summary>
/// The grammar of URIs (RFC 3986, appendix A), and of IRIs, which have characters beyond ASCII besides (RFC 3987, section 2.2).
/// </summary>
internal static class UriGrammar
{
    /// <summary>The characters of a scheme, which begins with a letter.</summary>
    public const string Scheme = AsciiSet.Letters + AsciiSet.Digits + "+-.";

    /// <summary>A hierarchy of nothing but these is right wherever they stand, since a host, a path and a query may have them all. Most have no others.</summary>
    public const string Plain = Unreserved + SubDelimiters + "/?";

    private const string Unreserved = AsciiSet.Letters + AsciiSet.Digits + "-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    private static readonly AsciiSet s_scheme = new(Scheme);
    private static readonly AsciiSet s_host = new(Unreserved + SubDelimiters);
    private static readonly AsciiSet s_userInformation = new(Unreserved + SubDelimiters + ":");
    private static readonly AsciiSet s_path = new(Unreserved + SubDelimiters + ":@/");
    private static readonly AsciiSet s_queryOrFragment = new(Unreserved + SubDelimiters + ":@/?");
    private static readonly AsciiSet s_plain = new(Plain);

    /// <summary>Whether the text is a URI or an IRI: it begins with a scheme.</summary>
    public static bool IsAbsolute(ReadOnlySpan<byte> text, bool isInternational)
    {
        int scheme = SchemeLength(text);
        return scheme > 0 && IsHierarchy(text[(scheme + 1)..], isInternational);
    }

    /// <summary>Whether the text is such or a relative reference, such as <c>/a/b?c</c> or the empty text.</summary>
    public static bool IsReference(ReadOnlySpan<byte> text, bool isInternational)
    {
        if (s_plain.IndexOfOther(text) < 0)
        {
            return true;
        }

        int scheme = SchemeLength(text);
        return scheme switch
        {
            > 0 => IsHierarchy(text[(scheme + 1)..], isInternational),
            0 => IsHierarchy(text, isInternational),
            _ => false,
        };
    }

    /// <summary>The length of the scheme, 0 when there is none, or -1 when there is a colon that cannot end one.</summary>
    private static int SchemeLength(ReadOnlySpan<byte> text)
    {
        int end = s_scheme.IndexOfOther(text);
        if (end >= 0 && text[end] == ':')
        {
            return end > 0 && AsciiCharacter.IsLetter(text[0]) ? end : -1;
        }

        // The first segment of a relative path has no colon: it would look like a scheme.
        int segmentEnd = text.IndexOfAny((byte)'/', (byte)'?', (byte)'#');
        ReadOnlySpan<byte> segment = segmentEnd < 0 ? text : text[..segmentEnd];
        return segment.IndexOf((byte)':') < 0 ? 0 : -1;
    }

    /// <summary>What follows the scheme: authority and path, query, fragment.</summary>
    private static bool IsHierarchy(ReadOnlySpan<byte> text, bool isInternational)
    {
        if (s_plain.IndexOfOther(text) < 0)
        {
            return true;
        }

        IriCharacters allowed = isInternational ? IriCharacters.Unreserved : IriCharacters.None;
        int fragment = text.IndexOf((byte)'#');
        if (fragment >= 0)
        {
            if (!Consists(text[(fragment + 1)..], s_queryOrFragment, allowed))
            {
                return false;
            }

            text = text[..fragment];
        }

        int query = text.IndexOf((byte)'?');
        if (query >= 0)
        {
            IriCharacters allowedInQuery = isInternational ? IriCharacters.UnreservedAndPrivate : IriCharacters.None;
            if (!Consists(text[(query + 1)..], s_queryOrFragment, allowedInQuery))
            {
                return false;
            }

            text = text[..query];
        }

        if (text is [(byte)'/', (byte)'/', ..])
        {
            text = text[2..];
            int path = text.IndexOf((byte)'/');
            ReadOnlySpan<byte> authority = path < 0 ? text : text[..path];
            if (!IsAuthority(authority, allowed))
            {
                return false;
            }

            text = text[authority.Length..];
        }

        return Consists(text, s_path, allowed);
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text, IriCharacters allowed)
    {
        int at = text.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!Consists(text[..at], s_userInformation, allowed))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        int hostEnd;
        if (text.Length > 0 && text[0] == '[')
        {
            hostEnd = text.IndexOf((byte)']') + 1;
            if (hostEnd == 0 || !IsAddressLiteral(text[1..(hostEnd - 1)]))
            {
                return false;
            }
        }
        else
        {
            hostEnd = text.IndexOf((byte)':');
            if (hostEnd < 0)
            {
                hostEnd = text.Length;
            }

            if (!Consists(text[..hostEnd], s_host, allowed))
            {
                return false;
            }
        }

        return hostEnd == text.Length || (text[hostEnd] == ':' && IsDigits(text[(hostEnd + 1)..]));
    }

    private static bool IsAddressLiteral(ReadOnlySpan<byte> text) =>
        text.Length > 0 && (text[0] | 0x20) == 'v' ? IsFutureAddress(text[1..]) : Ipv6Format.IsValid(text);

    // IPvFuture, less the "v": hexadecimal digits, a dot, characters of user information without percent escapes.
    private static bool IsFutureAddress(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        while (digits < text.Length && AsciiCharacter.IsHexDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0
            && digits + 1 < text.Length
            && text[digits] == '.'
            && s_userInformation.IndexOfOther(text[(digits + 1)..]) < 0;
    }

    private static bool IsDigits(ReadOnlySpan<byte> text)
    {
        foreach (byte character in text)
        {
            if (!AsciiCharacter.IsDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text is made of characters of the set, of those allowed beyond ASCII, and of percent escapes.</summary>
    private static bool Consists(ReadOnlySpan<byte> text, AsciiSet set, IriCharacters allowed)
    {
        while (true)
        {
            int other = set.IndexOfOther(text);
            if (other < 0)
            {
                return true;
            }

            if (text[other] > 0x7F)
            {
                if (!IriCharacter.TryRead(text, ref other, allowed))
                {
                    return false;
                }

                text = text[other..];
            }
            else if (PercentEscape.IsAt(text, other))
            {
                text = text[(other + PercentEscape.Length)..];
            }
            else
            {
                return false;
            }
        }
    }
}
