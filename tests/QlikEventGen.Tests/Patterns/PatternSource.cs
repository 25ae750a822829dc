namespace QlikEventGen.Tests.Patterns;

/// <summary>Makes up patterns and texts, the same ones for the same seed.</summary>
internal sealed class PatternSource(int seed)
{
    private static readonly string[] s_characters = ["a", "b", "_", "1", "é", "\U0001F432", "\U0001F409"];
    private static readonly string[] s_others = ["\n", "\u2028", " ", "A", "ß", "-"];
    private static readonly string[] s_quantifiers = ["*", "+", "?", "{2}", "{0,2}", "{1,2}", "{2,}", "{0}"];
    private static readonly string[] s_assertions = ["^", "$", @"\b", @"\B"];
    private static readonly string[] s_lookarounds = ["(?=", "(?!", "(?<=", "(?<!"];

    private static readonly string[] s_sets =
    [
        ".", "[ab]", "[^a]", "[^a\U0001F432]", "[é\U0001F432]", @"[^\d]", "[a-z]", @"[\u{1F400}-\u{1F4FF}]", "[]", "[^]", @"[\s\S]", "[^é]",
        @"\d", @"\D", @"\w", @"\W", @"\s", @"\S", @"\p{L}", @"\P{L}", @"\p{So}", @"\p{Lu}",
    ];

    private readonly Random _random = new(seed);

    public string Text()
    {
        string[] characters = _random.Next(3) == 0 ? ["a", "b"] : [.. s_characters, .. s_others];
        return string.Concat(Enumerable.Range(0, _random.Next(8)).Select(_ => Pick(characters)));
    }

    /// <summary>A pattern without lookarounds and backreferences.</summary>
    public string Linear() => Alternatives(3, (depth, source) => source._random.Next(3) == 0 && depth > 0 ? source.Group(depth, null) : source.Plain());

    /// <summary>A pattern of anything.</summary>
    public string Any() => Alternatives(3, static (depth, source) => source.AnyItem(depth));

    /// <summary>A pattern of few, mostly anchored parts.</summary>
    public string Simple()
    {
        string[] parts = ["a", "b", "é", "ab", "[ab]", "[a-z]", "[^a]", @"\d", ".", "[^é]", "(1)", @"\w", @"[\s\S]", "-"];
        string pattern = _random.Next(3) == 0 ? "" : "^";
        for (int count = _random.Next(4); count > 0; count--)
        {
            pattern += Pick(parts) + (_random.Next(2) == 0 ? Pick(s_quantifiers) : "");
        }

        return pattern + (_random.Next(2) == 0 ? "$" : "");
    }

    private string AnyItem(int depth) => _random.Next(6) switch
    {
        0 or 1 when depth > 0 => Group(depth, static (depth, source) => source.AnyItem(depth)),
        2 when depth > 0 => Pick(s_lookarounds) + Alternatives(depth - 1, static (depth, source) => source.AnyItem(depth)) + ")",
        3 => @"\" + (1 + _random.Next(3)),
        _ => Plain(),
    };

    private string Group(int depth, Func<int, PatternSource, string>? item) =>
        (_random.Next(2) == 0 ? "(" : "(?:")
        + Alternatives(depth - 1, item ?? ((depth, source) => source._random.Next(3) == 0 && depth > 0 ? source.Group(depth, null) : source.Plain())) + ")";

    private string Plain() => _random.Next(8) switch
    {
        0 => Pick(s_assertions),
        1 or 2 => Pick(s_sets),
        _ => Pick(s_characters),
    };

    private string Alternatives(int depth, Func<int, PatternSource, string> item)
    {
        string pattern = "";
        do
        {
            pattern += pattern.Length == 0 ? "" : "|";
            for (int count = _random.Next(4); count > 0; count--)
            {
                string part = item(depth, this);
                pattern += part;
                bool canRepeat = !s_assertions.Contains(part) && !s_lookarounds.Any(look => part.StartsWith(look, StringComparison.Ordinal));
                if (canRepeat && _random.Next(3) == 0)
                {
                    pattern += Pick(s_quantifiers) + (_random.Next(3) == 0 ? "?" : "");
                }
            }
        }
        while (_random.Next(3) == 0);

        return pattern;
    }

    private string Pick(string[] values) => values[_random.Next(values.Length)];
}
