using System.Text;
using QlikEventGen.CompilerServices;

namespace QlikEventGen.Tests.Patterns;

/// <summary>What patterns match, where ECMA-262 differs from .NET above all.</summary>
public sealed class PatternMatchTests
{
    private const string Dragon = "\U0001F432";
    private const string OtherDragon = "\U0001F409";

    [Theory]

    // anchors
    [InlineData("^abc$", "abc", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("^[a-c]+$", "abc\n", false)]
    [InlineData("a$", "a\nb", false)]
    [InlineData("^b", "a\nb", false)]
    [InlineData("(?:a|^)b$", "cb", false)]
    [InlineData("$^", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", true)]

    // the dot
    [InlineData("^.$", "\n", false)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\u2029", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "\0", true)]
    [InlineData("^.$", Dragon, true)]
    [InlineData("^..$", Dragon, false)]
    [InlineData("^.{2}$", Dragon + "a", true)]

    // characters beyond U+FFFF
    [InlineData("^" + Dragon + "*$", "", true)]
    [InlineData("^" + Dragon + "*$", Dragon + Dragon, true)]
    [InlineData("^" + Dragon + "*$", Dragon + OtherDragon, false)]
    [InlineData("^[^a]$", Dragon, true)]
    [InlineData("^[^" + Dragon + "]$", Dragon, false)]
    [InlineData("^[^" + Dragon + "]$", OtherDragon, true)]
    [InlineData("^[" + OtherDragon + "-" + Dragon + "]$", "\U0001F410", true)]
    [InlineData("^[" + OtherDragon + "-" + Dragon + "]$", "\U0001F408", false)]
    [InlineData("^[a" + Dragon + "]{2}$", "a" + Dragon, true)]
    [InlineData(@"^\uD83D\uDC32$", Dragon, true)]
    [InlineData(@"^\u{1F432}$", Dragon, true)]
    [InlineData(@"^[\uD83D\uDC32]$", Dragon, true)]
    [InlineData(@"\uD83D", Dragon, false)]
    [InlineData(@"[\uD800-\uDFFF]", Dragon, false)]
    [InlineData(@"^[^\uD800-\uDFFF]$", Dragon, true)]
    [InlineData(@"^\W$", Dragon, true)]
    [InlineData(@"^\S\D$", Dragon + Dragon, true)]
    [InlineData(@"\B", "a" + Dragon + "a", false)]
    [InlineData(@"(?<!^)(?!$)(?<!a)(?!a)", "a" + Dragon + "a", false)]

    // escapes
    [InlineData(@"^\d$", "7", true)]
    [InlineData(@"^\d$", "\u07C0", false)]
    [InlineData(@"^\D$", "\u07C0", true)]
    [InlineData(@"^\w$", "_", true)]
    [InlineData(@"^\w$", "\u00E9", false)]
    [InlineData(@"^\W$", "\u00E9", true)]
    [InlineData(@"^\s$", "\uFEFF", true)]
    [InlineData(@"^\s$", "\u00A0", true)]
    [InlineData(@"^\s$", "\u2029", true)]
    [InlineData(@"^\s$", "\u3000", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^\s$", "\u180E", false)]
    [InlineData(@"^\s$", "\u200B", false)]
    [InlineData(@"^\S$", "\uFEFF", false)]
    [InlineData(@"^[\s\d]+$", " 1\u2028", true)]
    [InlineData(@"^[^\s]+$", "a\u2003", false)]
    [InlineData(@"^\cC\cj$", "\u0003\n", true)]
    [InlineData(@"^\t\n\v\f\r\0$", "\t\n\v\f\r\0", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^\x41\u0042\u{43}$", "ABC", true)]
    [InlineData(@"^\/\.$", "/.", true)]
    [InlineData(@"^[\-a]$", "-", true)]
    [InlineData(@"^[a-]$", "-", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("[]", "a", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[[]$", "[", true)]
    [InlineData("^[&&b]$", "&", true)]
    [InlineData(@"^[a-z-[b]\]$", "b]", true)]
    [InlineData("^#a b$", "#a b", true)]

    // word boundaries
    [InlineData(@"\bcole\b", "l'cole!", true)]
    [InlineData(@"\bcole\b", "\u00E9cole", true)]
    [InlineData(@"\bcole\b", "ecole", false)]
    [InlineData(@"\bcole\b", "cole_", false)]
    [InlineData(@"\b", "\u00E9\u00E9", false)]
    [InlineData(@"a\B\u00E9", "a\u00E9", false)]
    [InlineData(@"a\B\u200D", "a\u200D", false)]
    [InlineData(@"\B", "", true)]

    // case
    [InlineData("^straße$", "STRASSE", false)]
    [InlineData("^k$", "\u212A", false)]

    // properties
    [InlineData(@"^\p{Letter}+$", "Helloπ", true)]
    [InlineData(@"^\p{Letter}+$", "123", false)]
    [InlineData(@"^\p{digit}+$", "৪২", true)]
    [InlineData(@"^\p{Lu}$", "\U0001D400", true)]
    [InlineData(@"^\P{Lu}$", "\U0001D400", false)]
    [InlineData(@"^[^\P{Lu}]$", "\U0001D400", true)]
    [InlineData(@"^\p{Script=Greek}\p{sc=Han}$", "π漢", true)]
    [InlineData(@"^\p{Script=Hiragana}$", "\u30FC", false)]
    [InlineData(@"^\p{scx=Hiragana}$", "\u30FC", true)]
    [InlineData(@"^\p{Emoji_Presentation}$", Dragon, true)]
    [InlineData(@"^\p{ASCII}+$", "a\n\0", true)]
    [InlineData(@"\p{ASCII}", "\u0080", false)]
    [InlineData(@"\p{Assigned}", "\U000EFFFF", false)]
    [InlineData(@"^\p{Any}$", "\U000EFFFF", true)]

    // repetitions
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{2,}?$", "aaaa", true)]
    [InlineData("^(?:a|ab)(?:c|bcd)$", "abcd", true)]
    [InlineData("(?:x+|)+1", "1", true)]
    [InlineData(@"^(?:){2147483647}$", "", true)]
    [InlineData("^a{0}$", "", true)]
    [InlineData("^(?:a{0,99999999999})$", "aaa", true)]
    [InlineData("^(?:ab{1000}){1000}$", "ab", false)]

    // lookarounds
    [InlineData("^(?!x)", "xyz", false)]
    [InlineData(@"^(?=.*[a-z])(?=.*\d).{8,}$", "password1", true)]
    [InlineData(@"^(?=.*[a-z])(?=.*\d).{8,}$", "password", false)]
    [InlineData("(?<=é)b", "éb", true)]
    [InlineData("(?<!é)b", "éb", false)]
    [InlineData(@"(?<=(\d+)(\d+))$(?=)", "1053", true)]
    [InlineData(@"^(?<=(?<a>\d+)(?<b>\d+))$|^(?=(\d+)(\d+)$)\3\d\4$", "1053", false)]
    [InlineData("(?<=" + Dragon + ".)a", Dragon + Dragon + "a", true)]

    // backreferences
    [InlineData(@"^(.)\1$", Dragon + Dragon, true)]
    [InlineData(@"^(.)\1$", Dragon + OtherDragon, false)]
    [InlineData(@"^(.)\1$", "éè", false)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'a'", true)]
    [InlineData(@"^(?<q>['""]).*\k<q>$", "'a\"", false)]
    [InlineData(@"^(a)?\1b$", "b", true)]
    [InlineData(@"^\1(a)$", "a", true)]
    [InlineData(@"^(a\1)$", "a", true)]
    [InlineData(@"^(?:(a)|b)*\1$", "aba", false)]
    [InlineData(@"^(?:(a)|b)*\1$", "ab", true)]
    [InlineData(@"^(?:(a)|b*)*\1c$", "ac", false)]
    [InlineData(@"^(?!(a)b)\1a$", "a", true)]
    [InlineData(@"^(?=(a+))a*b\1$", "aabaa", true)]
    [InlineData(@"(?<=\1(a))b", "aab", true)]
    [InlineData(@"(?<=\1(a))b", "cab", false)]
    public void Matches(string pattern, string text, bool expected)
    {
        JsonPattern prepared = new(pattern);

        Assert.Equal(expected, prepared.IsMatch(text));
        Assert.Equal(expected, prepared.IsMatch(Encoding.UTF8.GetBytes(text), out _));
        Assert.Equal(pattern, prepared.ToString());
    }

    [Theory]
    [InlineData("^a+é?$")]
    [InlineData("^(?:a+|é)+$")]
    [InlineData(@"^(a)\1+é?$")]
    public void LongTexts(string pattern)
    {
        JsonPattern prepared = new(pattern);

        Assert.True(prepared.IsMatch(new string('a', 5000)));
        Assert.True(prepared.IsMatch(new string('a', 5000) + "é"));
        Assert.False(prepared.IsMatch(new string('a', 5000) + "éb"));
    }
}
