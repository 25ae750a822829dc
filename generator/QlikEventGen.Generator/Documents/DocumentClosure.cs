namespace QlikEventGen.Generator.Documents;

/// <summary>
/// All that the types of one document depend on: the document and those it reaches. Equal to another one if all of
/// that is.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Reached">The documents that it reaches by references, itself not counted, ordered by path.</param>
/// <param name="OutputFolder">The folder of its generated files.</param>
/// <param name="RootNameOwner">The document that already has the C# name of this one's root; null if the name is free.</param>
/// <param name="IsReferredTo">Whether some reference of another document may lead into it.</param>
internal sealed record DocumentClosure(
    SchemaDocument Document,
    EquatableArray<SchemaDocument> Reached,
    string OutputFolder,
    DocumentKey? RootNameOwner,
    bool IsReferredTo)
{
    public ReferenceResolver CreateResolver() => new([Document, .. Reached]);
}
