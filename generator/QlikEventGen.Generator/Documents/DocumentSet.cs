namespace QlikEventGen.Generator.Documents;

/// <summary>The documents of a project, to put closures together.</summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, SchemaDocument> _byPath = new(StringComparer.Ordinal);
    private readonly ProjectIndex _index;

    public DocumentSet(IEnumerable<SchemaDocument> documents, ProjectIndex index)
    {
        _index = index;
        foreach (SchemaDocument document in documents)
        {
            _byPath[document.File.Path] = document;
        }
    }

    public DocumentClosure GetClosure(SchemaDocument document)
    {
        IndexEntry entry = _index.GetEntry(document.File.Path);
        EquatableArray<SchemaDocument> reached = entry.Reached.Count == 0 ? [] : entry.Reached.Select(path => _byPath[path]).ToEquatableArray();
        return new DocumentClosure(document, reached, entry.OutputFolder, entry.RootNameOwner, _index.IsReferredTo(document.File.Path));
    }
}
