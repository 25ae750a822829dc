using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace QlikEventGen.Generator.Diagnostics;

/// <summary>
/// A report as a value: what the pipeline's models carry, since a Roslyn diagnostic would keep a compilation alive and
/// compares by reference.
/// </summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="IsError">An error whatever the rule says by default.</param>
/// <param name="Place">Where; null for a report about the project as a whole.</param>
/// <param name="Arguments">The arguments of the rule's message.</param>
/// <param name="Related">Other places that belong to it.</param>
internal sealed record SchemaDiagnostic(
    string RuleId,
    bool IsError,
    DiagnosticPlace? Place,
    EquatableArray<string> Arguments,
    EquatableArray<DiagnosticPlace> Related)
{
    /// <summary>Of one file at most this many are listed.</summary>
    public const int MostListed = 100;

    private const int LongestArgument = 400;

    /// <summary>The property of a diagnostic that holds the JSON Pointer of its place.</summary>
    public const string PointerProperty = "JsonPointer";

    public DiagnosticSeverity Severity => IsError ? DiagnosticSeverity.Error : DiagnosticRules.Get(RuleId).DefaultSeverity;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        DiagnosticRules.Get(RuleId),
        Place?.ToLocation() ?? Location.None,
        Severity,
        Related.Select(static place => place.ToLocation()),
        Place?.Pointer is { } pointer ? ImmutableDictionary<string, string?>.Empty.Add(PointerProperty, pointer) : null,
        [.. Arguments.Append(DescribePlace(Place?.Pointer)).Select(Clean)]);

    /// <summary>Text of a schema as part of a message, which is one line in a log and not the whole schema.</summary>
    private static string Clean(string text)
    {
        if (text.Length <= LongestArgument && !text.Any(char.IsControl))
            return text;

        StringBuilder clean = new();
        foreach (char character in text.Take(LongestArgument))
        {
            if (char.IsControl(character))
                clean.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                clean.Append(character);
        }

        return clean.Append(text.Length > LongestArgument ? "..." : "").ToString();
    }

    /// <summary>What a message ends with.</summary>
    private static string DescribePlace(string? pointer) => pointer switch
    {
        null => "",
        "" => " (at the root)",
        _ => " (at " + pointer + ")",
    };
}
