namespace QlikEventGen.Shared.Patterns;

/// <summary>The sets of code points that ECMA-262 has short escapes for. None of them follows the Unicode version.</summary>
internal static class PatternSets
{
    public static readonly CodePointSet Digit = CodePointSet.Range('0', '9');
    public static readonly CodePointSet NoDigit = Digit.Complement();

    public static readonly CodePointSet Word = CodePointSet.FromRanges([('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]);
    public static readonly CodePointSet NoWord = Word.Complement();

    private static readonly CodePointSet s_lineTerminators = CodePointSet.FromRanges([('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)]);

    // WhiteSpace and LineTerminator: the byte-order mark is among them, NEXT LINE (U+0085) is not.
    public static readonly CodePointSet WhiteSpace = s_lineTerminators.Union(CodePointSet.FromRanges(
    [
        ('\t', '\t'), ('\v', '\f'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x202F, 0x202F), (0x205F, 0x205F),
        (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    ]));

    public static readonly CodePointSet NoWhiteSpace = WhiteSpace.Complement();

    /// <summary>The dot.</summary>
    public static readonly CodePointSet NoLineTerminator = s_lineTerminators.Complement();
}
