using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Diagnostics;

/// <summary>Collects what is found in a document while it is compiled.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SchemaDiagnostic> _reports = [];

    /// <summary>Reports a rule at a place of a document, with the arguments that the rule's remarks name.</summary>
    public void Report(DiagnosticDescriptor rule, SchemaDocument document, JsonSpan span, params string[] arguments) =>
        Add(rule, isError: false, document.GetPlace(span), arguments, []);

    /// <summary>Reports a rule as an error although it is a warning elsewhere.</summary>
    public void ReportError(DiagnosticDescriptor rule, SchemaDocument document, JsonSpan span, params string[] arguments) =>
        Add(rule, isError: true, document.GetPlace(span), arguments, []);

    /// <summary>Reports a rule that is about several places; the first one counts, the others are shown with it.</summary>
    public void Report(DiagnosticDescriptor rule, DiagnosticPlace place, EquatableArray<DiagnosticPlace> related, params string[] arguments) =>
        Add(rule, isError: false, place, arguments, related);

    /// <summary>The reports in the order of their places, each once.</summary>
    public EquatableArray<SchemaDiagnostic> ToArray() => Sort(_reports.Distinct()).ToEquatableArray();

    /// <summary>
    /// The reports of one file in the order of their places, or as many of them as are of use to a reader, errors first, and one
    /// that says how many more there are.
    /// </summary>
    public static EquatableArray<SchemaDiagnostic> Limit(IReadOnlyCollection<SchemaDiagnostic> reports)
    {
        if (reports.Count <= SchemaDiagnostic.MostListed)
            return reports.ToEquatableArray();

        SchemaDiagnostic[] bySeverity = [.. reports.OrderByDescending(static report => report.Severity)];
        SchemaDiagnostic[] listed = [.. bySeverity.Take(SchemaDiagnostic.MostListed)];
        SchemaDiagnostic[] left = [.. bySeverity.Skip(SchemaDiagnostic.MostListed)];
        string filePath = listed.Select(static report => report.Place?.FilePath).First(static path => path is not null)!;
        SchemaDiagnostic more = new(
            DiagnosticRules.MoreReports.Id,
            IsError: left.Any(static report => report.Severity == DiagnosticSeverity.Error),
            DiagnosticPlace.AtStart(filePath),
            [left.Length.ToString(CultureInfo.InvariantCulture)],
            []);
        return [.. Sort(listed), more];
    }

    private static IEnumerable<SchemaDiagnostic> Sort(IEnumerable<SchemaDiagnostic> reports) => reports
        .OrderBy(static report => report.Place?.FilePath, StringComparer.Ordinal)
        .ThenBy(static report => report.Place?.Span.Start ?? -1)
        .ThenBy(static report => report.RuleId, StringComparer.Ordinal);

    private void Add(DiagnosticDescriptor rule, bool isError, DiagnosticPlace place, string[] arguments, EquatableArray<DiagnosticPlace> related) =>
        _reports.Add(new SchemaDiagnostic(rule.Id, isError, place, new EquatableArray<string>(arguments), related));
}
