namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// A regular expression of ECMA-262 in unicode mode (flag <c>u</c>), which is what JSON Schema recommends (Core, section 6.4): it is
/// read code point by code point, and an escape that means nothing is a fault.
/// </summary>
internal sealed class Pattern
{
    internal Pattern(string text, PatternNode root, bool hasLookarounds, HashSet<int> referencedGroups, int groupCount, PatternAlphabet alphabet)
    {
        Text = text;
        Root = root;
        HasLookarounds = hasLookarounds;
        ReferencedGroups = referencedGroups;
        GroupCount = groupCount;
        Alphabet = alphabet;
    }

    public string Text { get; }

    public PatternNode Root { get; }

    public int GroupCount { get; }

    public bool HasLookarounds { get; }

    /// <summary>The numbers of the groups that backreferences ask for.</summary>
    public HashSet<int> ReferencedGroups { get; }

    public bool HasBackreferences => ReferencedGroups.Count > 0;

    /// <summary>Whether a text can be matched in time proportional to its length: there is no lookaround and no backreference.</summary>
    public bool IsLinear => !HasLookarounds && !HasBackreferences;

    /// <summary>The characters that the pattern tells apart.</summary>
    public PatternAlphabet Alphabet { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="fault">The first fault, when there is one.</param>
    /// <returns>The pattern, or null.</returns>
    public static Pattern? Parse(string text, out PatternFault? fault) => PatternParser.Parse(text, out fault);
}
