using System.Text.Json;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Tests.Patterns;

/// <summary>
/// The cases about regular expressions of the JSON Schema Test Suite, read where it stands. Schemas are read just as far as these
/// cases need.
/// </summary>
public sealed class SuitePatternTests
{
    private static readonly string[] s_files = ["pattern.json", "patternProperties.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json"];

    [Theory]
    [InlineData("draft4")]
    [InlineData("draft6")]
    [InlineData("draft7")]
    [InlineData("draft2019-09")]
    [InlineData("draft2020-12")]
    public void Cases(string draft)
    {
        string suite = FindSuite();
        List<string> wrong = [];
        int cases = 0;
        foreach (string file in s_files)
        {
            using JsonDocument groups = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(suite, "tests", draft, file)));
            foreach (JsonElement group in groups.RootElement.EnumerateArray())
            {
                foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                {
                    cases++;
                    if (IsValid(group.GetProperty("schema"), test.GetProperty("data")) != test.GetProperty("valid").GetBoolean())
                    {
                        wrong.Add($"{file}: {group.GetProperty("description")}: {test.GetProperty("description")}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(cases, 100, 200);
    }

    [Theory]
    [InlineData("draft7")]
    [InlineData("draft2019-09")]
    [InlineData("draft2020-12")]
    public void Formats(string draft)
    {
        using JsonDocument groups = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(FindSuite(), "tests", draft, "optional/format/regex.json")));
        foreach (JsonElement test in groups.RootElement.EnumerateArray().SelectMany(static group => group.GetProperty("tests").EnumerateArray()))
        {
            if (test.GetProperty("data") is { ValueKind: JsonValueKind.String } data)
            {
                Assert.Equal(test.GetProperty("valid").GetBoolean(), Pattern.Parse(data.GetString()!, out _) is not null);
            }
        }
    }

    private static bool IsValid(JsonElement schema, JsonElement data)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.ValueKind == JsonValueKind.True;
        }

        return schema.EnumerateObject().All(keyword => keyword.Name switch
        {
            "$schema" => true,
            "type" => HasType(data, keyword.Value.GetString()!),
            "maximum" => data.ValueKind != JsonValueKind.Number || data.GetDouble() <= keyword.Value.GetDouble(),
            "pattern" => data.ValueKind != JsonValueKind.String || IsMatch(keyword.Value.GetString()!, data.GetString()!),
            "patternProperties" => data.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateObject().All(pattern =>
                data.EnumerateObject().All(member => !IsMatch(pattern.Name, member.Name) || IsValid(pattern.Value, member.Value))),
            "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.False => data.ValueKind != JsonValueKind.Object
                || data.EnumerateObject().All(member => schema.GetProperty("patternProperties").EnumerateObject().Any(pattern => IsMatch(pattern.Name, member.Name))),
            _ => throw new NotSupportedException(keyword.Name),
        });
    }

    private static bool HasType(JsonElement data, string type) => type switch
    {
        "object" => data.ValueKind == JsonValueKind.Object,
        "string" => data.ValueKind == JsonValueKind.String,
        "boolean" => data.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => data.ValueKind == JsonValueKind.Null,
        "number" => data.ValueKind == JsonValueKind.Number,
        "integer" => data.ValueKind == JsonValueKind.Number && data.GetDouble() % 1 == 0,
        _ => throw new NotSupportedException(type),
    };

    private static bool IsMatch(string pattern, string text) => new JsonPattern(pattern).IsMatch(text);

    private static string FindSuite()
    {
        string? suite = Environment.GetEnvironmentVariable("JSON_SCHEMA_TEST_SUITE");
        if (string.IsNullOrEmpty(suite))
        {
            string? root = AppContext.BaseDirectory;
            while (root is not null && !File.Exists(Path.Combine(root, "QlikEventGen.sln")))
            {
                root = Path.GetDirectoryName(root);
            }

            suite = Path.Combine(root ?? "", "../shared/data/json-schema-test-suite");
        }

        if (!Directory.Exists(suite))
        {
            const string Reason = "The JSON Schema Test Suite is not there: JSON_SCHEMA_TEST_SUITE can name its folder.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        return suite;
    }
}
