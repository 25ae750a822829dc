using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// What <c>$dynamicRef</c> sees: for each name of a <c>$dynamicAnchor</c> the outermost schema resource through which evaluation has
/// come that has it (JSON Schema Core, section 7.1). Since it depends on the way only, each way is bound as schemas of its own and
/// generated code needs nothing at run time. Up to 2019-09 the one name is empty.
/// </summary>
internal sealed class DynamicScope
{
    /// <summary>The name under which <c>$recursiveAnchor</c> is kept.</summary>
    public const string RecursiveAnchor = "";

    public static readonly DynamicScope Empty = new(new SortedDictionary<string, (SchemaDocument, string)>(StringComparer.Ordinal));

    private readonly SortedDictionary<string, (SchemaDocument Document, string Pointer)> _anchors;

    private DynamicScope(SortedDictionary<string, (SchemaDocument, string)> anchors)
    {
        _anchors = anchors;
        Key = string.Join("\n", anchors.Select(static anchor => $"{anchor.Key}\t{anchor.Value.Item1.File.Path}\t{anchor.Value.Item2}"));
    }

    /// <summary>Equal for equal scopes.</summary>
    public string Key { get; }

    public bool TryGet(string name, out (SchemaDocument Document, string Pointer) anchor) => _anchors.TryGetValue(name, out anchor);

    /// <summary>The scope inside a resource that is entered from this one.</summary>
    public DynamicScope Enter(SchemaDocument document, SchemaResource resource)
    {
        SortedDictionary<string, (SchemaDocument, string)>? anchors = null;
        foreach ((string name, string pointer) in AnchorsOf(document, resource))
        {
            if (_anchors.ContainsKey(name))
                continue;
            anchors ??= new SortedDictionary<string, (SchemaDocument, string)>(_anchors, StringComparer.Ordinal);
            anchors[name] = (document, pointer);
        }

        return anchors is null ? this : new DynamicScope(anchors);
    }

    private static IEnumerable<(string Name, string Pointer)> AnchorsOf(SchemaDocument document, SchemaResource resource)
    {
        foreach (SchemaAnchor anchor in document.Anchors)
        {
            if (anchor.IsDynamic && anchor.ResourceUri == resource.Uri)
                yield return (anchor.Name, anchor.Pointer);
        }
    }
}
