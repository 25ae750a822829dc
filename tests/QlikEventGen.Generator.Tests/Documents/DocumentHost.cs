using QlikEventGen.Generator.Documents;
using FileOptions = QlikEventGen.Generator.Documents.FileOptions;

namespace QlikEventGen.Generator.Tests.Documents;

/// <summary>Makes documents without a compiler around them.</summary>
internal static class DocumentHost
{
    public static SchemaDocument Create(string relativePath, string text, FileOptions? options = null) =>
        TryCreate(relativePath, text, options) ?? throw new ArgumentException("not a schema", nameof(relativePath));

    public static SchemaDocument? TryCreate(string relativePath, string text, FileOptions? options = null) =>
        SchemaDocument.TryCreate(new SchemaFile("/project/" + relativePath, relativePath, text, text, options ?? new FileOptions { Namespace = "Acme" }));
}
