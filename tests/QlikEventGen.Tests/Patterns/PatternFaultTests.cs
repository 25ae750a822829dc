using QlikEventGen.CompilerServices;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

/// <summary>Every fault that a pattern can have: where it is, how long, and what is said of it.</summary>
public sealed class PatternFaultTests
{
    private const string Name = "a group's name must stand here, of letters, digits, '_' and '$', no digit first, and '>' after it";
    private const string Count = @"'{' must be followed by a count and '}', like in '{2}', '{2,}' or '{2,5}'; as a character it is written '\{'";
    private const string Kind = "'(?' must be followed by ':', '=', '!', '<=', '<!', or by a name in angle brackets";
    private const string Unicode = @"'\u' must be followed by four hexadecimal digits, or by up to 10FFFF in braces";
    private const string Property = @"'\p' must be followed by a property in braces, like in '\p{L}'";

    [Theory]

    // groups
    [InlineData("(", 0, 1, "this group is not closed: ')' is missing")]
    [InlineData("a(b(c)", 1, 1, "this group is not closed: ')' is missing")]
    [InlineData("a)", 1, 1, @"')' closes no group; as a character it is written '\)'")]
    [InlineData("(a))b", 3, 1, @"')' closes no group; as a character it is written '\)'")]
    [InlineData("(?", 0, 2, Kind)]
    [InlineData("a(?i)b", 1, 2, Kind)]
    [InlineData("(?P<a>b)", 0, 2, Kind)]
    [InlineData("(?>a)", 0, 2, Kind)]
    [InlineData("(?#a)", 0, 2, Kind)]
    [InlineData("(?<", 3, 0, Name)]
    [InlineData("(?<>a)", 3, 1, Name)]
    [InlineData("(?<1>a)", 3, 1, Name)]
    [InlineData("(?<a", 3, 1, Name)]
    [InlineData("(?<a-b>c)", 3, 1, Name)]
    [InlineData("(?<\U0001F432>c)", 3, 2, Name)]
    [InlineData(@"(?<\x61>c)", 3, 1, Name)]
    [InlineData("(?<a>x)(?<b>y)(?<a>z)", 17, 1, "another group has the name 'a' already")]
    [InlineData(@"(?<a>x)(?<\u0061>y)", 10, 6, "another group has the name 'a' already")]

    // backreferences
    [InlineData(@"\1", 0, 2, "there is no group 1 to refer to: the pattern has no groups")]
    [InlineData(@"(a)\2b", 3, 2, "there is no group 2 to refer to: the pattern has 1 group")]
    [InlineData(@"\10(a)[(](?:b)\((?<c>d)(?=e)(?<!f)", 0, 3, "there is no group 10 to refer to: the pattern has 2 groups")]
    [InlineData(@"\99999999999", 0, 12, "there is no group 99999999999 to refer to: the pattern has no groups")]
    [InlineData(@"a\kb", 1, 2, @"'\k' must be followed by the name of a group in angle brackets")]
    [InlineData(@"\k<a", 3, 1, Name)]
    [InlineData(@"\k<", 3, 0, Name)]
    [InlineData(@"(?<a>x)\k<bc>", 10, 2, "no group has the name 'bc'")]

    // repetitions
    [InlineData("*", 0, 1, @"there is nothing before '*' to repeat; as a character it is written '\*'")]
    [InlineData("a|+", 2, 1, @"there is nothing before '+' to repeat; as a character it is written '\+'")]
    [InlineData("(?:?)", 3, 1, @"there is nothing before '?' to repeat; as a character it is written '\?'")]
    [InlineData("\U0001F432**", 3, 1, @"there is nothing before '*' to repeat; as a character it is written '\*'")]
    [InlineData("a???", 3, 1, @"there is nothing before '?' to repeat; as a character it is written '\?'")]
    [InlineData("^*", 1, 1, "an assertion cannot be repeated")]
    [InlineData(@"\b{2,3}?a", 2, 6, "an assertion cannot be repeated")]
    [InlineData("(?=a)*", 5, 1, "an assertion cannot be repeated")]
    [InlineData("(?<!a)+", 6, 1, "an assertion cannot be repeated")]
    [InlineData("a{", 1, 1, Count)]
    [InlineData("a{b}", 1, 1, Count)]
    [InlineData("a{,3}", 1, 1, Count)]
    [InlineData("a{2", 1, 1, Count)]
    [InlineData("a{2,", 1, 1, Count)]
    [InlineData("a{ 2}", 1, 1, Count)]
    [InlineData("ab{3,2}", 2, 5, "the greatest count is less than the least")]
    [InlineData("{", 0, 1, @"'{' as a character is written '\{'")]
    [InlineData("a{2}{3}", 4, 1, @"'{' as a character is written '\{'")]
    [InlineData("a}", 1, 1, @"'}' as a character is written '\}'")]
    [InlineData("a]", 1, 1, @"']' as a character is written '\]'")]
    [InlineData("^(abc]", 5, 1, @"']' as a character is written '\]'")]

    // escapes
    [InlineData(@"a\", 1, 1, @"nothing follows '\'; as a character it is written '\\'")]
    [InlineData(@"[\", 1, 1, @"nothing follows '\'; as a character it is written '\\'")]
    [InlineData(@"\a", 0, 2, @"'\a' is not an escape; the character BEL is written '\x07'")]
    [InlineData(@"\e", 0, 2, @"'\e' is not an escape; the character ESC is written '\x1B'")]
    [InlineData(@"\A", 0, 2, @"'\A' is not an escape; the start of the text is '^'")]
    [InlineData(@"\z", 0, 2, @"'\z' is not an escape; the end of the text is '$'")]
    [InlineData(@"a\Z", 1, 2, @"'\Z' is not an escape; the end of the text is '$'")]
    [InlineData(@"\h", 0, 2, @"'\h' is not an escape")]
    [InlineData(@"\-", 0, 2, @"'\-' is not an escape; this character needs none")]
    [InlineData(@"\""", 0, 2, @"'\""' is not an escape; this character needs none")]
    [InlineData("\\\U0001F432", 0, 3, "'\\\U0001F432' is not an escape; this character needs none")]
    [InlineData(@"\c", 0, 2, @"'\c' must be followed by a letter from A to Z")]
    [InlineData(@"[\c1]", 1, 2, @"'\c' must be followed by a letter from A to Z")]
    [InlineData(@"\01", 0, 2, @"'\0' must not be followed by a digit")]
    [InlineData(@"\x4g", 0, 2, @"'\x' must be followed by two hexadecimal digits")]
    [InlineData(@"\u004", 0, 2, Unicode)]
    [InlineData(@"\u{}", 0, 2, Unicode)]
    [InlineData(@"\u{41", 0, 2, Unicode)]
    [InlineData(@"\u{110000}", 0, 2, Unicode)]
    [InlineData(@"\u{FFFFFFFFFFFF0041}", 0, 2, Unicode)]
    [InlineData(@"\pL", 0, 2, Property)]
    [InlineData(@"\p{L", 0, 2, Property)]
    [InlineData(@"\P", 0, 2, @"'\P' must be followed by a property in braces, like in '\P{L}'")]
    [InlineData(@"a\p{Foo}", 1, 7, "ECMA-262 has no property 'Foo'")]
    [InlineData(@"\p{}", 0, 4, "ECMA-262 has no property ''")]
    [InlineData(@"\p{letter}", 0, 10, "ECMA-262 has no property 'letter'")]
    [InlineData(@"\P{gc=Greek}", 0, 12, "ECMA-262 has no property 'gc=Greek'")]
    [InlineData(@"\p{Greek}", 0, 9, "ECMA-262 has no property 'Greek'")]
    [InlineData(@"\p{IsGreek}", 0, 11, "ECMA-262 has no property 'IsGreek'")]

    // classes
    [InlineData("a[b", 1, 1, "this class is not closed: ']' is missing")]
    [InlineData("[", 0, 1, "this class is not closed: ']' is missing")]
    [InlineData("[^", 0, 1, "this class is not closed: ']' is missing")]
    [InlineData(@"[a\]", 0, 1, "this class is not closed: ']' is missing")]
    [InlineData("[b-a]", 1, 3, "the range 'b-a' is in the wrong order")]
    [InlineData(@"[x\u{1F432}-\u{1F409}]", 2, 19, @"the range '\u{1F432}-\u{1F409}' is in the wrong order")]
    [InlineData("[a-[b]]", 1, 3, "the range 'a-[' is in the wrong order")]
    [InlineData("[a-z-[b]]", 8, 1, @"']' as a character is written '\]'")]
    [InlineData(@"[\d-z]", 1, 2, @"'\d' is a set of characters, and cannot be an end of a range; '-' as a character is written '\-'")]
    [InlineData(@"[a-\p{L}]", 3, 5, @"'\p{L}' is a set of characters, and cannot be an end of a range; '-' as a character is written '\-'")]
    [InlineData(@"[\w-\s]", 1, 2, @"'\w' is a set of characters, and cannot be an end of a range; '-' as a character is written '\-'")]
    [InlineData(@"[\B]", 1, 2, @"'\B' is not an escape in a class")]
    [InlineData(@"[\1]", 1, 2, @"'\1' is not an escape in a class")]
    [InlineData(@"[a-\q]", 3, 2, @"'\q' is not an escape in a class")]
    [InlineData(@"[\_]", 1, 2, @"'\_' is not an escape; this character needs none")]

    // the first of several
    [InlineData(@"[b-a]\a(", 1, 3, "the range 'b-a' is in the wrong order")]
    [InlineData(@"(a\q]", 2, 2, @"'\q' is not an escape")]
    public void AFaultIsReportedWhereItIs(string pattern, int index, int length, string message)
    {
        Pattern? parsed = Pattern.Parse(pattern, out PatternFault? fault);

        Assert.Equal(new PatternFault(index, length, message), fault);
        Assert.Null(parsed);
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new JsonPattern(pattern)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("|")]
    [InlineData("()")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("[-]")]
    [InlineData("[a-]")]
    [InlineData("[-a]")]
    [InlineData("[--/]")]
    [InlineData(@"[\b\-\d-]")]
    [InlineData("[[(*+?{}|.$^]")]
    [InlineData(@"\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/")]
    [InlineData(@"\t\n\v\f\r\cA\cz\0\x41\u0041\u{41}\u{0000000041}\uD83D\uDC32\uD83D")]
    [InlineData(@"\2(a)(?<b>c)\k<b>")]
    [InlineData(@"\k<b>(?<b>c)")]
    [InlineData(@"(?<$_é1>a)\k<$_\u00e9\u{31}>")]
    [InlineData(@"(?<\uD835\uDC00>a)\k<𝐀>")]
    [InlineData("a{0}b{0,}c{0,0}d{99999999999}e{1,99999999999}?")]
    [InlineData("(?=a)(?!a)(?<=a)(?<!a)(?:a)*?")]
    [InlineData(@"\p{L}\P{Lu}\p{Script=Greek}\p{scx=Grek}\p{General_Category=Decimal_Number}\p{ASCII}\p{Any}")]
    [InlineData("=!<>:,-'\"#&%@~`;/ \t\n")]
    public void NothingElseIsAFault(string pattern)
    {
        Assert.NotNull(Pattern.Parse(pattern, out PatternFault? fault));
        Assert.Null(fault);
    }

    [Fact]
    public void GroupsNestToALimit()
    {
        string open = new('(', PatternParser.MaxNesting);
        string close = new(')', PatternParser.MaxNesting);

        Assert.NotNull(Pattern.Parse(open + close, out _));
        Assert.Null(Pattern.Parse($"{open}(){close}", out PatternFault? fault));
        Assert.Equal(new PatternFault(250, 1, "groups are nested more than 250 deep, which is not supported"), fault);
    }

    [Fact]
    public void TheDeepestNestingCanBeMatched()
    {
        foreach (string start in new[] { "(", "(?=", "(?<!" })
        {
            string pattern = string.Concat(Enumerable.Repeat(start, PatternParser.MaxNesting)) + "a" + new string(')', PatternParser.MaxNesting);
            _ = new JsonPattern(pattern).IsMatch("aa");
        }

        Assert.True(new JsonPattern($"^{new string('(', 250)}a{string.Concat(Enumerable.Repeat(")+", 250))}$").IsMatch("aaa"));
    }

    [Fact]
    public void KindsOfCharactersAreCountedToALimit()
    {
        string different = string.Concat(Enumerable.Range(0x4E00, PatternAlphabet.MaxLetters - 1).Select(static c => (char)c));

        Assert.NotNull(Pattern.Parse(different + different, out _));
        Assert.True(new JsonPattern(different).IsMatch("\u4DFF" + different));
        Assert.NotNull(Pattern.Parse($"[{different}\u3041]", out _));
        Assert.Null(Pattern.Parse(different + "\u3041", out PatternFault? fault));
        Assert.Equal(new PatternFault(0, 4096, "it tells more than 4096 kinds of characters beyond ASCII apart, which is not supported"), fault);
    }

    [Fact]
    public void NoPatternThrows() => Assert.Throws<ArgumentNullException>(static () => new JsonPattern(null!));
}
