using Microsoft.CodeAnalysis;

namespace QlikEventGen.Generator.Documents;

/// <summary>
/// A JSON file that may be a schema, with its options: the only input of everything after it. Two are equal if path,
/// checksum and options are, so that a new object for an unchanged file changes nothing.
/// </summary>
/// <param name="path">The path that diagnostics name.</param>
/// <param name="relativePath">The path from the project's folder, with '/', for whatever is emitted: no machine's folders.</param>
/// <param name="text">The content.</param>
/// <param name="checksum">The checksum of the content.</param>
/// <param name="options">The options that hold for the file.</param>
internal sealed class SchemaFile(string path, string relativePath, string text, string checksum, FileOptions options) : IEquatable<SchemaFile>
{
    public const string SchemaSuffix = ".schema.json";

    public string Path { get; } = path;

    public string RelativePath { get; } = relativePath;

    public string Text { get; } = text;

    public string Checksum { get; } = checksum;

    public FileOptions Options { get; } = options;

    /// <summary>The offset of the first bytes that are not UTF-8; -1 if all are.</summary>
    public int InvalidUtf8Offset { get; init; } = -1;

    /// <summary>The name with its extension.</summary>
    public string Name => RelativePath.Substring(RelativePath.LastIndexOf('/') + 1);

    /// <summary>Whether the name alone says that this is a schema.</summary>
    public bool IsNamedLikeSchema => Name.EndsWith(SchemaSuffix, StringComparison.OrdinalIgnoreCase) || IsNamedLikeAsyncApi;

    public bool IsNamedLikeAsyncApi => IsJson(Name)
        && !Name.EndsWith(SchemaSuffix, StringComparison.OrdinalIgnoreCase)
        && Name.IndexOf("asyncapi", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a file is worth reading at all. The content decides later about those whose name does not.</summary>
    public static bool IsCandidate(string path, FileOptions options) => options.Inclusion switch
    {
        SchemaInclusion.Included => true,
        SchemaInclusion.Excluded => false,
        _ => IsJson(path),
    };

    /// <summary>Reads a file; null if the compiler cannot read it, which it then reports itself.</summary>
    public static SchemaFile? TryRead(AdditionalText file, ProjectOptions project, FileOptions options, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } source)
        {
            return null;
        }

        string text = source.ToString();
        string checksum = Convert.ToBase64String([.. source.GetChecksum()]);
        return new SchemaFile(file.Path, FilePaths.GetRelative(project.Directory, file.Path), text, checksum, options)
        {
            InvalidUtf8Offset = Utf8Validity.FindFault(source, text),
        };
    }

    public bool Equals(SchemaFile? other) => other is not null
        && Path == other.Path
        && RelativePath == other.RelativePath
        && Checksum == other.Checksum
        && Options == other.Options;

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Checksum.GetHashCode());

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
