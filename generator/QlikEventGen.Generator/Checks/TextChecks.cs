using System.Text.RegularExpressions;
using QlikEventGen.CompilerServices;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

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
    /// <summary>A pattern that takes longer than this on one value of a schema file is given up.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    public override string Message => "must match the pattern " + Pattern;

    public override object Demand => (nameof(PatternCheck), Pattern);

    public static bool IsMatch(string pattern, string text) =>
        Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Timeout);

    /// <summary>What is wrong with a pattern, or null.</summary>
    public static string? FindFault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault.Message;
        }
    }
}

internal sealed record FormatCheck(KeywordSite Site, StringFormat Format) : TextCheck(Site)
{
    public override string Message => "must be " + StringFormats.Describe(Format);

    public override object Demand => (nameof(FormatCheck), Format);
}
