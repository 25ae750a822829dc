using System.Globalization;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Idna;

public sealed class IdnaTablesTests
{
    [Fact]
    public void TheVersionIsNamed() => Assert.Equal("15.0.0", IdnaTables.Version);

    [Fact]
    public void AsManyAsTheVersionPermits() => Assert.Equal(133_523, CodePoints().Count(IdnaTables.IsPermitted));

    [Theory]
    [InlineData(0x2D, true)]
    [InlineData(0x2E, false)]
    [InlineData(0x30, true)]
    [InlineData(0x41, false)]
    [InlineData(0x61, true)]
    [InlineData(0x7A, true)]
    [InlineData(0x7B, false)]
    [InlineData(0xB7, false)] // CONTEXTO
    [InlineData(0xDF, true)] // exception
    [InlineData(0xF7, false)]
    [InlineData(0x3C2, true)] // exception
    [InlineData(0x640, false)] // exception
    [InlineData(0x660, false)] // CONTEXTO
    [InlineData(0x6FD, true)] // exception
    [InlineData(0xF0B, true)] // exception
    [InlineData(0x1100, false)] // conjoining jamo
    [InlineData(0x19DA, false)] // RFC 6452
    [InlineData(0x200D, false)] // CONTEXTJ
    [InlineData(0x20D0, false)] // ignorable block
    [InlineData(0x3007, true)] // exception
    [InlineData(0x303B, false)] // exception
    [InlineData(0x4E00, true)]
    [InlineData(0xAC00, true)]
    [InlineData(0xE000, false)]
    [InlineData(0xF900, false)] // changes in normalization
    [InlineData(0xFF41, false)]
    [InlineData(0x1E030, false)] // changes in normalization, new in 15.0
    [InlineData(0x31350, true)] // new in 15.0
    [InlineData(0x323AF, true)]
    [InlineData(0x323B0, false)]
    [InlineData(0x10FFFF, false)]
    public void SomeCodePoints(int codePoint, bool isPermitted) => Assert.Equal(isPermitted, IdnaTables.IsPermitted(codePoint));

    [Fact]
    public void PermittedAreLettersDigitsMarksAndTheExceptions()
    {
        int[] others = [.. CodePoints().Where(IdnaTables.IsPermitted).Where(codePoint => CharUnicodeInfo.GetUnicodeCategory(codePoint)
            is not (UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.UppercaseLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber))];
        Assert.Equal(['-', 0x06FD, 0x06FE, 0x0F0B, 0x3007], others);
    }

    [Fact]
    public void MarksAreWhatTheFrameworkSays()
    {
        foreach (int codePoint in CodePoints().Where(IdnaTables.IsPermitted))
        {
            bool isMark = CharUnicodeInfo.GetUnicodeCategory(codePoint)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
            Assert.Equal(isMark, IdnaTables.IsCombiningMark(codePoint));
        }
    }

    [Fact]
    public void TablesAreInOrder()
    {
        AssertAscending(IdnaTables.Permitted);
        AssertAscending(IdnaTables.BidiClasses);
        AssertAscending(IdnaTables.JoiningTypes);
        AssertAscending(IdnaTables.CombiningClasses);
        AssertAscending(IdnaTables.CombiningMarks);
        AssertAscending(IdnaTables.Greek);
        AssertAscending(IdnaTables.Hebrew);
        AssertAscending(IdnaTables.KanaOrHan);
        AssertAscending(IdnaTables.Composites);
        AssertAscending(IdnaTables.SecondPartSet);
    }

    [Theory]
    [InlineData('a', (int)BidiClass.LeftToRight)]
    [InlineData('1', (int)BidiClass.EuropeanNumber)]
    [InlineData('-', (int)BidiClass.EuropeanSeparator)]
    [InlineData(0x05D0, (int)BidiClass.RightToLeft)]
    [InlineData(0x0628, (int)BidiClass.ArabicLetter)]
    [InlineData(0x0661, (int)BidiClass.ArabicNumber)]
    [InlineData(0x06F1, (int)BidiClass.EuropeanNumber)]
    [InlineData(0x0301, (int)BidiClass.NonspacingMark)]
    [InlineData(0x200C, (int)BidiClass.BoundaryNeutral)]
    [InlineData(0x30FB, (int)BidiClass.OtherNeutral)]
    [InlineData(0x4E00, (int)BidiClass.LeftToRight)]
    [InlineData(0x1E900 + 0x22, (int)BidiClass.RightToLeft)]
    public void BidiClasses(int codePoint, int expected) => Assert.Equal((BidiClass)expected, IdnaTables.GetBidiClass(codePoint));

    [Theory]
    [InlineData('a', (int)JoiningType.NonJoining)]
    [InlineData(0x0627, (int)JoiningType.RightJoining)]
    [InlineData(0x0628, (int)JoiningType.DualJoining)]
    [InlineData(0x064E, (int)JoiningType.Transparent)]
    [InlineData(0xA872, (int)JoiningType.LeftJoining)]
    [InlineData(0x200D, (int)JoiningType.NonJoining)]
    public void JoiningTypes(int codePoint, int expected) => Assert.Equal((JoiningType)expected, IdnaTables.GetJoiningType(codePoint));

    [Theory]
    [InlineData('a', 0)]
    [InlineData(0x0301, 230)]
    [InlineData(0x0323, 220)]
    [InlineData(0x094D, 9)]
    [InlineData(0x0903, 0)]
    [InlineData(0x10A3F, 9)]
    public void CombiningClasses(int codePoint, int expected) => Assert.Equal(expected, IdnaTables.GetCombiningClass(codePoint));

    private static IEnumerable<int> CodePoints() => Enumerable.Range(0, 0x110000);

    private static void AssertAscending(ReadOnlySpan<int> table)
    {
        for (int i = 1; i < table.Length; i++)
        {
            Assert.True(table[i - 1] < table[i], $"{table[i]:X}");
        }
    }
}
