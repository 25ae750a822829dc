using QlikEventGen.Conformance.Tests.Compilation;

namespace QlikEventGen.Conformance.Tests.Suite;

/// <summary>
/// The schemas that tests refer to by "http://localhost:1234/…", as files of the project that are only referred to. A draft gets
/// those without a draft and its own; a test that names one of another draft's gets that one too, because the drafts' remotes share
/// URIs.
/// </summary>
internal sealed class Remotes
{
    private const string BaseUri = "http://localhost:1234/";

    private readonly List<SchemaText> _others = [];

    private Remotes(Draft draft)
    {
        string root = Path.Combine(SuiteFolder.Path!, "remotes");
        foreach (string path in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            string folder = relative.Contains('/', StringComparison.Ordinal) ? relative[..relative.IndexOf('/', StringComparison.Ordinal)] : "";
            Draft? owner = Draft.All.FirstOrDefault(candidate => candidate.Name == folder);
            if (owner is null && folder is "draft3" or "v1")
                continue;

            SchemaText text = new("remotes/" + relative, File.ReadAllText(path), new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["QlikEventGen"] = "true",
                ["Namespace"] = "Suite.Remotes",
                ["Uri"] = BaseUri + relative,
                ["ReferenceOnly"] = "true",
                ["DefaultDialect"] = (owner ?? draft).Dialect,
            });
            (owner is null || owner == draft ? Own : _others).Add(text);
        }
    }

    /// <summary>Those that every test of the draft gets.</summary>
    public List<SchemaText> Own { get; } = [];

    public static Remotes Of(Draft draft) => new(draft);

    /// <summary>Those of other drafts that a schema names.</summary>
    public IEnumerable<SchemaText> NamedBy(string schema) => _others
        .Where(other => schema.Contains(other.Metadata["Uri"] + "\"", StringComparison.Ordinal));
}
