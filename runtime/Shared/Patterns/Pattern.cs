namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// A regular expression of ECMA-262 in unicode mode (flag <c>u</c>), which is what JSON Schema recommends (Core, section 6.4): it is
/// read code point by code point, and an escape that means nothing is a fault.
/// </summary>
internal sealed class Pattern
{
    internal Pattern(string text, PatternNode root, int groupCount, bool isLinear, PatternAlphabet alphabet)
    {
        Text = text;
        Root = root;
        GroupCount = groupCount;
        IsLinear = isLinear;
        Alphabet = alphabet;
    }

    public string Text { get; }

    public PatternNode Root { get; }

    /// <summary>How many capturing groups there are. The first has the number 1.</summary>
    public int GroupCount { get; }

    /// <summary>Whether a text can be matched in time proportional to its length: there is no lookaround and no backreference.</summary>
    public bool IsLinear { get; }

    /// <summary>The characters that the pattern tells apart.</summary>
    public PatternAlphabet Alphabet { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="fault">The first fault, when there is one.</param>
    /// <returns>The pattern, or null.</returns>
    public static Pattern? Parse(string text, out PatternFault? fault) => PatternParser.Parse(text, out fault);
}
