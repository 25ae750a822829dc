namespace QlikEventGen.Shared;

/// <summary>U-labels and A-labels: the two spellings of an internationalized label (RFC 5890, section 2.3.2.1).</summary>
internal static class IdnaLabel
{
    /// <summary>The most code points that a U-label has: each takes a digit of Punycode at least.</summary>
    public const int LargestCodePointCount = LongestPunycode;

    private const int LongestPunycode = LdhLabel.LongestLabel - LdhLabel.PrefixLength;
    private const int CaseBit = 0x20;

    /// <summary>Reads an LDH label that begins with <c>xn--</c>, in either case. It must be what its U-label is encoded to.</summary>
    public static bool TryReadALabel(ReadOnlySpan<byte> text, out DomainLabel label)
    {
        label = default;
        if (text.Length > LdhLabel.LongestLabel)
        {
            return false;
        }

        ReadOnlySpan<byte> mixedCase = text[LdhLabel.PrefixLength..];
        Span<byte> punycode = stackalloc byte[LongestPunycode];
        punycode = punycode[..mixedCase.Length];
        for (int i = 0; i < mixedCase.Length; i++)
        {
            punycode[i] = (byte)(AsciiCharacter.IsLetter(mixedCase[i]) ? mixedCase[i] | CaseBit : mixedCase[i]);
        }

        Span<int> codePoints = stackalloc int[LargestCodePointCount];
        Span<byte> again = stackalloc byte[LongestPunycode];
        if (!Punycode.TryDecode(punycode, codePoints, out int count)
            || !Punycode.TryEncode(codePoints[..count], again, out int length)
            || !again[..length].SequenceEqual(punycode)
            || !HasPermittedForm(codePoints[..count])
            || !CanonicalComposition.IsComposed(codePoints[..count]))
        {
            return false;
        }

        label = Describe(codePoints[..count], text.Length);
        return true;
    }

    /// <summary>Reads a U-label. It need not be in normalization form C where <paramref name="mustBeComposed"/> is false.</summary>
    public static bool TryReadULabel(ReadOnlySpan<byte> text, bool mustBeComposed, out DomainLabel label)
    {
        label = default;
        Span<int> codePoints = stackalloc int[LargestCodePointCount];
        int count = 0;
        int position = 0;
        while (position < text.Length)
        {
            if (count == LargestCodePointCount || !Utf8Text.TryRead(text, ref position, out codePoints[count]))
            {
                return false;
            }

            count++;
        }

        codePoints = codePoints[..count];
        Span<byte> punycode = stackalloc byte[LongestPunycode];
        if (!HasPermittedForm(codePoints)
            || (mustBeComposed && !CanonicalComposition.IsComposed(codePoints))
            || !Punycode.TryEncode(codePoints, punycode, out int length))
        {
            return false;
        }

        label = Describe(codePoints, length + LdhLabel.PrefixLength);
        return true;
    }

    /// <summary>The rules of RFC 5891, section 4.2, but for normalization and direction.</summary>
    private static bool HasPermittedForm(ReadOnlySpan<int> label)
    {
        if (label.Length == 0
            || label[0] == '-'
            || label[^1] == '-'
            || (label.Length >= 4 && label[2] == '-' && label[3] == '-')
            || IdnaTables.IsCombiningMark(label[0]))
        {
            return false;
        }

        bool hasOther = false;
        for (int i = 0; i < label.Length; i++)
        {
            hasOther |= label[i] > 0x7F;
            if (!IdnaTables.IsPermitted(label[i]) && !ContextualRule.IsSatisfied(label, i))
            {
                return false;
            }
        }

        // Without it the label has only one spelling, the ASCII one.
        return hasOther;
    }

    private static DomainLabel Describe(ReadOnlySpan<int> label, int asciiLength) =>
        new(asciiLength, BidiRule.IsRightToLeft(label), BidiRule.IsSatisfied(label));
}
