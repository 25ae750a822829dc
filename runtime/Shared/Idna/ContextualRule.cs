namespace QlikEventGen.Shared;

/// <summary>The code points that a label may have only in some contexts (RFC 5892, appendix A).</summary>
internal static class ContextualRule
{
    private const int Virama = 9;

    /// <summary>Whether there is a rule for the code point at the index, and its place in the label satisfies it.</summary>
    public static bool IsSatisfied(ReadOnlySpan<int> label, int index) => label[index] switch
    {
        // A.1 ZERO WIDTH NON-JOINER: after a virama, or between letters that it keeps from joining.
        0x200C => IsAfterVirama(label, index) || IsBetweenJoiningLetters(label, index),

        // A.2 ZERO WIDTH JOINER
        0x200D => IsAfterVirama(label, index),

        // A.3 MIDDLE DOT: "l·l" of Catalan.
        0x00B7 => index > 0 && label[index - 1] == 'l' && index + 1 < label.Length && label[index + 1] == 'l',

        // A.4 GREEK LOWER NUMERAL SIGN
        0x0375 => index + 1 < label.Length && CodePointTable.Contains(IdnaTables.Greek, label[index + 1]),

        // A.5 HEBREW PUNCTUATION GERESH, A.6 HEBREW PUNCTUATION GERSHAYIM
        0x05F3 or 0x05F4 => index > 0 && CodePointTable.Contains(IdnaTables.Hebrew, label[index - 1]),

        // A.7 KATAKANA MIDDLE DOT
        0x30FB => HasKanaOrHan(label),

        // A.8 ARABIC-INDIC DIGITS, A.9 EXTENDED ARABIC-INDIC DIGITS: not both.
        >= 0x0660 and <= 0x0669 => !HasAny(label, 0x06F0, 0x06F9),
        >= 0x06F0 and <= 0x06F9 => !HasAny(label, 0x0660, 0x0669),

        _ => false,
    };

    private static bool IsAfterVirama(ReadOnlySpan<int> label, int index) =>
        index > 0 && IdnaTables.GetCombiningClass(label[index - 1]) == Virama;

    private static bool IsBetweenJoiningLetters(ReadOnlySpan<int> label, int index)
    {
        int before = index - 1;
        while (before >= 0 && IdnaTables.GetJoiningType(label[before]) == JoiningType.Transparent)
        {
            before--;
        }

        int after = index + 1;
        while (after < label.Length && IdnaTables.GetJoiningType(label[after]) == JoiningType.Transparent)
        {
            after++;
        }

        return before >= 0
            && after < label.Length
            && IdnaTables.GetJoiningType(label[before]) is JoiningType.LeftJoining or JoiningType.DualJoining
            && IdnaTables.GetJoiningType(label[after]) is JoiningType.RightJoining or JoiningType.DualJoining;
    }

    private static bool HasKanaOrHan(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (CodePointTable.Contains(IdnaTables.KanaOrHan, codePoint))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(ReadOnlySpan<int> label, int first, int last)
    {
        foreach (int codePoint in label)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return true;
            }
        }

        return false;
    }
}
