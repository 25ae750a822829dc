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
    public Diagnostic ToDiagnostic()
    {
        DiagnosticDescriptor rule = DiagnosticRules.Get(RuleId);
        return Diagnostic.Create(
            rule,
            Place?.ToLocation() ?? Location.None,
            IsError ? DiagnosticSeverity.Error : rule.DefaultSeverity,
            Related.Select(place => place.ToLocation()),
            properties: null,
            [.. Arguments]);
    }
}
