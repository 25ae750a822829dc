namespace QlikEventGen.Generator.Documents;

/// <summary>
/// The documents of a project that others reach, to put closures together. Equal to another set of equal ones with an equal index, so that
/// the edit of a document that none reaches is no change for the others.
/// </summary>
internal sealed class DocumentSet : IEquatable<DocumentSet>
{
    private readonly ProjectIndex _index;
    private readonly EquatableArray<SchemaDocument> _reached;

    public DocumentSet(IEnumerable<SchemaDocument> documents, ProjectIndex index)
    {
        _index = index;
        _reached = documents.Where(document => index.IsReached(document.File.Path)).ToEquatableArray();
    }

    private ILookup<string, SchemaDocument> ByPath => field ??= _reached.ToLookup(static document => document.File.Path, StringComparer.Ordinal);

    public DocumentClosure GetClosure(SchemaDocument document)
    {
        IndexEntry entry = _index.GetEntry(document.File.Path);
        EquatableArray<SchemaDocument> reached = entry.Reached.Count == 0 ? [] : entry.Reached.Select(path => ByPath[path].Last()).ToEquatableArray();
        return new DocumentClosure(document, reached, entry.OutputFolder, entry.RootNameOwner, entry.IsReferredTo);
    }

    public bool Equals(DocumentSet? other) => other is not null && _index.Equals(other._index) && _reached == other._reached;

    public override bool Equals(object? obj) => Equals(obj as DocumentSet);

    public override int GetHashCode() => _reached.GetHashCode();
}
