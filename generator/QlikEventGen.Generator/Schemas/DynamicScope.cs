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

    private readonly SortedDictionary<string, (SchemaDocument Document, string Pointer)> _anchors;

    private DynamicScope(SortedDictionary<string, (SchemaDocument, string)> anchors) => _anchors = anchors;

    public bool TryGet(string name, out (SchemaDocument Document, string Pointer) anchor) => _anchors.TryGetValue(name, out anchor);

    /// <summary>The scopes of one compilation. Equal ones are the same object.</summary>
    internal sealed class Set
    {
        private readonly HashSet<string> _names;
        private readonly Dictionary<string, DynamicScope> _byKey = new(StringComparer.Ordinal);
        private readonly Dictionary<SchemaDocument, ILookup<string, SchemaAnchor>> _anchors = [];

        /// <param name="documents">All documents that evaluation may come through, those of the dialects aside.</param>
        public Set(IReadOnlyList<SchemaDocument> documents)
        {
            // Where only one resource has a name, it is found without knowing the way.
            HashSet<string> several = new(
                documents
                    .SelectMany(static document => document.Anchors.Where(static anchor => anchor.IsDynamic))
                    .GroupBy(static anchor => anchor.Name, StringComparer.Ordinal)
                    .Where(static anchors => anchors.Skip(1).Any())
                    .Select(static anchors => anchors.Key),
                StringComparer.Ordinal);
            _names = new(documents.SelectMany(static document => document.DynamicNames).Where(several.Contains), StringComparer.Ordinal);

            // The meta-schemas refer dynamically from 2019-09 on.
            if (documents.Any(static document => document.References.Any(static reference => reference.Reference.Contains("json-schema.org/draft/20"))))
                _names.UnionWith(["meta", RecursiveAnchor]);
            Empty = Intern([]);
        }

        /// <summary>The scope at the start.</summary>
        public DynamicScope Empty { get; }

        /// <summary>The scope inside a resource that is entered from another one.</summary>
        public DynamicScope Enter(DynamicScope scope, SchemaDocument document, SchemaResource resource)
        {
            if (_names.Count == 0)
                return scope;

            SortedDictionary<string, (SchemaDocument, string)>? anchors = null;
            foreach (SchemaAnchor anchor in AnchorsOf(document)[resource.Uri])
            {
                if (scope._anchors.ContainsKey(anchor.Name))
                    continue;
                anchors ??= new SortedDictionary<string, (SchemaDocument, string)>(scope._anchors, StringComparer.Ordinal);
                anchors[anchor.Name] = (document, anchor.Pointer);
            }

            return anchors is null ? scope : Intern(anchors);
        }

        /// <summary>The anchors of a document that matter, by the URI of their resource.</summary>
        private ILookup<string, SchemaAnchor> AnchorsOf(SchemaDocument document)
        {
            if (!_anchors.TryGetValue(document, out ILookup<string, SchemaAnchor>? anchors))
            {
                anchors = document.Anchors
                    .Where(anchor => anchor.IsDynamic && _names.Contains(anchor.Name))
                    .ToLookup(static anchor => anchor.ResourceUri, StringComparer.Ordinal);
                _anchors.Add(document, anchors);
            }

            return anchors;
        }

        private DynamicScope Intern(SortedDictionary<string, (SchemaDocument Document, string Pointer)> anchors)
        {
            string key = string.Join("\n", anchors.Select(static anchor => $"{anchor.Key}\t{anchor.Value.Document.File.Path}\t{anchor.Value.Pointer}"));
            if (!_byKey.TryGetValue(key, out DynamicScope? scope))
            {
                scope = new DynamicScope(anchors);
                _byKey.Add(key, scope);
            }

            return scope;
        }
    }
}
