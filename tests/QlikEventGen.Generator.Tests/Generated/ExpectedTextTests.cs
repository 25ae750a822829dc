using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>The texts that generated code of events compares whole before it reads anything else, and hands out as one string.</summary>
public class ExpectedTextTests
{
    private const string Envelope = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["id", "source", "specversion", "type"],
          "properties": {
            "id": { "type": "string", "examples": ["A1"] },
            "source": { "type": "string", "examples": ["com.qlik/x"] },
            "type": { "type": "string", "default": "com.example.zoo.opened" },
            "specversion": { "type": "string", "minLength": 1, "examples": ["1.0", "1.0.2"] },
            "datacontenttype": { "type": "string", "maxLength": 20, "examples": ["\"quoted\" – é"] }
          }
        }
        """;

    /// <summary>An expected text is one string for all events; any other is read as it is.</summary>
    [Theory]
    [InlineData("type", "com.example.zoo.opened", true)]
    [InlineData("specversion", "1.0", true)]
    [InlineData("datacontenttype", "\"quoted\" – é", true)]
    [InlineData("id", "A1", false)]
    [InlineData("source", "com.qlik/x", false)]
    [InlineData("specversion", "1.0.2", false)]
    [InlineData("datacontenttype", "application/json", false)]
    public void An_expected_text_is_one_string_for_all_events(string member, string text, bool isExpected)
    {
        RootProbe root = GeneratedCode.Compile(Envelope).Root();
        string json = Payload(member, Json(text));
        object? first = TextOf(root.Parse(json), member);

        Assert.Equal("valid", root.Validate(json));
        Assert.Equal(text, first);
        Assert.Equal(isExpected, ReferenceEquals(first, TextOf(root.Parse(json), member)));
    }

    /// <summary>Escaped, the text is the same, but stands there in other bytes.</summary>
    [Fact]
    public void An_expected_text_may_be_spelled_with_escapes()
    {
        RootProbe root = GeneratedCode.Compile(Envelope).Root();

        Assert.Equal("1.0", TextOf(root.Parse(Payload("specversion", "\"\\u0031.0\"")), "specversion"));
    }

    [Fact]
    public void An_example_that_its_schema_refuses_is_not_expected()
    {
        GeneratedCode code = GeneratedCode.Compile(Envelope.Replace("\"maxLength\": 20", "\"maxLength\": 5", StringComparison.Ordinal));

        Assert.Equal("/datacontenttype maxLength: must have at most 5 characters", code.Root().Validate(Payload("datacontenttype", Json("\"quoted\" – é"))));
    }

    [Fact]
    public void Of_other_objects_no_example_is_expected()
    {
        RootProbe root = GeneratedCode.Compile(Envelope.Replace("\"id\", \"source\", ", "\"source\", ", StringComparison.Ordinal)).Root();
        string json = Payload("specversion", "\"1.0\"");

        Assert.NotSame(TextOf(root.Parse(json), "specversion"), TextOf(root.Parse(json), "specversion"));
    }

    private static string Payload(string member, string value)
    {
        Dictionary<string, string> members = new()
        {
            ["id"] = "\"1\"",
            ["source"] = "\"s\"",
            ["type"] = "\"t\"",
            ["specversion"] = "\"0\"",
            [member] = value,
        };
        return "{" + string.Join(",", members.Select(static pair => $"\"{pair.Key}\":{pair.Value}")) + "}";
    }

    private static string Json(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static object? TextOf(object value, string member) =>
        value.GetType().GetProperty(char.ToUpperInvariant(member[0]) + member[1..])!.GetValue(value);
}
