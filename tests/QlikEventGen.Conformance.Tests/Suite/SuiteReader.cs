using System.Text.Json;

namespace QlikEventGen.Conformance.Tests.Suite;

/// <summary>Reads the tests of the suite, each draft once.</summary>
internal static class SuiteReader
{
    private static readonly Dictionary<Draft, Lazy<IReadOnlyList<SuiteGroup>>> Groups = Draft.All.ToDictionary(
        static draft => draft,
        static draft => new Lazy<IReadOnlyList<SuiteGroup>>(() => [.. ReadDraft(draft)]));

    /// <summary>The groups of a draft in the order of their files; none where the suite is not there.</summary>
    public static IReadOnlyList<SuiteGroup> GroupsOf(Draft draft) => Groups[draft].Value;

    public static IEnumerable<SuiteCase> CasesOf(Draft draft, SuiteSection section) => GroupsOf(draft)
        .Where(group => group.Section == section)
        .SelectMany(static group => group.Cases);

    private static IEnumerable<SuiteGroup> ReadDraft(Draft draft)
    {
        if (SuiteFolder.Path is not { } suite)
            return [];

        string folder = Path.Combine(suite, "tests", draft.Name);
        return ReadFolder(draft, folder, "", SuiteSection.Required)
            .Concat(ReadFolder(draft, folder, "optional", SuiteSection.Optional))
            .Concat(ReadFolder(draft, folder, "optional/format", SuiteSection.Format));
    }

    private static IEnumerable<SuiteGroup> ReadFolder(Draft draft, string root, string relative, SuiteSection section) => Directory
        .EnumerateFiles(Path.Combine(root, relative), "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(path => ReadFile(draft, section, Path.GetRelativePath(root, path)[..^".json".Length].Replace('\\', '/'), path));

    private static IEnumerable<SuiteGroup> ReadFile(Draft draft, SuiteSection section, string file, string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonElement element in document.RootElement.EnumerateArray())
        {
            string name = Unique(names, $"{draft.Name}/{file}/{Describe(element)}");
            SuiteGroup group = new(draft, section, file, name, element.GetProperty("schema").GetRawText());
            foreach (JsonElement test in element.GetProperty("tests").EnumerateArray())
            {
                string caseName = Unique(names, $"{name}/{Describe(test)}");
                group.Cases.Add(new SuiteCase(group, caseName, test.GetProperty("data").GetRawText(), test.GetProperty("valid").GetBoolean()));
            }

            yield return group;
        }
    }

    private static string Describe(JsonElement element) => element.GetProperty("description").GetString()!;

    private static string Unique(HashSet<string> names, string name)
    {
        string unique = name;
        for (int i = 2; !names.Add(unique); i++)
            unique = $"{name} ({i})";
        return unique;
    }
}
