using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Documents;

internal enum DocumentKind
{
    JsonSchema,
    AsyncApi,
}

/// <summary>
/// A schema file, read: its tree, its names and what it refers to. Made from the file alone, so it equals another one
/// exactly if the file does.
/// </summary>
internal sealed class SchemaDocument : IEquatable<SchemaDocument>
{
    private readonly Dictionary<string, SchemaResource> _resourcesByUri = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _resourcesByPointer = new(StringComparer.Ordinal);

    private SchemaDocument(SchemaFile file, JsonParseResult json, string? internalError = null)
    {
        File = file;
        Root = json.Root;
        Lines = new LineMap(file.Text);
        Kind = GetKind(file, json.Root);
        Name = GetName(file);
        Namespace = GetNamespace();
        Location = new UriReference(null, null, file.RelativePath, null, null).Normalized().ToString();
        AsyncApi = Kind == DocumentKind.AsyncApi && json.Root is JsonObject root ? new AsyncApiPlaces(root) : null;

        DiagnosticBag diagnostics = new();
        Dialect = ReadDialect();
        BaseUri = ReadBaseUri();
        SchemaWalker walker = new(AsyncApi);
        if (json.Root is not null)
        {
            walker.Walk(json.Root, Kind == DocumentKind.JsonSchema, new SchemaResource(BaseUri, "", Dialect));
        }

        Resources = walker.Resources;
        Anchors = walker.Anchors;
        References = CustomMetaSchema is { } metaSchema
            ? [.. walker.References, new SchemaReference(BaseUri, metaSchema.Value, metaSchema.Span)]
            : walker.References;
        DynamicNames = walker.DynamicNames;
        foreach (SchemaResource resource in Resources)
        {
            if (!_resourcesByUri.ContainsKey(resource.Uri))
            {
                _resourcesByUri.Add(resource.Uri, resource);
            }

            _resourcesByPointer[resource.Pointer] = resource;
        }

        ReportFile(diagnostics, json);
        if (internalError is not null)
        {
            diagnostics.Report(DiagnosticRules.InternalError, this, new JsonSpan(0, 0), internalError);
        }

        Diagnostics = diagnostics.ToArray();
    }

    public SchemaFile File { get; }

    public DocumentKind Kind { get; }

    /// <summary>The value in the file; null if it is not JSON.</summary>
    public JsonNode? Root { get; }

    public LineMap Lines { get; }

    /// <summary>The C# name of the root type.</summary>
    public string Name { get; }

    /// <summary>The namespace of its types.</summary>
    public string Namespace { get; }

    /// <summary>Where schemas stand in an AsyncAPI document; null for a schema.</summary>
    public AsyncApiPlaces? AsyncApi { get; }

    /// <summary>The dialect of the root: its "$schema", else the option.</summary>
    public SchemaDialect Dialect { get; }

    /// <summary>The value of "$schema" where it is not that of a draft: a meta-schema of the project, or unknown.</summary>
    public JsonString? CustomMetaSchema { get; private set; }

    /// <summary>The path from the project as a relative URI. File references resolve against it.</summary>
    public string Location { get; }

    /// <summary>The URI of the root, without a fragment: its "$id", else metadata Uri, else <see cref="Location"/>.</summary>
    public string BaseUri { get; }

    /// <summary>The root, then every schema inside with an "$id", in document order.</summary>
    public IReadOnlyList<SchemaResource> Resources { get; }

    public IReadOnlyList<SchemaAnchor> Anchors { get; }

    /// <summary>Every reference in the document, wherever it stands.</summary>
    public IReadOnlyList<SchemaReference> References { get; }

    /// <summary>The anchors that references in it look for on the way of evaluation; empty for that of "$recursiveRef".</summary>
    public IReadOnlyCollection<string> DynamicNames { get; }

    /// <summary>Whether what is faulty in its schemas is not enforced.</summary>
    public bool ToleratesFaults => (File.Options.FaultySchemas ?? (Kind == DocumentKind.AsyncApi ? FaultySchemasMode.Tolerate : FaultySchemasMode.Enforce)) == FaultySchemasMode.Tolerate;

    /// <summary>What the rest of the project needs to know of it.</summary>
    public DocumentKey Key => field ??= DocumentKey.Create(this);

    /// <summary>What is wrong with the file as such: its text, its options, its kind and dialect.</summary>
    public EquatableArray<SchemaDiagnostic> Diagnostics { get; }

    /// <summary>Reads a file; null if neither its name, its metadata nor its content makes it a schema.</summary>
    public static SchemaDocument? TryCreate(SchemaFile file) =>
        TryParse(file) is { } json ? new SchemaDocument(file, json) : null;

    /// <summary>Whether a file is one.</summary>
    public static bool IsSchema(SchemaFile file) => TryParse(file) is not null;

    /// <summary>Stands for a file on which the generator failed, so that the fault is reported at it.</summary>
    public static SchemaDocument CreateUnreadable(SchemaFile file, string internalError) => new(file, new JsonParseResult(null, [], []), internalError);

    /// <summary>The node that a canonical pointer leads to; null if there is none.</summary>
    public JsonNode? Find(string pointer) => Root is null ? null : JsonPointers.Find(Root, pointer, out _);

    /// <summary>The innermost resource around a place: what references there resolve against.</summary>
    public SchemaResource GetResourceAt(string pointer)
    {
        while (true)
        {
            if (_resourcesByPointer.TryGetValue(pointer, out SchemaResource? resource))
            {
                return resource;
            }

            pointer = pointer.Substring(0, pointer.LastIndexOf('/'));
        }
    }

    /// <summary>The dialect of the schema at a place.</summary>
    public SchemaDialect GetDialectAt(string pointer)
    {
        if (AsyncApi is null)
        {
            return GetResourceAt(pointer).Dialect;
        }

        while (true)
        {
            // A schema with an "$id" may say itself what it is written in.
            bool isResource = _resourcesByPointer.TryGetValue(pointer, out SchemaResource? resource);
            if ((isResource && pointer.Length > 0 ? resource!.Dialect : AsyncApi.DialectAt(pointer) ?? resource?.Dialect) is { } dialect)
            {
                return dialect;
            }

            pointer = pointer.Substring(0, pointer.LastIndexOf('/'));
        }
    }

    /// <summary>Every URI that finds this document: those of its resources, metadata Uri, its location.</summary>
    public IEnumerable<string> GetUris()
    {
        IEnumerable<string> uris = Resources.Select(resource => resource.Uri).Append(BaseUri).Append(Location);
        if (File.Options.Uri is { } uri)
        {
            uris = uris.Append(UriReference.Parse(uri).Normalized().ToString());
        }

        return uris.Distinct();
    }

    /// <summary>The resource with a URI; null if there is none in this document.</summary>
    public SchemaResource? FindResource(string uri) => _resourcesByUri.TryGetValue(uri, out SchemaResource? resource) ? resource : null;

    public DiagnosticPlace GetPlace(JsonSpan span) => DiagnosticPlace.Create(File.Path, Lines, span, Root is null || span == default ? null : JsonPointers.At(Root, span));

    public bool Equals(SchemaDocument? other) => other is not null && File.Equals(other.File);

    public override bool Equals(object? obj) => Equals(obj as SchemaDocument);

    public override int GetHashCode() => File.GetHashCode();

    private static JsonParseResult? TryParse(SchemaFile file)
    {
        bool isSchema = file.IsNamedLikeSchema || file.Options.Inclusion == SchemaInclusion.Included;
        if (!isSchema && !MentionsSchema(file.Text))
        {
            return null;
        }

        JsonParseResult json = JsonParser.Parse(file.Text);

        // A file that is not JSON at the moment stays a schema while it is edited, or its fault would not be seen.
        bool announcesItself = json.Root is null || HasMember(json.Root, "$schema") || HasMember(json.Root, "asyncapi");
        return isSchema || announcesItself ? json : null;
    }

    private static bool MentionsSchema(string text) =>
        text.IndexOf("\"$schema\"", StringComparison.Ordinal) >= 0 || text.IndexOf("\"asyncapi\"", StringComparison.Ordinal) >= 0;

    private static bool HasMember(JsonNode root, string name) => root is JsonObject container && container.TryGetMember(name, out _);

    private static DocumentKind GetKind(SchemaFile file, JsonNode? root) =>
        root is JsonObject && HasMember(root, "asyncapi") ? DocumentKind.AsyncApi
        : file.IsNamedLikeAsyncApi && !(root is not null && HasMember(root, "$schema")) ? DocumentKind.AsyncApi
        : DocumentKind.JsonSchema;

    private static string GetName(SchemaFile file)
    {
        if (file.Options.TypeName is { } name)
        {
            return name;
        }

        foreach (string suffix in new[] { SchemaFile.SchemaSuffix, "asyncapi.json", ".json" })
        {
            int length = file.Name.Length - suffix.Length;
            if (length > 0 && file.Name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return Identifiers.ToPascalCase(file.Name.Substring(0, length));
            }
        }

        return Identifiers.ToPascalCase(file.Name);
    }

    /// <summary>An AsyncAPI document has a namespace of its own, after its title.</summary>
    private string GetNamespace()
    {
        string around = File.Options.Namespace;
        if (Kind == DocumentKind.JsonSchema)
        {
            return around;
        }

        string segment = File.Options.TypeName is null
            && Root is JsonObject root
            && root.TryGetMember("info", out JsonMember? info)
            && info.Value is JsonObject members
            && members.TryGetMember("title", out JsonMember? title)
            && title.Value is JsonString { Value.Length: > 0 } text
            ? Identifiers.ToPascalCase(text.Value)
            : Name;
        return around.Length == 0 ? segment : around + "." + segment;
    }

    private SchemaDialect ReadDialect()
    {
        SchemaDialect unset = Kind == DocumentKind.AsyncApi ? SchemaDialect.Draft7 : File.Options.DefaultDialect;
        if (Root is not JsonObject schema || Kind != DocumentKind.JsonSchema || !schema.TryGetMember("$schema", out JsonMember? member) || member.Value is not JsonString uri)
        {
            return unset;
        }

        if (SchemaDialects.TryGetByUri(uri.Value, out SchemaDialect dialect))
        {
            return dialect;
        }

        CustomMetaSchema = uri;
        return unset;
    }

    private string ReadBaseUri()
    {
        string unset = File.Options.Uri is { } uri ? UriReference.Parse(uri).Normalized().ToString() : Location;
        if (Root is not JsonObject schema || Kind != DocumentKind.JsonSchema || (Dialect.IsDraft7OrOlder() && HasMember(schema, "$ref")))
        {
            return unset;
        }

        return schema.TryGetMember(Dialect.GetIdKeyword(), out JsonMember? member) && member.Value is JsonString id
            ? UriReference.Resolve(unset, id.Value).WithoutFragment().ToString()
            : unset;
    }

    private void ReportFile(DiagnosticBag diagnostics, JsonParseResult json)
    {
        JsonSpan start = new(0, 0);
        foreach (OptionFault fault in File.Options.Faults)
        {
            diagnostics.Report(DiagnosticRules.BadOption, this, start, fault.Value, fault.Option, fault.Allowed);
        }

        if (File.InvalidUtf8Offset >= 0)
        {
            diagnostics.Report(DiagnosticRules.NotUtf8, this, new JsonSpan(File.InvalidUtf8Offset, 0));
        }

        foreach (JsonFault fault in json.Faults)
        {
            ReportText(diagnostics, fault);
        }

        foreach (JsonDuplicate duplicate in json.Duplicates)
        {
            diagnostics.Report(DiagnosticRules.DuplicateKey, GetPlace(duplicate.Later.Span), [GetPlace(duplicate.First.Span)], duplicate.Later.Value);
        }
    }

    private void ReportText(DiagnosticBag diagnostics, JsonFault fault)
    {
        switch (fault.Kind)
        {
            case JsonFaultKind.Empty:
                diagnostics.Report(DiagnosticRules.EmptyFile, this, fault.Span);
                break;
            case JsonFaultKind.Comment:
                diagnostics.Report(DiagnosticRules.JsonExtension, this, fault.Span, fault.Message, "remove it, or write its text into '$comment'");
                break;
            case JsonFaultKind.TrailingComma:
                diagnostics.Report(DiagnosticRules.JsonExtension, this, fault.Span, fault.Message, "remove it");
                break;
            case JsonFaultKind.Limit:
                diagnostics.Report(DiagnosticRules.BeyondLimit, this, fault.Span, fault.Message);
                break;
            default:
                diagnostics.Report(DiagnosticRules.MalformedJson, this, fault.Span, fault.Message);
                break;
        }
    }
}
