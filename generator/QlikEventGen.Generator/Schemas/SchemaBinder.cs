using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// Turns the JSON of documents into bound schemas, each once. Faults are reported for the document that is being compiled only:
/// those of the documents that it refers to are reported when it is their turn.
/// </summary>
internal sealed class SchemaBinder(DocumentClosure closure, DiagnosticBag diagnostics)
{
    private readonly Dictionary<(SchemaDocument Document, string Pointer), Schema> _schemas = [];

    /// <summary>The schema at the root of a document that is well-formed JSON.</summary>
    public Schema BindRoot(SchemaDocument document) =>
        Bind(document, "", document.Root!, document.BaseUri, Dialects.None);

    /// <summary>The schema of <paramref name="node"/>; <paramref name="inherited"/> is the dialect around it, None at a root.</summary>
    public Schema Bind(SchemaDocument document, string pointer, JsonNode node, string baseUri, Dialects inherited)
    {
        if (_schemas.TryGetValue((document, pointer), out Schema? known))
            return known;

        Dialects dialect = inherited != Dialects.None ? inherited : SchemaKeyword.DialectOf(document);
        Schema schema = new(document, pointer, node, IdKeyword.BaseUriOf(node, baseUri), dialect);
        _schemas.Add((document, pointer), schema);
        if (node is JsonObject value)
            BindKeywords(schema, value);
        else if (node is not JsonBoolean)
            Report(DiagnosticRules.WrongKind, document, node.Span, Place(pointer), "a schema: an object, true or false", JsonKinds.Describe(node));
        return schema;
    }

    /// <summary>What a reference points at, or null (reported) when there is nothing.</summary>
    public Schema? Resolve(Schema from, JsonString reference)
    {
        if (!closure.Resolver.TryResolve(from.Document, from.BaseUri, reference.Value, out ResolvedSchema target, out string problem))
        {
            Report(DiagnosticRules.DanglingReference, from.Document, reference.Span, reference.Value, problem);
            return null;
        }

        Dialects inherited = target.Document == from.Document ? from.Dialect : Dialects.None;
        return Bind(target.Document, target.Pointer, target.Node, target.BaseUri, inherited);
    }

    public void Report(DiagnosticRule rule, SchemaDocument document, JsonSpan span, params string[] arguments)
    {
        if (document == closure.Document)
            diagnostics.Report(rule, document, span, arguments);
    }

    private void BindKeywords(Schema schema, JsonObject value)
    {
        bool onlyReference = Dialect.RefHidesSiblings(schema.Dialect) && value.TryGetMember("$ref", out _);
        foreach (JsonMember member in value.Members)
        {
            if (onlyReference && member.Name is not ("$ref" or "definitions" or "$defs"))
                continue;

            if (KeywordTable.Find(member.Name) is not { } keyword)
            {
                if (!member.Name.StartsWith("x-", StringComparison.Ordinal))
                    Report(DiagnosticRules.UnsupportedKeyword, schema.Document, member.NameSpan, member.Name);
            }
            else if (keyword.Bind(new KeywordBinding(this, schema, member)) is { } bound)
            {
                schema.Keywords.Add(bound);
            }
        }
    }

    private static string Place(string pointer) => pointer.Length == 0 ? "The root" : pointer;
}
