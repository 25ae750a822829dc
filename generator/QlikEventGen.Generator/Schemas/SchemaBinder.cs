using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// Turns the JSON of documents into bound schemas, each once. Faults are reported for the document that is being compiled only:
/// those of the documents that it refers to are reported when it is their turn.
/// </summary>
internal sealed class SchemaBinder(DocumentClosure closure, DiagnosticBag diagnostics, CancellationToken cancellationToken = default)
{
    /// <summary>How many ways to one schema, different for dynamic references, are told apart.</summary>
    private const int MostCopies = 256;

    // One schema for each scope in which it is reached.
    private readonly Dictionary<(SchemaDocument Document, string Pointer), Dictionary<DynamicScope, Schema>> _schemas = [];
    private readonly DynamicScope.Set _scopes = new([closure.Document, .. closure.Reached]);
    private readonly HashSet<SchemaDocument> _reached = [.. closure.Reached];
    private readonly ReferenceResolver _resolver = closure.CreateResolver();
    private readonly Dictionary<(SchemaDocument From, string BaseUri, string Reference), (ResolvedSchema? Target, string Problem)> _resolved = [];

    private readonly Dictionary<SchemaDocument, Vocabulary?> _vocabularies = [];
    private readonly Dictionary<SchemaDocument, IReadOnlyList<EventMessage>> _messages = [];

    /// <summary>The schema at the root of a document that is well-formed JSON.</summary>
    public Schema BindRoot(SchemaDocument document) => Bind(document, "", document.Root!, _scopes.Empty, from: null);

    /// <summary>The messages of an AsyncAPI document that have a payload.</summary>
    public IReadOnlyList<EventMessage> MessagesOf(SchemaDocument document)
    {
        if (!_messages.TryGetValue(document, out IReadOnlyList<EventMessage>? messages))
        {
            messages = MessageReader.Read(document, _resolver, document == closure.Document ? diagnostics : null);
            _messages.Add(document, messages);
        }

        return messages;
    }

    /// <summary>The schema of a message's payload.</summary>
    public Schema BindPayload(EventMessage message) =>
        Bind(message.Document, message.PayloadPointer, message.Document.Find(message.PayloadPointer)!, _scopes.Empty, from: null);

    /// <summary>The schemas that a document's types come from: its root, or the payloads of its messages.</summary>
    public IReadOnlyList<Schema> BindRoots(SchemaDocument document) => document.Kind == DocumentKind.AsyncApi
        ? [.. MessagesOf(document).Select(BindPayload)]
        : [BindRoot(document)];

    /// <summary>The schema that <paramref name="node"/>, which stands inside another schema, is.</summary>
    public Schema Bind(Schema parent, string pointer, JsonNode node) => Bind(parent.Document, pointer, node, parent.Scope, parent.Resource);

    /// <summary>What a reference points at, or null (reported) when there is nothing.</summary>
    public Schema? Resolve(Schema from, JsonString reference) =>
        TryResolve(from, reference, out ResolvedSchema target) ? Bind(target.Document, target.Pointer, target.Node, from.Scope, from.Resource) : null;

    /// <summary>What a dynamic reference points at: where it leads to a dynamic anchor, the outermost one of that name.</summary>
    public Schema? ResolveDynamic(Schema from, JsonString reference)
    {
        if (!TryResolve(from, reference, out ResolvedSchema target))
            return null;

        SchemaAnchor? anchor = target.Document.Anchors.FirstOrDefault(anchor =>
            anchor.IsDynamic && anchor.Pointer == target.Pointer && reference.Value.EndsWith("#" + anchor.Name, StringComparison.Ordinal));
        return ResolveOutermost(from, target, anchor?.Name);
    }

    /// <summary>What <c>$recursiveRef</c> points at: the outermost resource that allows it, starting from the one around.</summary>
    public Schema? ResolveRecursive(Schema from, JsonString reference)
    {
        if (!TryResolve(from, reference, out ResolvedSchema target))
            return null;

        bool isAnchor = target.Document.Anchors.Any(anchor => anchor.IsDynamic && anchor.Name == DynamicScope.RecursiveAnchor && anchor.Pointer == target.Pointer);
        return ResolveOutermost(from, target, isAnchor ? DynamicScope.RecursiveAnchor : null);
    }

    private Schema ResolveOutermost(Schema from, ResolvedSchema target, string? anchor)
    {
        if (anchor is not null && from.Scope.TryGet(anchor, out (SchemaDocument Document, string Pointer) outermost))
            return Bind(outermost.Document, outermost.Pointer, outermost.Document.Find(outermost.Pointer)!, from.Scope, from.Resource);
        return Bind(target.Document, target.Pointer, target.Node, from.Scope, from.Resource);
    }

    private bool TryResolve(Schema from, JsonString reference, out ResolvedSchema target)
    {
        var key = (from.Document, from.Resource.Uri, reference.Value);
        if (!_resolved.TryGetValue(key, out (ResolvedSchema? Target, string Problem) resolved))
        {
            bool isFound = _resolver.TryResolve(from.Document, from.Resource.Uri, reference.Value, out ResolvedSchema found, out string problem);
            resolved = isFound ? Unwrap(found) : (null, problem);
            _resolved.Add(key, resolved);
        }

        target = resolved.Target ?? default;
        if (resolved.Target is null && from.Document == closure.Document)
            ReportDangling(from, reference, resolved.Problem);
        return resolved.Target is not null;
    }

    /// <summary>The schema inside an object that says in which format it is written.</summary>
    private static (ResolvedSchema? Target, string Problem) Unwrap(ResolvedSchema found)
    {
        if (found.Document.AsyncApi?.MultiFormatAt(found.Pointer) is not { } schema)
            return (found, "");
        return schema.Dialect is null
            ? (null, $"what is there is not written in JSON Schema but in '{schema.Format.Value}'")
            : (found with { Pointer = schema.Pointer, Node = found.Document.Find(schema.Pointer)! }, "");
    }

    /// <param name="scope">The scope where the schema is reached from.</param>
    /// <param name="from">The resource that it is reached from; null at the start.</param>
    private Schema Bind(SchemaDocument document, string pointer, JsonNode node, DynamicScope scope, SchemaResource? from)
    {
        SchemaResource resource = document.GetResourceAt(pointer);
        if (resource != from)
            scope = _scopes.Enter(scope, document, resource);
        if (!_schemas.TryGetValue((document, pointer), out Dictionary<DynamicScope, Schema>? copies))
            _schemas.Add((document, pointer), copies = []);
        if (copies.TryGetValue(scope, out Schema? known))
            return known;

        cancellationToken.ThrowIfCancellationRequested();
        Vocabulary? vocabulary = VocabularyOf(document);
        // The meta-schemas have no options of their own.
        SchemaDocument optionsOf = _reached.Contains(document) ? document : closure.Document;
        bool assertsFormats = optionsOf.File.Options.Formats == FormatMode.Assert || vocabulary?.AssertsFormats == true;
        Schema schema = new(document, pointer, node, resource, vocabulary?.Dialect ?? document.GetDialectAt(pointer), assertsFormats, scope);
        copies.Add(scope, schema);
        if (copies.Count > MostCopies)
            throw new SchemaLimitException(schema, "dynamic references lead to this schema in more than 256 ways that have to be told apart");
        if (node is JsonObject value)
            BindKeywords(schema, value, vocabulary);
        else if (node is not JsonBoolean)
            Report(DiagnosticRules.WrongKeywordValue, document, node.Span, Place(pointer), "a schema: an object, true or false", JsonKinds.Describe(node));
        return schema;
    }

    public void Report(DiagnosticDescriptor rule, SchemaDocument document, JsonSpan span, params string[] arguments)
    {
        if (document == closure.Document)
            diagnostics.Report(rule, document, span, arguments);
    }

    /// <summary>Reports what a document would become too much of.</summary>
    public void ReportLimit(SchemaLimitException limit)
    {
        Schema schema = limit.Schema;
        diagnostics.Report(DiagnosticRules.TooLarge, schema.Document, schema.Node.Span, limit.Message);
    }

    /// <summary>
    /// Reports that a C# name of a document is taken, by another place or (null) by generated code, or is too long. The places may be in
    /// documents that are merged into this one.
    /// </summary>
    public void ReportClash(SchemaDocument document, DiagnosticPlace place, DiagnosticPlace? taken, string name, string chosen) =>
        ReportClash(document, place, "in this document", taken, name, chosen, remedy: "");

    /// <summary>The same for a member, which can be given another name. <paramref name="other"/> says which one has it.</summary>
    public void ReportMemberClash(SchemaDocument document, DiagnosticPlace place, string? other, DiagnosticPlace? taken, string name, string chosen) =>
        ReportClash(
            document, place, $"by {other}", taken, name, chosen, $"; choose another with \"{CSharpNameKeyword.KeywordName}\": \"...\" in its schema");

    private void ReportClash(SchemaDocument document, DiagnosticPlace place, string owner, DiagnosticPlace? taken, string name, string chosen, string remedy)
    {
        string reason = taken is not null ? "taken " + owner
            : name.StartsWith(chosen, StringComparison.Ordinal) ? $"longer than {NameScope.LongestName.ToString(CultureInfo.InvariantCulture)} characters"
            : "used by generated code itself";
        if (document == closure.Document)
            diagnostics.Report(DiagnosticRules.NameClash, place, taken is null ? [] : [taken], name, reason, chosen, remedy);
    }

    /// <summary>Reports a rule as an error although it is a warning elsewhere.</summary>
    public void ReportError(DiagnosticDescriptor rule, SchemaDocument document, JsonSpan span, params string[] arguments)
    {
        if (document == closure.Document)
            diagnostics.ReportError(rule, document, span, arguments);
    }

    /// <summary>Reports a rule that is about two places of one document.</summary>
    public void ReportPair(DiagnosticDescriptor rule, SchemaDocument document, JsonSpan span, JsonSpan related, params string[] arguments)
    {
        if (document == closure.Document)
            diagnostics.Report(rule, document.GetPlace(span), [document.GetPlace(related)], arguments);
    }

    /// <summary>Without its reference a schema accepts anything; at the root that leaves nothing to generate from.</summary>
    private void ReportDangling(Schema from, JsonString reference, string problem)
    {
        bool isOutside = _resolver.LeadsOutside(from.Document, from.Resource.Uri, reference.Value, out string uri);
        DiagnosticDescriptor rule = isOutside ? DiagnosticRules.OutsideReference : DiagnosticRules.DanglingReference;
        if (from.Pointer.Length == 0)
            diagnostics.ReportError(rule, from.Document, reference.Span, reference.Value, isOutside ? uri : problem);
        else
            diagnostics.Report(rule, from.Document, reference.Span, reference.Value, isOutside ? uri : problem);
    }

    private void BindKeywords(Schema schema, JsonObject value, Vocabulary? vocabulary)
    {
        JsonMember? reference = null;
        bool onlyReference = schema.Dialect.IsDraft7OrOlder() && value.TryGetMember("$ref", out reference);
        foreach (JsonMember member in value.Members)
        {
            Keyword? keyword = KeywordTable.Find(member.Name);
            if (onlyReference && member.Name is not ("$ref" or "definitions" or "$defs"))
            {
                if (keyword is not (null or IgnoredKeyword or DefinitionsKeyword))
                    ReportPair(DiagnosticRules.IgnoredSibling, schema.Document, member.NameSpan, reference!.NameSpan, member.Name, schema.Dialect.GetName());
            }
            else if (keyword is null || (keyword.Dialects & schema.Dialects) == Dialects.None)
            {
                NoKeyword.Report(this, schema, member, keyword);
            }
            else if (vocabulary?.Has(member.Name) == false)
            {
                // Its meta-schema says that the keyword means nothing there.
            }
            else if (keyword.Bind(new KeywordBinding(this, schema, member)) is { } bound)
            {
                schema.Keywords.Add(bound);
            }
        }
    }

    /// <summary>What a document's meta-schema says, where it is one of the project's own; null for a dialect of the standard.</summary>
    private Vocabulary? VocabularyOf(SchemaDocument document)
    {
        if (_vocabularies.TryGetValue(document, out Vocabulary? known))
            return known;

        Vocabulary? vocabulary = null;
        if (document.CustomMetaSchema is { } uri)
        {
            if (uri.Value.Length > 0 && _resolver.TryResolve(document, document.BaseUri, uri.Value, out ResolvedSchema metaSchema, out _))
                vocabulary = Vocabulary.Read(metaSchema.Document);
            else
                Report(DiagnosticRules.UnknownDialect, document, uri.Span, uri.Value, document.Dialect.GetName() + Spelling.Suggest(uri.Value, SchemaDialects.Uris));
        }

        _vocabularies.Add(document, vocabulary);
        return vocabulary;
    }

    private static string Place(string pointer) => pointer.Length == 0 ? "The root" : pointer;
}
