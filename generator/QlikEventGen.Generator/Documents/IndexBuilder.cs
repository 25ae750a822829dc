using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Documents;

/// <summary>Works out what the index of a project says.</summary>
internal sealed class IndexBuilder
{
    // By the path from the project, so that the order of files does not matter.
    private readonly DocumentKey[] _keys;
    private readonly Dictionary<string, List<DocumentKey>> _byUri = new(StringComparer.Ordinal);

    public IndexBuilder(IEnumerable<DocumentKey> keys)
    {
        _keys = [.. Order(keys)];
        foreach (DocumentKey key in _keys)
        {
            foreach (string uri in key.Uris)
            {
                if (!_byUri.TryGetValue(uri, out List<DocumentKey>? owners))
                    _byUri.Add(uri, owners = []);
                owners.Add(key);
            }
        }
    }

    /// <summary>The entries by the paths of their documents.</summary>
    public Dictionary<string, IndexEntry> CreateEntries()
    {
        Dictionary<string, IndexEntry> entries = new(StringComparer.Ordinal);
        Dictionary<string, DocumentKey> rootNames = new(StringComparer.Ordinal);
        HashSet<string> referredTo = new(_keys.SelectMany(static key => key.Targets).SelectMany(GetOwners).Select(static target => target.Path), StringComparer.Ordinal);
        HintNames folders = new();
        foreach (DocumentKey key in _keys)
        {
            DocumentKey? owner = null;
            string name = key.RootName is null ? key.Namespace : Qualify(key.Namespace, key.RootName);
            if (key.RootName is not null && !rootNames.TryGetValue(name, out owner))
                rootNames.Add(name, key);
            entries[key.Path] = new IndexEntry(folders.GetUnique(name), owner, GetReached(key), referredTo.Contains(key.Path));
        }

        return entries;
    }

    private List<string> GetReached(DocumentKey start)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { start.Path };
        Queue<DocumentKey> open = new([start]);
        List<DocumentKey> reached = [];
        while (open.Count > 0)
        {
            foreach (DocumentKey next in open.Dequeue().Targets.SelectMany(GetOwners).Where(key => seen.Add(key.Path)))
            {
                reached.Add(next);
                open.Enqueue(next);
            }
        }

        return [.. Order(reached).Select(static key => key.Path)];
    }

    /// <summary>All documents that a reference may mean. If there are several, the resolver must see them to call it ambiguous.</summary>
    private IReadOnlyList<DocumentKey> GetOwners(ReferenceTarget target) =>
        _byUri.TryGetValue(target.Uri, out List<DocumentKey>? owners) ? owners
        : target.Location is not null && _byUri.TryGetValue(target.Location, out owners) ? owners
        : [];

    private static IEnumerable<DocumentKey> Order(IEnumerable<DocumentKey> keys) => keys
        .OrderBy(static key => key.RelativePath, StringComparer.Ordinal)
        .ThenBy(static key => key.Path, StringComparer.Ordinal);

    private static string Qualify(string namespaceName, string name) => namespaceName.Length == 0 ? name : namespaceName + "." + name;
}
