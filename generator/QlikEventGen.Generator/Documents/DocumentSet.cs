namespace QlikEventGen.Generator.Documents;

/// <summary>The documents of a project, to put closures together.</summary>
internal sealed class DocumentSet(IReadOnlyCollection<SchemaDocument> documents, ProjectIndex index)
{
    // Made at the first need: many projects have no reference between documents.
    private ILookup<string, SchemaDocument> ByPath => field ??= documents.ToLookup(static document => document.File.Path, StringComparer.Ordinal);

    public DocumentClosure GetClosure(SchemaDocument document)
    {
        IndexEntry entry = index.GetEntry(document.File.Path);
        EquatableArray<SchemaDocument> reached = entry.Reached.Count == 0 ? [] : entry.Reached.Select(path => ByPath[path].Last()).ToEquatableArray();
        return new DocumentClosure(document, reached, entry.OutputFolder, entry.RootNameOwner, entry.IsReferredTo);
    }
}
