using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace QlikEventGen.Generator.Tests.Snapshots;

/// <summary>
/// Schemas, and the generated files that were reviewed, in a folder under <c>Cases</c>. The folder holds its own schemas, or
/// none: then those of the repository are meant. A generated file <c>X.g.cs</c> is kept as <c>X.g.cs.txt</c>.
/// </summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Types">The types that give the kept files their names. All files of the case are compiled.</param>
internal sealed record SnapshotCase(string Name, params string[] Types)
{
    /// <summary>Set to 1 to write the folders anew. Ignored where CI is set.</summary>
    public const string UpdateVariable = "QLIKEVENTGEN_UPDATE_SNAPSHOTS";

    private const string Suffix = ".txt";

    /// <summary>Stands for the generator's version, so that a new one does not touch every snapshot.</summary>
    private const string VersionMark = "{version}";

    private static readonly string Version = typeof(EventSchemaGenerator).Assembly.GetName().Version!.ToString(3);

    /// <summary>The encoding of generated files and snapshots.</summary>
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static bool IsUpdate => Environment.GetEnvironmentVariable(UpdateVariable) == "1"
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static string CasesFolder { get; } =
        Path.Combine(RepositoryFiles.Root, "tests", "QlikEventGen.Generator.Tests", "Snapshots", "Cases");

    public string Folder => Path.Combine(CasesFolder, Name);

    /// <summary>The schemas with the paths that they have in the project.</summary>
    public (string Path, string Text)[] ReadSchemas()
    {
        (string Path, string Text)[] own = Directory.Exists(Folder) ? RepositoryFiles.ReadAll(Folder, Folder, "*.schema.json") : [];
        return own.Length == 0 ? RepositoryFiles.ReadSchemas() : [.. own.Select(static file => ("schemas/" + file.Path, file.Text))];
    }

    /// <summary>The reviewed files by their hint names.</summary>
    public Dictionary<string, string> ReadReviewed() => RepositoryFiles.ReadAll(Folder, Folder, "*.g.cs" + Suffix).ToDictionary(
        static file => file.Path[..^Suffix.Length],
        static file => file.Text.Replace(VersionMark, Version, StringComparison.Ordinal),
        StringComparer.Ordinal);

    public bool Keeps(GeneratedSourceResult source) => Types.Contains(TypeOf(source.HintName), StringComparer.Ordinal);

    public static string TypeOf(string hintName) => Path.GetFileName(hintName)[..^".g.cs".Length];

    /// <summary>Replaces the reviewed files by what is generated now.</summary>
    public void Update(IEnumerable<GeneratedSourceResult> sources)
    {
        foreach (string old in Directory.GetFiles(Folder, "*.g.cs" + Suffix, SearchOption.AllDirectories))
        {
            File.Delete(old);
        }

        foreach (GeneratedSourceResult source in sources.Where(Keeps))
        {
            string path = Path.Combine(Folder, source.HintName + Suffix);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, MarkVersion(source.SourceText.ToString()), Utf8);
        }
    }

    private static string MarkVersion(string text) =>
        Regex.Replace(text, "(?<=GeneratedCode\\(\"QlikEventGen\", \")[^\"]+", VersionMark);
}
