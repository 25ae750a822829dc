using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Documents;

/// <summary>
/// Finds the resources, anchors and references of a document. URIs and anchors count only where a schema stands: an
/// "$id" in an example is data. References count everywhere: one too many costs nothing but a look at another file,
/// and a pointer may lead into places that no keyword announces.
/// </summary>
/// <param name="places">Where schemas stand in a document that is none itself; null for one that is.</param>
internal sealed class SchemaWalker(AsyncApiPlaces? places)
{
    private readonly List<SchemaResource> _resources = [];
    private readonly List<SchemaAnchor> _anchors = [];
    private readonly List<SchemaReference> _references = [];

    private enum Position
    {
        /// <summary>A schema stands here.</summary>
        Schema,

        /// <summary>An array of schemas, or a schema.</summary>
        SchemaArray,

        /// <summary>An object of which each member is a schema.</summary>
        SchemaMap,

        /// <summary>Anything else.</summary>
        Data,
    }

    /// <summary>The resources; the root is the first.</summary>
    public IReadOnlyList<SchemaResource> Resources => _resources;

    public IReadOnlyList<SchemaAnchor> Anchors => _anchors;

    public IReadOnlyList<SchemaReference> References => _references;

    /// <summary>The anchors in references that depend on where evaluation comes from; empty for that of "$recursiveRef".</summary>
    public HashSet<string> DynamicNames { get; } = new(StringComparer.Ordinal);

    /// <param name="root">The document's value.</param>
    /// <param name="isSchema">Whether the root is a schema; if not, only references are found.</param>
    /// <param name="resource">The root as a resource.</param>
    public void Walk(JsonNode root, bool isSchema, SchemaResource resource)
    {
        _resources.Add(resource);
        Visit(root, "", isSchema ? Position.Schema : Position.Data, resource);
    }

    private void Visit(JsonNode node, string pointer, Position position, SchemaResource resource)
    {
        if (node is JsonArray array)
        {
            Position items = position == Position.SchemaArray ? Position.Schema : Position.Data;
            for (int i = 0; i < array.Items.Count; i++)
            {
                Visit(array.Items[i], JsonPointers.Append(pointer, i), items, resource);
            }

            return;
        }

        if (node is not JsonObject container)
        {
            return;
        }

        if (places?.DialectAt(pointer) is { } dialect)
        {
            position = Position.Schema;
            resource = resource with { Dialect = dialect };
        }

        bool isSchema = position is Position.Schema or Position.SchemaArray;
        if (isSchema)
        {
            resource = Enter(container, pointer, resource);
        }

        foreach (JsonMember member in container.Members)
        {
            if (member.Value is JsonString text)
            {
                if (position != Position.SchemaMap && member.Name is "$ref" or "$dynamicRef" or "$recursiveRef")
                {
                    if (member.Name != "$ref")
                        DynamicNames.Add(UriReference.DecodePercent(UriReference.Parse(text.Value).Fragment ?? ""));
                    _references.Add(new SchemaReference(resource.Uri, text.Value, text.Span));
                }

                continue;
            }

            Position inside = position == Position.SchemaMap ? Position.Schema : isSchema ? PositionOf(member.Name) : Position.Data;
            Visit(member.Value, JsonPointers.Append(pointer, member.Name), inside, resource);
        }
    }

    /// <summary>Notes what a schema is called; returns the resource that what is inside it belongs to.</summary>
    private SchemaResource Enter(JsonObject schema, string pointer, SchemaResource resource)
    {
        SchemaDialect dialect = DialectOf(schema) ?? resource.Dialect;
        if (dialect.IsDraft7OrOlder() && schema.TryGetMember("$ref", out _))
        {
            return resource;
        }

        if (Text(schema, dialect.GetIdKeyword()) is { } id)
        {
            bool isAnchor = dialect.IsDraft7OrOlder() && id.Length > 1 && id[0] == '#';
            if (isAnchor)
            {
                _anchors.Add(new SchemaAnchor(resource.Uri, id.Substring(1), pointer, IsDynamic: false));
            }
            else if (pointer.Length > 0)
            {
                resource = new SchemaResource(UriReference.Resolve(resource.Uri, id).WithoutFragment().ToString(), pointer, dialect);
                _resources.Add(resource);
            }
        }

        if (!dialect.IsDraft7OrOlder() && Text(schema, "$anchor") is { } anchor)
        {
            _anchors.Add(new SchemaAnchor(resource.Uri, anchor, pointer, IsDynamic: false));
        }

        if (dialect == SchemaDialect.Draft202012 && Text(schema, "$dynamicAnchor") is { } dynamicAnchor)
        {
            _anchors.Add(new SchemaAnchor(resource.Uri, dynamicAnchor, pointer, IsDynamic: true));
        }

        // The one name of a dynamic anchor before there were names; it counts at the root of a resource only.
        if (dialect == SchemaDialect.Draft201909 && pointer == resource.Pointer && schema.TryGetMember("$recursiveAnchor", out JsonMember? flag) && flag.Value is JsonBoolean { Value: true })
        {
            _anchors.Add(new SchemaAnchor(resource.Uri, "", pointer, IsDynamic: true));
        }

        return resource;
    }

    private static SchemaDialect? DialectOf(JsonObject schema) =>
        Text(schema, "$schema") is { } uri && SchemaDialects.TryGetByUri(uri, out SchemaDialect dialect) ? dialect : null;

    private static string? Text(JsonObject schema, string name) =>
        schema.TryGetMember(name, out JsonMember? member) && member.Value is JsonString text ? text.Value : null;

    private static Position PositionOf(string keyword) => keyword switch
    {
        "additionalItems" or "additionalProperties" or "contains" or "contentSchema" or "else" or "if" or "not" or "propertyNames"
            or "then" or "unevaluatedItems" or "unevaluatedProperties" => Position.Schema,
        "allOf" or "anyOf" or "items" or "oneOf" or "prefixItems" => Position.SchemaArray,
        "$defs" or "definitions" or "dependencies" or "dependentSchemas" or "patternProperties" or "properties" => Position.SchemaMap,
        _ => Position.Data,
    };
}
