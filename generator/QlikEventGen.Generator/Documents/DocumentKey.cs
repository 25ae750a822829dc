namespace QlikEventGen.Generator.Documents;

/// <summary>
/// What the rest of a project needs to know of a document: its names and what it refers to, no places and no tree. So
/// it stays equal through most edits.
/// </summary>
/// <param name="Path">The path that tells documents apart.</param>
/// <param name="RelativePath">The path that orders them, the same on every machine.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="RootName">The C# name of its root type; null for an AsyncAPI document, whose root has none.</param>
/// <param name="Uris">Every URI that finds it.</param>
/// <param name="Targets">What it refers to in other documents.</param>
internal sealed record DocumentKey(
    string Path,
    string RelativePath,
    string Namespace,
    string? RootName,
    EquatableArray<string> Uris,
    EquatableArray<ReferenceTarget> Targets)
{
    public static DocumentKey Create(SchemaDocument document) => new(
        document.File.Path,
        document.File.RelativePath,
        document.Namespace,
        document.Kind == DocumentKind.JsonSchema ? document.Name : null,
        document.GetUris().ToEquatableArray(),
        document.References
            .Select(reference => ReferenceTarget.Create(document, reference.BaseUri, reference.Reference))
            .Where(target => document.FindResource(target.Uri) is null)
            .Distinct()
            .ToEquatableArray());
}
