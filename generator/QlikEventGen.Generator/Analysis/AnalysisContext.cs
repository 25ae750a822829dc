using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Analysis;

/// <summary>What every analysis of a document shares: its checks, and reports at the places of keywords.</summary>
internal sealed class AnalysisContext(SchemaDocument document, CheckProgram program, DiagnosticBag diagnostics, ToleratedFaults tolerated)
{
    private static readonly string[] References = ["/$ref", "/$dynamicRef", "/$recursiveRef"];

    public CheckProgram Program { get; } = program;

    /// <summary>Adds a fault to those that are not enforced, if that is wanted; yields what a report says about it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="path">The keyword in it.</param>
    /// <param name="consequence">What becomes of it ("it is not demanded").</param>
    public string Tolerate(Schema schema, string path, string consequence)
    {
        if (schema.Document != document || !document.ToleratesFaults)
            return "";
        tolerated.Add(schema, path);
        return $"; {consequence}, since FaultySchemas is Tolerate";
    }

    /// <summary>Reports a rule at a place of the document. Schemas of other documents are reported when it is their turn.</summary>
    public void Report(DiagnosticDescriptor rule, Schema schema, JsonSpan span, params string[] arguments)
    {
        if (schema.Document == document)
            diagnostics.Report(rule, document, span, arguments);
    }

    /// <summary>The same with another place of the same document.</summary>
    public void Report(DiagnosticDescriptor rule, Schema schema, JsonSpan span, JsonSpan related, params string[] arguments)
    {
        if (schema.Document == document)
            diagnostics.Report(rule, document.GetPlace(span), [document.GetPlace(related)], arguments);
    }

    /// <summary>
    /// Reports that two keywords which meet in a check contradict each other: at the one that stands later in the document, with
    /// the other one related. If neither stands in it, at the reference that brings them in.
    /// </summary>
    public void ReportContradiction(ValueCheck check, DemandPlace one, DemandPlace other, string problem)
    {
        (DemandPlace later, DemandPlace earlier) = IsLater(check, one, other) ? (one, other) : (other, one);
        if (PlaceOf(check, later) is { } place)
        {
            EquatableArray<DiagnosticPlace> related = RelatedPlaceOf(check, earlier) is { } second && second != place ? [second] : [];
            diagnostics.Report(DiagnosticRules.Contradiction, place, related, later.Name, earlier.Name, problem);
        }
    }

    /// <summary>The value of a keyword where it is short enough to be underlined, else its name.</summary>
    public static JsonSpan SpanOf(Schema schema, string path)
    {
        string pointer = schema.Pointer + path;
        int last = pointer.LastIndexOf('/');
        if (path.Length == 0 || schema.Document.Find(pointer) is not { } value)
            return schema.Node.Span;

        bool isNamed = schema.Document.Find(pointer.Substring(0, last)) is JsonObject container
            && container.TryGetMember(JsonPointer.LastSegment(pointer), out JsonMember? member)
            && value is JsonObject or JsonArray;
        return isNamed ? NameOf(schema.Document, pointer) : value.Span;
    }

    private static JsonSpan NameOf(SchemaDocument document, string pointer)
    {
        JsonObject container = (JsonObject)document.Find(pointer.Substring(0, pointer.LastIndexOf('/')))!;
        container.TryGetMember(JsonPointer.LastSegment(pointer), out JsonMember? member);
        return member!.NameSpan;
    }

    private bool IsLater(ValueCheck check, DemandPlace one, DemandPlace other)
    {
        Schema first = SchemaOf(check, one);
        Schema second = SchemaOf(check, other);
        bool isHere = first.Document == document;
        if (isHere != (second.Document == document))
            return isHere;
        return (one.Item ?? SpanOf(first, one.Site.Path)).Start >= (other.Item ?? SpanOf(second, other.Site.Path)).Start;
    }

    private static Schema SchemaOf(ValueCheck check, DemandPlace demand) => check.Constituents[demand.Site.Constituent].Schema;

    /// <summary>The place in whatever document it is; the built-in ones have none.</summary>
    private DiagnosticPlace? RelatedPlaceOf(ValueCheck check, DemandPlace demand)
    {
        Schema schema = SchemaOf(check, demand);
        return MetaSchemas.Contains(schema.Document)
            ? PlaceOf(check, demand)
            : schema.Document.GetPlace(demand.Item ?? SpanOf(schema, demand.Site.Path));
    }

    private DiagnosticPlace? PlaceOf(ValueCheck check, DemandPlace demand)
    {
        Constituent constituent = check.Constituents[demand.Site.Constituent];
        Schema schema = constituent.Schema;
        if (schema.Document == document)
            return document.GetPlace(demand.Item ?? SpanOf(schema, demand.Site.Path));

        Schema root = check.Roots[constituent.Root];
        string path = EvaluationPathOf(check, constituent);
        int end = References
            .Select(reference => path.IndexOf(reference, StringComparison.Ordinal) is var index and >= 0 ? index + reference.Length : int.MaxValue)
            .Min();
        return root.Document == document && end < int.MaxValue
            ? document.GetPlace(SpanOf(root, path.Substring(0, end)))
            : null;
    }

    private static string EvaluationPathOf(ValueCheck check, Constituent constituent)
    {
        Stack<string> paths = new();
        for (; !constituent.IsRoot; constituent = check.Constituents[constituent.Parent])
            paths.Push(constituent.Path);
        return string.Concat(paths);
    }
}

/// <summary>Where a demand is made: a keyword, and the item of its value if it is one item that counts.</summary>
internal readonly record struct DemandPlace(KeywordSite Site, JsonSpan? Item = null)
{
    /// <summary>"minimum", "properties/a": the keyword as a message names it.</summary>
    public string Name => Site.Path.Length == 0 ? "false" : Site.Path.Substring(1);

    public static implicit operator DemandPlace(KeywordSite site) => new(site);
}
