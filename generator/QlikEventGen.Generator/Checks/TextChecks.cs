using System.Runtime.CompilerServices;
using QlikEventGen.CompilerServices;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Generator.Checks;

/// <summary>What one keyword demands of a string. Equal demands of two keywords are one check (the first one's).</summary>
internal abstract record TextCheck(KeywordSite Site)
{
    /// <summary>What a failing text is told, as the end of "the value …".</summary>
    public abstract string Message { get; }

    /// <summary>The demand without its place, to recognise the same demand made twice.</summary>
    public abstract object Demand { get; }
}

internal sealed record MinLengthCheck(KeywordSite Site, int Length) : TextCheck(Site)
{
    public override string Message => "must have at least " + Sentence.Count(Length, "character");

    public override object Demand => (nameof(MinLengthCheck), Length);
}

internal sealed record MaxLengthCheck(KeywordSite Site, int Length) : TextCheck(Site)
{
    public override string Message => "must have at most " + Sentence.Count(Length, "character");

    public override object Demand => (nameof(MaxLengthCheck), Length);
}

internal sealed record PatternCheck(KeywordSite Site, string Pattern) : TextCheck(Site)
{
    // A schema's patterns are asked about often, and making a matcher is dear. The keys are compared by reference, and held weakly.
    private static readonly ConditionalWeakTable<string, PatternMatcher> s_matchers = new();

    public override string Message => "must match the pattern " + Pattern;

    public override object Demand => (nameof(PatternCheck), Pattern);

    /// <summary>Whether a pattern without a fault matches anywhere in a text.</summary>
    public static bool IsMatch(string pattern, string text) => s_matchers.GetValue(pattern, PatternMatcher.Create).IsMatch(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether the pattern matches anywhere in a text. As in emitted code, one that takes too long does not.</summary>
    public bool IsMatch(string text) => IsMatch(Pattern, text);
}

internal sealed record FormatCheck(KeywordSite Site, StringFormat Format) : TextCheck(Site)
{
    public override string Message => "must be " + StringFormats.Describe(Format);

    public override object Demand => (nameof(FormatCheck), Format);
}
