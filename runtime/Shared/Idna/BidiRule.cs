namespace QlikEventGen.Shared;

/// <summary>The Bidi rule for labels of domain names (RFC 5893, section 2).</summary>
internal static class BidiRule
{
    private const int RightToLeftOnly =
        (1 << (int)BidiClass.RightToLeft) | (1 << (int)BidiClass.ArabicLetter) | (1 << (int)BidiClass.ArabicNumber);

    private const int EitherDirection =
        (1 << (int)BidiClass.EuropeanNumber)
        | (1 << (int)BidiClass.EuropeanSeparator)
        | (1 << (int)BidiClass.EuropeanTerminator)
        | (1 << (int)BidiClass.CommonSeparator)
        | (1 << (int)BidiClass.NonspacingMark)
        | (1 << (int)BidiClass.BoundaryNeutral)
        | (1 << (int)BidiClass.OtherNeutral);

    private const int BothNumbers = (1 << (int)BidiClass.EuropeanNumber) | (1 << (int)BidiClass.ArabicNumber);

    /// <summary>Whether a label makes its name a Bidi domain name, in which every label must satisfy the rule.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (((1 << (int)IdnaTables.GetBidiClass(codePoint)) & RightToLeftOnly) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a label that is not empty satisfies the rule.</summary>
    public static bool IsSatisfied(ReadOnlySpan<int> label)
    {
        int classes = 0;
        BidiClass last = BidiClass.NonspacingMark;
        foreach (int codePoint in label)
        {
            BidiClass bidiClass = IdnaTables.GetBidiClass(codePoint);
            classes |= 1 << (int)bidiClass;
            if (bidiClass != BidiClass.NonspacingMark)
            {
                last = bidiClass;
            }
        }

        return IdnaTables.GetBidiClass(label[0]) switch
        {
            // Conditions 2 to 4.
            BidiClass.RightToLeft or BidiClass.ArabicLetter =>
                (classes & ~(RightToLeftOnly | EitherDirection)) == 0
                && last is BidiClass.RightToLeft or BidiClass.ArabicLetter or BidiClass.EuropeanNumber or BidiClass.ArabicNumber
                && (classes & BothNumbers) != BothNumbers,

            // Conditions 5 and 6.
            BidiClass.LeftToRight =>
                (classes & ~((1 << (int)BidiClass.LeftToRight) | EitherDirection)) == 0
                && last is BidiClass.LeftToRight or BidiClass.EuropeanNumber,

            // Condition 1.
            _ => false,
        };
    }
}
