using System.Text;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>The schemas and example payloads of this repository, as copied beside the test program.</summary>
internal static class Examples
{
    public static string SchemaFolder { get; } = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <summary>The example of the event's reference page: every declared member except <c>automation</c>.</summary>
    public static byte[] Page { get; } = Read("valid/page-example.json");

    public static string PageText { get; } = Encoding.UTF8.GetString(Page);

    /// <summary>Names of valid payloads, one for each file or, in JSON Lines, for each line.</summary>
    public static IEnumerable<string> ValidNames => s_valid.Keys;

    public static IEnumerable<string> InvalidNames { get; } = ListFiles("invalid").Select(path => Path.GetFileName(path));

    private static readonly SortedDictionary<string, byte[]> s_valid = LoadValid();

    public static byte[] Valid(string name) => s_valid[name];

    public static byte[] Invalid(string name) => Read("invalid/" + name);

    private static SortedDictionary<string, byte[]> LoadValid()
    {
        SortedDictionary<string, byte[]> payloads = new(StringComparer.Ordinal);
        foreach (string path in ListFiles("valid"))
        {
            string name = Path.GetFileName(path);
            if (Path.GetExtension(path) != ".jsonl")
            {
                payloads.Add(name, File.ReadAllBytes(path));
                continue;
            }

            int line = 0;
            foreach (string text in File.ReadLines(path))
            {
                line++;
                if (text.Length > 0)
                {
                    payloads.Add($"{name}:{line:00}", Encoding.UTF8.GetBytes(text));
                }
            }
        }

        return payloads;
    }

    private static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(SchemaFolder, "examples", path));

    private static string[] ListFiles(string folder)
    {
        string[] files = Directory.GetFiles(Path.Combine(SchemaFolder, "examples", folder));
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
