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
    private readonly PatternMatcher _matcher = PatternMatcher.Create(Pattern);

    public override string Message => "must match the pattern " + Pattern;

    public override object Demand => (nameof(PatternCheck), Pattern);

    /// <summary>Whether a pattern matches anywhere in a name.</summary>
    public static bool IsMatch(string pattern, string text) => new PatternCheck(default, pattern).IsMatch(text);

    /// <summary>The first fault of a pattern, or null.</summary>
    public static PatternFault? FindFault(string pattern)
    {
        Shared.Patterns.Pattern.Parse(pattern, out PatternFault? fault);
        return fault;
    }

    /// <summary>Whether the pattern matches anywhere in a text. As in emitted code, one that takes too long does not.</summary>
    public bool IsMatch(string text) => _matcher.IsMatch(Encoding.UTF8.GetBytes(text));
}

internal sealed record FormatCheck(KeywordSite Site, StringFormat Format) : TextCheck(Site)
{
    public override string Message => "must be " + StringFormats.Describe(Format);

    public override object Demand => (nameof(FormatCheck), Format);
}
