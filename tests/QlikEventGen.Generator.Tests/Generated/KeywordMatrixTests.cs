using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Tests.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>
/// Every keyword beside every kind of C# type, as a member, a required member and an item: the emitted code finds what the evaluator
/// finds, and a type holds every valid value or says that it cannot.
/// </summary>
public class KeywordMatrixTests
{
    /// <summary>Members of a schema object that call for one C# type each.</summary>
    private static readonly string[] Shapes =
    [
        "",
        "\"type\":\"string\"",
        "\"type\":[\"string\",\"null\"]",
        "\"type\":\"integer\"",
        "\"type\":[\"integer\",\"null\"]",
        "\"type\":\"number\"",
        "\"type\":[\"number\",\"null\"]",
        "\"type\":\"boolean\"",
        "\"type\":[\"boolean\",\"null\"]",
        "\"type\":\"string\",\"format\":\"uuid\"",
        "\"type\":[\"string\",\"null\"],\"format\":\"date\"",
        "\"type\":\"array\",\"items\":{\"type\":[\"string\",\"integer\"]}",
        "\"type\":[\"array\",\"null\"],\"items\":{\"type\":\"integer\"}",
        "\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"},\"before\":{\"type\":\"string\"}}",
        "\"type\":[\"object\",\"null\"],\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]",
        "\"properties\":{\"a\":{\"type\":\"integer\"}}",
        "\"type\":\"string\",\"enum\":[\"abc\",\"b\"]",
        "\"enum\":[\"abc\",\"b\",null]",
        "\"const\":\"abc\"",
        "\"enum\":[\"abc\",null]",
        "\"type\":[\"string\",\"null\"],\"const\":\"abc\"",
        "\"type\":[\"string\",\"integer\",\"object\"]",
    ];

    private static readonly string[] Keywords =
    [
        "\"anyOf\":[{\"type\":\"string\",\"minLength\":2},{\"type\":[\"integer\",\"null\"],\"maximum\":1},{\"required\":[\"a\"]}]",
        "\"anyOf\":[{\"type\":\"string\"},{\"type\":\"integer\"},{\"type\":\"array\"}]",
        "\"oneOf\":[{\"minLength\":2},{\"maxLength\":3,\"maximum\":1},{\"minItems\":2}]",
        "\"not\":{\"type\":\"null\"}",
        "\"not\":{\"const\":\"abc\"}",
        "\"if\":{\"type\":\"null\"},\"then\":false,\"else\":{\"maxLength\":2}",
        "\"allOf\":[{\"type\":[\"string\",\"number\",\"object\"]},{\"type\":[\"string\",\"number\",\"null\",\"object\"]}]",
        "\"dependentSchemas\":{\"a\":{\"required\":[\"b\"]},\"before\":{\"maxProperties\":1}}",
        "\"dependentRequired\":{\"a\":[\"b\"]}",
        "\"anyOf\":[{\"properties\":{\"a\":true}},{\"prefixItems\":[true]}],\"unevaluatedProperties\":false",
        "\"anyOf\":[{\"properties\":{\"a\":true}},{\"prefixItems\":[{\"type\":\"integer\"}]}],\"unevaluatedItems\":{\"type\":\"string\"}",
        "\"unevaluatedProperties\":{\"type\":\"integer\"},\"unevaluatedItems\":false",
        "\"contains\":{\"type\":\"integer\"},\"maxContains\":1",
        "\"patternProperties\":{\"^a\":{\"minimum\":1},\"b\":{\"type\":\"string\"}},\"anyOf\":[{\"required\":[\"a\"]},{\"minProperties\":0}]",
        "\"additionalProperties\":{\"type\":\"integer\"}",
        "\"propertyNames\":{\"maxLength\":1}",
        "\"minProperties\":1,\"maxProperties\":1,\"minItems\":1,\"maxItems\":2",
        "\"uniqueItems\":true",
        "\"pattern\":\"^a\",\"multipleOf\":2,\"exclusiveMaximum\":100",
        "\"$ref\":\"#/$defs/both\"",
        "\"anyOf\":[{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\",\"minimum\":1}}},{\"type\":\"null\"}]",
        "\"oneOf\":[{\"const\":null},{\"type\":\"integer\",\"multipleOf\":2}]",
        "\"oneOf\":[{\"type\":\"object\",\"properties\":{\"b\":{\"const\":\"x\"},\"a\":{\"minimum\":0}},\"required\":[\"b\"]},{\"type\":\"object\",\"properties\":{\"b\":{\"enum\":[\"y\",\"z\"]}},\"required\":[\"b\"]},{\"type\":\"null\"}]",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "2", "1.5", "1.0", "1e400", "100000000000000000000", "\"\"", "\"a\"", "\"abc\"", "\"b\"", "\"c35f4b70-3ce4-4a30-b62b-2aef16943bc4\"", "\"2024-02-29\"",
        "[]", "[1]", "[1,1.0]", "[\"x\",2]", "[null]", "{}", "{\"a\":1}", "{\"a\":0,\"b\":\"x\"}", "{\"a\":\"no\"}", "{\"b\":2,\"c\":3}", "{\"before\":\"x\",\"a\":7}", "{\"b\":\"y\",\"a\":1}",
    ];

    private const string Definitions = """
        "$defs":{"both":{"allOf":[{"$ref":"#/$defs/inner"}],"unevaluatedProperties":{"type":"integer"}},
          "inner":{"anyOf":[{"properties":{"a":{"type":"integer"}}},{"properties":{"b":true}}],"unevaluatedProperties":{"type":"string"}}}
        """;

    public static TheoryData<int> AllShapes => [.. Enumerable.Range(0, Shapes.Length)];

    [Theory]
    [MemberData(nameof(AllShapes))]
    public void Emitted_code_and_evaluator_find_the_same(int shape)
    {
        List<string> members = [];
        List<string> required = [];
        for (int i = 0; i < Keywords.Length; i++)
        {
            string schema = Merge(Shapes[shape], Keywords[i]);
            members.Add($"\"m{i}\":{schema},\"r{i}\":{{\"type\":\"object\",\"properties\":{{\"v\":{schema}}},\"required\":[\"v\"]}},\"i{i}\":{{\"type\":\"array\",\"items\":{schema}}}");
        }

        string text = $"{{\"type\":\"object\",\"properties\":{{{string.Join(",", members)}}},{Definitions}}}";
        RootProbe root = GeneratedCode.Compile(text).Root();
        SchemaDocument document = DocumentHost.Create("schemas/root.schema.json", text);
        SchemaBinder binder = new(new DocumentClosure(document, [], "", null, IsReferredTo: false), new DiagnosticBag());
        CheckProgram program = new();
        ValueCheck check = program.Get(binder.BindRoot(document));
        List<string> disagreements = [];

        for (int i = 0; i < Keywords.Length; i++)
        {
            foreach (string value in Values)
            {
                foreach (string json in (string[])[$"{{\"m{i}\":{value}}}", $"{{\"r{i}\":{{\"v\":{value}}}}}", $"{{\"i{i}\":[{value}]}}"])
                {
                    string expected = Sorted(Evaluator.TryEvaluate(program, check, JsonParser.Parse(json).Root!)!
                        .Select(static fault => $"{fault.InstanceLocation} {fault.Message}"));
                    string found = root.Validate(json);
                    string actual = found == "valid" ? "" : Sorted(found.Split('\n').Select(static line => Simplify(line)).Select(static line => line.Remove(line.IndexOf(' ') + 1) + line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
                    string parsed = root.TryParse(json);
                    if (expected != actual || root.IsValid(json) != (expected.Length == 0)
                        || (found == "valid" ? parsed != "valid" && !parsed.Split('\n').All(static line => line.Contains(" Representation: ", StringComparison.Ordinal)) : !parsed.StartsWith(found, StringComparison.Ordinal)))
                    {
                        disagreements.Add($"{Merge(Shapes[shape], Keywords[i])} with {json}\n  evaluator: {expected}\n  Validate:  {actual}\n  TryParse:  {parsed}");
                    }
                    else if (parsed == "valid" && root.RoundTrip(json) is var written && !System.Text.Json.JsonElement.DeepEquals(Parse(json), Parse(written)))
                    {
                        disagreements.Add($"{Merge(Shapes[shape], Keywords[i])} with {json} is written as {written}");
                    }
                }
            }
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count}\n" + string.Join("\n", disagreements.Take(12)));
    }

    /// <summary>The two as one schema object; where both have a keyword, as an <c>allOf</c>.</summary>
    private static string Merge(string shape, string keywords)
    {
        if (shape.Length == 0)
            return $"{{{keywords}}}";
        return keywords.StartsWith("\"allOf\"", StringComparison.Ordinal) ? $"{{{shape},{keywords}}}" : $"{{\"allOf\":[{{{shape}}}],{keywords}}}";
    }

    private static System.Text.Json.JsonElement Parse(string json)
    {
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>What a wrong value is stands only in what a user reads.</summary>
    private static string Simplify(string errors) => System.Text.RegularExpressions.Regex.Replace(errors, ", but is [a-z ]*", "");

    private static string Sorted(IEnumerable<string> errors) => string.Join("; ", errors.Order(StringComparer.Ordinal));
}
