namespace QlikEventGen.Generator.Documents;

/// <summary>What the index says about one document.</summary>
/// <param name="OutputFolder">The folder of its generated files; no other document's, in any spelling of case.</param>
/// <param name="RootNameOwner">The document that already has the C# name of this one's root; null if the name is free.</param>
/// <param name="Reached">The paths of the documents that it reaches by references, itself not counted, in order.</param>
/// <param name="IsReferredTo">Whether some reference of another document may lead into it.</param>
internal sealed record IndexEntry(string OutputFolder, DocumentKey? RootNameOwner, IReadOnlyList<string> Reached, bool IsReferredTo);

/// <summary>
/// All documents of a project by their keys: where checks across files run, and where it is decided which documents a
/// document depends on. Equal to another one with equal keys. It is worked out when it is first asked something, which one that equals
/// the index before never is.
/// </summary>
internal sealed class ProjectIndex(IEnumerable<DocumentKey> keys) : IEquatable<ProjectIndex>
{
    private readonly EquatableArray<DocumentKey> _keys = keys.ToEquatableArray();

    public bool IsEmpty => _keys.IsEmpty;

    private HashSet<string> ReachedPaths => field ??= new(Entries.Values.SelectMany(static entry => entry.Reached), StringComparer.Ordinal);

    private Dictionary<string, IndexEntry> Entries => field ??= new IndexBuilder(_keys).CreateEntries();

    public IndexEntry GetEntry(string path) => Entries[path];

    /// <summary>Whether some other document reaches the one at the path.</summary>
    public bool IsReached(string path) => ReachedPaths.Contains(path);

    public bool Equals(ProjectIndex? other) => ReferenceEquals(this, other) || (other is not null && _keys == other._keys);

    public override bool Equals(object? obj) => Equals(obj as ProjectIndex);

    public override int GetHashCode() => _keys.GetHashCode();
}
