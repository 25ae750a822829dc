using System.Text.Json;

namespace QlikEventGen.Tests.Formats;

/// <summary>
/// The format cases of the official JSON Schema Test Suite, read in place: from the folder that JSON_SCHEMA_TEST_SUITE names,
/// else from <c>shared/data/json-schema-test-suite</c> beside the repository.
/// </summary>
internal static class OfficialFormatSuite
{
    private const string Variable = "JSON_SCHEMA_TEST_SUITE";

    public static readonly string[] Drafts = ["draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"];

    private static readonly string? s_folder = Find();

    /// <summary>Why there are no cases, or null when there are.</summary>
    public static string? Absence { get; } =
        s_folder is null ? $"The official suite is not here; {Variable} can name its folder." : null;

    /// <summary>The cases of the files in <c>optional/format</c>, which demand that formats are asserted.</summary>
    public static IEnumerable<OfficialFormatCase> Asserting(string draft) =>
        Directory.EnumerateFiles(Path.Combine(s_folder!, "tests", draft, "optional", "format"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(draft, file));

    /// <summary>The cases of <c>format.json</c>.</summary>
    public static IEnumerable<OfficialFormatCase> Required(string draft) =>
        Read(draft, Path.Combine(s_folder!, "tests", draft, "format.json"));

    private static IEnumerable<OfficialFormatCase> Read(string draft, string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        int number = 0;
        foreach (JsonElement group in document.RootElement.EnumerateArray())
        {
            string format = group.GetProperty("schema").GetProperty("format").GetString()!;
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                number++;
                yield return new OfficialFormatCase(
                    $"{draft}/{Path.GetFileName(path)} {number}: {group.GetProperty("description")}: {test.GetProperty("description")}",
                    format,
                    test.GetProperty("data").GetRawText(),
                    test.GetProperty("valid").GetBoolean());
            }
        }
    }

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        string folder = string.IsNullOrEmpty(named)
            ? Path.Combine(Repository(), "..", "shared", "data", "json-schema-test-suite")
            : named;
        return Directory.Exists(Path.Combine(folder, "tests")) ? folder : null;
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "QlikEventGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
