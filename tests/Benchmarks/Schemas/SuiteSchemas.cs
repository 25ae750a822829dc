using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>The largest schemas of the official suite, with the valid values that it has for them. These are a few bytes long, so that there are no goals.</summary>
internal static class SuiteSchemas
{
    private const int Count = 3;

    public static IEnumerable<Subject> Create()
    {
        if (DataFolder.Suite is not { } suite)
        {
            return [];
        }

        return Directory.EnumerateFiles(Path.Combine(suite, "tests", "draft2020-12"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(static path => JsonNode.Parse(File.ReadAllText(path))!.AsArray())
            .Where(static group => group!["schema"] is JsonObject && ValidValues(group).Count > 0)
            .OrderByDescending(static group => group!["schema"]!.ToJsonString().Length)
            .Take(Count)
            .Select(static group =>
            {
                Input input = new($"suite: {group!["description"]}", ValidValues(group));
                return SchemaCompiler.TryCompile(group["schema"]!.ToJsonString(), input)! with { HasGoals = false };
            });
    }

    private static List<byte[]> ValidValues(JsonNode group) =>
    [
        .. group["tests"]!.AsArray()
            .Where(static test => test!["valid"]!.GetValue<bool>())
            .Select(static test => test!["data"])
            .Where(static value => value?.GetValueKind() is JsonValueKind.Object or JsonValueKind.Array)
            .Select(static value => Encoding.UTF8.GetBytes(value!.ToJsonString(JsonLayout.Minified))),
    ];
}
