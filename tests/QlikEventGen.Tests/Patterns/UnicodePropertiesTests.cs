using System.Globalization;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

public sealed class UnicodePropertiesTests
{
    private static readonly string[] s_categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf",
        "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    [Fact]
    public void CategoriesAreThoseOfDotNet()
    {
        // .NET follows a later version: it has more characters, and this one has another category.
        HashSet<int> changed = [0x1171E];
        CodePointSet[] sets = [.. s_categories.Select(static name => UnicodeProperties.Find(name)!)];
        CodePointSet unassigned = UnicodeProperties.Find("Cn")!;
        List<string> differences = [];
        for (int codePoint = 0; codePoint < CodePointSet.End; codePoint++)
        {
            int category = (int)CharUnicodeInfo.GetUnicodeCategory(codePoint);
            if (!sets[category].Contains(codePoint) && !unassigned.Contains(codePoint) && !changed.Contains(codePoint))
            {
                differences.Add($"{codePoint:X4} {s_categories[category]}");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void EveryCodePointHasOneCategory() =>
        Assert.Equal(CodePointSet.End, s_categories.Sum(static name => Size(UnicodeProperties.Find(name)!)));

    [Theory]
    [InlineData("L", "Letter", "gc=L", "General_Category=Letter")]
    [InlineData("LC", "Cased_Letter")]
    [InlineData("M", "Mark", "Combining_Mark", "gc=Combining_Mark")]
    [InlineData("Nd", "Decimal_Number", "digit")]
    [InlineData("P", "Punctuation", "punct")]
    [InlineData("Cc", "Control", "cntrl")]
    [InlineData("C", "Other", "gc=C")]
    [InlineData("Alphabetic", "Alpha")]
    [InlineData("White_Space", "space", "WSpace")]
    [InlineData("Lowercase", "Lower")]
    [InlineData("Script=Greek", "sc=Grek", "Script=Grek", "sc=Greek")]
    [InlineData("Script_Extensions=Inherited", "scx=Zinh", "scx=Qaai")]
    [InlineData("sc=Cham")]
    [InlineData("sc=Unknown", "scx=Zzzz")]
    public void NamesOfOneProperty(params string[] names)
    {
        CodePointSet set = UnicodeProperties.Find(names[0])!;

        Assert.False(set.IsEmpty);
        Assert.All(names, name => Assert.Equal(set, UnicodeProperties.Find(name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("l")]
    [InlineData("letter")]
    [InlineData(" L")]
    [InlineData("L ")]
    [InlineData("Lu Ll")]
    [InlineData("Latin")]
    [InlineData("InBasicLatin")]
    [InlineData("gc=")]
    [InlineData("gc=Greek")]
    [InlineData("gc=ASCII")]
    [InlineData("sc=L")]
    [InlineData("script=Greek")]
    [InlineData("Alphabetic=Yes")]
    [InlineData("Other_Alphabetic")]
    [InlineData("Composition_Exclusion")]
    [InlineData("Binary")]
    [InlineData("Any=Any")]
    public void NoProperty(string name) => Assert.Null(UnicodeProperties.Find(name));

    [Fact]
    public void PropertiesAreMadeOfOthers()
    {
        CodePointSet Find(string name) => UnicodeProperties.Find(name)!;

        Assert.Equal(CodePointSet.All, Find("Any"));
        Assert.Equal(Find("Cn").Complement(), Find("Assigned"));
        Assert.Equal(CodePointSet.Range(0, 127), Find("ASCII"));
        Assert.Equal(Find("Lu").Union(Find("Ll")).Union(Find("Lt")), Find("LC"));
        Assert.Equal(Find("Zs").Union(PatternSets.WhiteSpace), PatternSets.WhiteSpace);
        Assert.Equal(Find("White_Space").Except(CodePointSet.Of(0x85)).Union(CodePointSet.Of(0xFEFF)), PatternSets.WhiteSpace);
        Assert.Equal(Find("XID_Start").Union(Find("ID_Start")), Find("ID_Start"));
        Assert.Equal(CodePointSet.FromRanges([('0', '9'), ('A', 'F'), ('a', 'f')]), Find("ASCII_Hex_Digit"));
        Assert.True(Find("scx=Deva").Contains(0x1CD0));
        Assert.False(Find("sc=Deva").Contains(0x1CD0));
        Assert.False(Find("scx=Zyyy").Contains(0x30FC));
        Assert.True(Find("sc=Zyyy").Contains(0x30FC));
    }

    private static int Size(CodePointSet set)
    {
        int size = 0;
        for (int i = 0; i < set.Bounds.Length; i += 2)
        {
            size += set.Bounds[i + 1] - set.Bounds[i];
        }

        return size;
    }
}
