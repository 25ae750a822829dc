using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// Turns the JSON of documents into bound schemas, each once. Faults are reported for the document that is being compiled only:
/// those of the documents that it refers to are reported when it is their turn.
/// </summary>
internal sealed class SchemaBinder(DocumentClosure closure, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(SchemaDocument Document, string Pointer), Schema> _schemas = [];
    private readonly ReferenceResolver _resolver = closure.CreateResolver();

    /// <summary>The schema at the root of a document that is well-formed JSON.</summary>
    public Schema BindRoot(SchemaDocument document) =>
        Bind(document, "", document.Root!);

    /// <summary>The schema that <paramref name="node"/> is.</summary>
    public Schema Bind(SchemaDocument document, string pointer, JsonNode node)
    {
        if (_schemas.TryGetValue((document, pointer), out Schema? known))
            return known;

        Schema schema = new(document, pointer, node, document.GetResourceAt(pointer));
        _schemas.Add((document, pointer), schema);
        if (node is JsonObject value)
            BindKeywords(schema, value);
        else if (node is not JsonBoolean)
            Report(DiagnosticRules.WrongKeywordValue, document, node.Span, Place(pointer), "a schema: an object, true or false", JsonKinds.Describe(node));
        return schema;
    }

    /// <summary>What a reference points at, or null (reported) when there is nothing.</summary>
    public Schema? Resolve(Schema from, JsonString reference)
    {
        if (!_resolver.TryResolve(from.Document, from.Resource.Uri, reference.Value, out ResolvedSchema target, out string problem))
        {
            if (from.Document == closure.Document)
                ReportDangling(from, reference, problem);
            return null;
        }

        return Bind(target.Document, target.Pointer, target.Node);
    }

    public void Report(DiagnosticDescriptor rule, SchemaDocument document, JsonSpan span, params string[] arguments)
    {
        if (document == closure.Document)
            diagnostics.Report(rule, document, span, arguments);
    }

    /// <summary>Reports that a C# name of a document is taken. Its places may be in documents that are merged into this one.</summary>
    public void ReportClash(SchemaDocument document, DiagnosticPlace place, DiagnosticPlace? taken, string name, string chosen)
    {
        if (document == closure.Document)
            diagnostics.Report(DiagnosticRules.NameClash, place, taken is null ? [] : [taken], name, chosen);
    }

    /// <summary>Without its reference a schema accepts anything; at the root that leaves nothing to generate from.</summary>
    private void ReportDangling(Schema from, JsonString reference, string problem)
    {
        if (from.Pointer.Length == 0)
            diagnostics.ReportError(DiagnosticRules.DanglingReference, from.Document, reference.Span, reference.Value, problem);
        else
            diagnostics.Report(DiagnosticRules.DanglingReference, from.Document, reference.Span, reference.Value, problem);
    }

    private void BindKeywords(Schema schema, JsonObject value)
    {
        bool onlyReference = schema.Dialect.IsDraft7OrOlder() && value.TryGetMember("$ref", out _);
        foreach (JsonMember member in value.Members)
        {
            if (onlyReference && member.Name is not ("$ref" or "definitions" or "$defs"))
                continue;

            if (KeywordTable.Find(member.Name) is not { } keyword)
            {
                if (!member.Name.StartsWith("x-", StringComparison.Ordinal))
                    ReportIgnored(schema, member, "it is ignored in validation");
            }
            else if ((keyword.Dialects & schema.Dialect.ToSet()) == Dialects.None)
            {
                ReportIgnored(schema, member, $"{schema.Dialect.GetName()} does not have it, so it is ignored in validation");
            }
            else if (keyword.Bind(new KeywordBinding(this, schema, member)) is { } bound)
            {
                schema.Keywords.Add(bound);
            }
        }
    }

    private void ReportIgnored(Schema schema, JsonMember member, string consequence) =>
        Report(DiagnosticRules.NotSupported, schema.Document, member.NameSpan, member.Name, consequence);

    private static string Place(string pointer) => pointer.Length == 0 ? "The root" : pointer;
}
