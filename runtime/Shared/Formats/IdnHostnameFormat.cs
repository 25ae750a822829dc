namespace QlikEventGen.Shared;

/// <summary>
/// The format <c>idn-hostname</c>: a host name whose labels are NR-LDH labels, A-labels or U-labels of IDNA 2008 (RFC 5890,
/// section 2.3.2.3), and that obeys the Bidi rule (RFC 5893). Nothing is mapped: a label with letters beyond ASCII is lower-case.
/// </summary>
internal static class IdnHostnameFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int length = 0;
        bool isBidi = false;
        bool satisfiesBidiRule = true;
        while (true)
        {
            int end = LabelLength(text, out int separatorLength);
            if (!TryReadLabel(text[..end], out DomainLabel label))
            {
                return false;
            }

            isBidi |= label.IsRightToLeft;
            satisfiesBidiRule &= label.SatisfiesBidiRule;
            length += label.AsciiLength;
            if (length > LdhLabel.LongestName)
            {
                return false;
            }

            if (separatorLength == 0)
            {
                return !isBidi || satisfiesBidiRule;
            }

            length++;
            text = text[(end + separatorLength)..];
        }
    }

    private static bool TryReadLabel(ReadOnlySpan<byte> text, out DomainLabel label)
    {
        if (!LdhLabel.IsValid(text))
        {
            return IdnaLabel.TryReadULabel(text, mustBeComposed: true, out label);
        }

        if (LdhLabel.HasPrefix(text))
        {
            return IdnaLabel.TryReadALabel(text, out label);
        }

        // Letters, digits and hyphens end and consist as the Bidi rule wants; only a digit cannot begin.
        label = new DomainLabel(text.Length, isRightToLeft: false, satisfiesBidiRule: AsciiCharacter.IsLetter(text[0]));
        return text.Length <= LdhLabel.LongestLabel && !LdhLabel.IsReserved(text);
    }

    /// <summary>The bytes before the next separator: a full stop, or one of those that input methods give in its place.</summary>
    private static int LabelLength(ReadOnlySpan<byte> text, out int separatorLength)
    {
        for (int i = 0; i < text.Length; i++)
        {
            separatorLength = text[i] switch
            {
                (byte)'.' => 1,

                // U+3002 IDEOGRAPHIC FULL STOP
                0xE3 when text.Length - i >= 3 && text[i + 1] == 0x80 && text[i + 2] == 0x82 => 3,

                // U+FF0E FULLWIDTH FULL STOP
                0xEF when text.Length - i >= 3 && text[i + 1] == 0xBC && text[i + 2] == 0x8E => 3,

                // U+FF61 HALFWIDTH IDEOGRAPHIC FULL STOP
                0xEF when text.Length - i >= 3 && text[i + 1] == 0xBD && text[i + 2] == 0xA1 => 3,
                _ => 0,
            };
            if (separatorLength > 0)
            {
                return i;
            }
        }

        separatorLength = 0;
        return text.Length;
    }
}
