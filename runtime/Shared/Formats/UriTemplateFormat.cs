namespace QlikEventGen.Shared;

/// <summary>The format <c>uri-template</c>: the grammar of RFC 6570, section 2, of any level.</summary>
internal static class UriTemplateFormat
{
    private const int LongestPrefixLength = 4;

    // With the apostrophe, which the grammar lacks by mistake (erratum 6937).
    private static readonly AsciiSet s_literals = new(AsciiSet.Letters + AsciiSet.Digits + "!#$&'()*+,-./:;=?@[]_~");

    // Those of levels 2 and 3, and those that are reserved for extensions.
    private static readonly AsciiSet s_operators = new("+#./;?&" + "=,!@|");
    private static readonly AsciiSet s_nameCharacters = new(AsciiSet.Letters + AsciiSet.Digits + "_");

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            int other = s_literals.IndexOfOther(text);
            if (other < 0)
            {
                return true;
            }

            int end;
            if (text[other] == '{')
            {
                int length = text[other..].IndexOf((byte)'}');
                end = other + length + 1;
                if (length < 0 || !IsExpression(text[(other + 1)..(end - 1)]))
                {
                    return false;
                }
            }
            else if (PercentEscape.IsAt(text, other))
            {
                end = other + PercentEscape.Length;
            }
            else
            {
                end = other;
                if (text[other] < 0x80 || !IsInternationalLiteral(text, ref end))
                {
                    return false;
                }
            }

            text = text[end..];
        }
    }

    private static bool IsInternationalLiteral(ReadOnlySpan<byte> text, ref int position) =>
        Utf8Text.TryRead(text, ref position, out int codePoint)
        && (IriCharacter.IsUnreserved(codePoint) || IriCharacter.IsPrivate(codePoint));

    /// <summary>What stands between braces: an operator perhaps, and a list of variables.</summary>
    private static bool IsExpression(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && s_operators.Contains(text[0]))
        {
            text = text[1..];
        }

        while (true)
        {
            int comma = text.IndexOf((byte)',');
            if (!IsVariable(comma < 0 ? text : text[..comma]))
            {
                return false;
            }

            if (comma < 0)
            {
                return true;
            }

            text = text[(comma + 1)..];
        }
    }

    /// <summary>A name, and perhaps the sign to explode it or the length of a prefix.</summary>
    private static bool IsVariable(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[^1] == '*')
        {
            return IsName(text[..^1]);
        }

        int colon = text.IndexOf((byte)':');
        return colon < 0 ? IsName(text) : IsName(text[..colon]) && IsPrefixLength(text[(colon + 1)..]);
    }

    private static bool IsName(ReadOnlySpan<byte> text)
    {
        bool isDotAllowed = false;
        int position = 0;
        while (position < text.Length)
        {
            if (s_nameCharacters.Contains(text[position]))
            {
                position++;
                isDotAllowed = true;
            }
            else if (PercentEscape.IsAt(text, position))
            {
                position += PercentEscape.Length;
                isDotAllowed = true;
            }
            else if (text[position] == '.' && isDotAllowed)
            {
                position++;
                isDotAllowed = false;
            }
            else
            {
                return false;
            }
        }

        // No dot at the end, and not empty.
        return isDotAllowed;
    }

    // 1 to 9999, with no leading zero.
    private static bool IsPrefixLength(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestPrefixLength || text[0] == '0')
        {
            return false;
        }

        foreach (byte character in text)
        {
            if (!AsciiCharacter.IsDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
