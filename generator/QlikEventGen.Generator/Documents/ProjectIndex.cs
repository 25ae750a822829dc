using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Documents;

/// <summary>What the index says about one document.</summary>
/// <param name="OutputFolder">The folder of its generated files; no other document's, in any spelling of case.</param>
/// <param name="RootNameOwner">The document that already has the C# name of this one's root; null if the name is free.</param>
/// <param name="Reached">The paths of the documents that it reaches by references, itself not counted, in order.</param>
/// <param name="IsReferredTo">Whether some reference of another document may lead into it.</param>
internal sealed record IndexEntry(string OutputFolder, DocumentKey? RootNameOwner, IReadOnlyList<string> Reached, bool IsReferredTo);

/// <summary>
/// All documents of a project by their keys: where checks across files run, and where it is decided which documents a
/// document depends on. Equal to another one with equal keys.
/// </summary>
internal sealed class ProjectIndex : IEquatable<ProjectIndex>
{
    private readonly Dictionary<string, IndexEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DocumentKey>> _byUri = new(StringComparer.Ordinal);

    public ProjectIndex(IEnumerable<DocumentKey> keys)
    {
        Keys = keys
            .OrderBy(key => key.RelativePath, StringComparer.Ordinal)
            .ThenBy(key => key.Path, StringComparer.Ordinal)
            .ToEquatableArray();
        foreach (DocumentKey key in Keys)
        {
            foreach (string uri in key.Uris)
            {
                if (!_byUri.TryGetValue(uri, out List<DocumentKey>? owners))
                {
                    _byUri.Add(uri, owners = []);
                }

                owners.Add(key);
            }
        }

        AddEntries();
    }

    /// <summary>The keys, ordered by the path from the project.</summary>
    public EquatableArray<DocumentKey> Keys { get; }

    public IndexEntry GetEntry(string path) => _entries[path];

    public bool Equals(ProjectIndex? other) => other is not null && Keys == other.Keys;

    public override bool Equals(object? obj) => Equals(obj as ProjectIndex);

    public override int GetHashCode() => Keys.GetHashCode();

    private void AddEntries()
    {
        Dictionary<string, DocumentKey> rootNames = new(StringComparer.Ordinal);
        HashSet<string> referredTo = new(Keys.SelectMany(static key => key.Targets).SelectMany(GetOwners).Select(static target => target.Path), StringComparer.Ordinal);
        HintNames folders = new();
        foreach (DocumentKey key in Keys)
        {
            DocumentKey? owner = null;
            string name = key.RootName is null ? key.Namespace : Qualify(key.Namespace, key.RootName);
            if (key.RootName is not null && !rootNames.TryGetValue(name, out owner))
            {
                rootNames.Add(name, key);
            }

            _entries[key.Path] = new IndexEntry(folders.GetUnique(name), owner, GetReached(key), referredTo.Contains(key.Path));
        }
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

        return [.. reached
            .OrderBy(key => key.RelativePath, StringComparer.Ordinal)
            .ThenBy(key => key.Path, StringComparer.Ordinal)
            .Select(key => key.Path)];
    }

    /// <summary>All documents that a reference may mean. If there are several, the resolver must see them to call it ambiguous.</summary>
    private IReadOnlyList<DocumentKey> GetOwners(ReferenceTarget target) =>
        _byUri.TryGetValue(target.Uri, out List<DocumentKey>? owners) ? owners
        : target.Location is not null && _byUri.TryGetValue(target.Location, out owners) ? owners
        : [];

    private static string Qualify(string namespaceName, string name) => namespaceName.Length == 0 ? name : namespaceName + "." + name;
}
