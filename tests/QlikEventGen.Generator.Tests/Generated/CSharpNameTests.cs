using QlikEventGen.Generator.Tests.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Members that are called in C# as <c>x-csharp-name</c> says.</summary>
public sealed class CSharpNameTests
{
    /// <summary>Keywords, and the names of parameters, locals and members of generated code.</summary>
    private static readonly string[] Names =
    [
        "class", "this", "required", "record", "var", "await", "or", "field", "value", "writer", "start", "other", "hash", "list", "json", "name", "_", "__", "Schema0", "Names", "TMode", "__arglist",
    ];

    /// <summary>Kinds of members that are declared, compared, copied and written each in its own way.</summary>
    private static readonly string[] Kinds =
    [
        "\"type\":\"string\"",
        "\"type\":[\"integer\",\"null\"],\"default\":1",
        "\"type\":\"number\",\"default\":1.5",
        "\"const\":\"x\"",
        "\"enum\":[\"x\",\"y\"],\"default\":\"x\"",
        "\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}",
        "\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}",
        "\"type\":[\"array\",\"null\"],\"items\":{}",
        "\"type\":\"string\",\"format\":\"date-time\"",
        "\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}",
        "\"description\":\"anything\"",
        "\"type\":\"boolean\",\"deprecated\":true",
    ];

    [Fact]
    public void The_name_is_that_of_the_property_and_not_of_the_member()
    {
        GeneratedCode code = GeneratedCode.Compile("""
            {"type":"object","required":["a-b","a_b"],"properties":{"a-b":{"type":"string"},"a_b":{"type":"string","x-csharp-name":"Underscored"}}}
            """);

        Assert.Empty(code.Result.Diagnostics);
        RootProbe root = code.Root();
        object value = root.Parse("""{"a_b":"1","a-b":"2"}""");
        Assert.Equal("1", value.GetType().GetProperty("Underscored")!.GetValue(value));
        Assert.Equal("2", value.GetType().GetProperty("AB")!.GetValue(value));
        Assert.Equal("""{"a-b":"2","a_b":"1"}""", root.Write(value));
        Assert.Equal(" required: must have the member \"a-b\"\n/a_b type: must be a string, but is a number", root.Validate("""{"a_b":1}"""));
    }

    [Fact]
    public void Of_members_that_want_one_keyword_the_others_take_numbers()
    {
        GeneratedCode code = GeneratedCode.Compile("""
            {"properties":{"a":{"x-csharp-name":"class"},"b":{"x-csharp-name":"class"},"c":{"type":"string","x-csharp-name":"@class"},"d":{"x-csharp-name":"class2"}}}
            """);

        Assert.Equal(
            ["warning QEG3002: The C# name 'Root.@class' is taken by the member \"a\"; this one is named 'Root.class2'", "warning QEG3002: The C# name 'Root.@class' is taken by the member \"a\"; this one is named 'Root.class3'", "warning QEG3002: The C# name 'Root.class2' is taken by the member \"b\"; this one is named 'Root.class22'"],
            code.Result.Diagnostics.Select(static diagnostic => MarkedSchema.Describe(diagnostic).Split("; choose")[0]));
        RootProbe root = code.Root();
        Assert.Equal("""{"a":1,"b":2,"c":"3","d":4}""", root.Write(root.Parse("""{"d":4,"c":"3","b":2,"a":1}""")));
    }

    [Theory]
    [InlineData("""{"properties":{"x":{"type":"string"}}}""", "RootAnother")]
    [InlineData("""{"enum":["x","y"]}""", "RootAnother")]
    [InlineData("""{"type":"array","items":{"properties":{"x":{"type":"string"}}}}""", "RootAnotherItem")]
    [InlineData("""{"$ref":"#/$defs/part"}""", "RootPart")]
    public void A_type_that_is_written_in_place_is_named_after_it(string schema, string type)
    {
        GeneratedCode code = GeneratedCode.Compile("""{"$defs":{"part":{"properties":{"x":{"type":"string"}}}},"properties":{"a":SCHEMA,"x-csharp-name":"another"}}}""".Replace("SCHEMA", schema[..^1], StringComparison.Ordinal));

        Assert.NotNull(code.Type("Acme.Root").GetProperty("another"));
        Assert.Contains(code.Types(), found => found.Name == type);
    }

    [Fact]
    public void Any_identifier_compiles_on_any_kind_of_member()
    {
        List<string> objects = [];
        foreach (string kind in Kinds)
        {
            string[] members = [.. Names.Select((name, number) => $$"""
                "m{{number}}":{{{kind}},"x-csharp-name":"{{name}}"}
                """)];
            string properties = string.Join(",", members.Append("\"element\":{\"description\":\"compared by content\"}"));
            string required = string.Join(",", Names.Select(static (_, number) => $"\"m{number}\""));
            objects.Add($"\"o{objects.Count}\":{{\"type\":\"object\",\"properties\":{{{properties}}}}}");
            objects.Add($"\"o{objects.Count}\":{{\"type\":\"object\",\"properties\":{{{properties}}},\"required\":[{required}]}}");
        }

        GeneratedCode code = GeneratedCode.Compile("{\"type\":\"object\",\"properties\":{" + string.Join(",", objects) + "}}");

        const string Json = """{"o0":{"m0":"x","m20":"y","element":[1]}}""";
        Assert.Equal(Json, code.Root().RoundTrip(Json));
        Assert.Equal(
            ["class", "this", "required", "record", "var", "await", "or", "field2", "value2", "writer2", "start2", "other2", "hash2", "list", "json", "name", "_2", "__", "Schema0", "Names2", "TMode", "__arglist", "Element", "AdditionalMembers"],
            NamesOf(code, "Acme.RootO0"));
    }

    [Fact]
    public void The_names_of_an_object_itself_come_before_those_of_what_it_includes()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/base.schema.json", """{"type":"object","properties":{"a":{"type":"string","x-csharp-name":"FromBase"},"b":{"type":"string","x-csharp-name":"Kept"}}}"""),
            ("schemas/root.schema.json", """{"allOf":[{"$ref":"base.schema.json"}],"properties":{"a":{"x-csharp-name":"Own"}}}"""));

        Assert.Equal(["Own", "Kept", "AdditionalMembers"], NamesOf(code, "Acme.Root"));
        Assert.Equal(["FromBase", "Kept", "AdditionalMembers"], NamesOf(code, "Acme.Base"));
    }

    [Fact]
    public void A_member_that_the_kinds_of_a_union_share_has_it_in_all_of_them()
    {
        GeneratedCode code = GeneratedCode.Compile("""
            {
              "type": "object",
              "properties": { "id": { "type": "string", "x-csharp-name": "Key" } },
              "oneOf": [
                { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "a", "x-csharp-name": "Sort" }, "x": { "type": "integer", "x-csharp-name": "Width" } } },
                { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "b", "x-csharp-name": "Sort" } } }
              ]
            }
            """);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal(["Key", "AdditionalMembers"], NamesOf(code, "Acme.Root"));
        Assert.Equal(["Sort", "Width"], NamesOf(code, "Acme.RootA"));
        Assert.Equal("""{"id":"1","kind":"a","x":2}""", code.Root().RoundTrip("""{"id":"1","kind":"a","x":2}"""));
    }

    [Fact]
    public void In_a_message_it_does_not_hide_the_attributes_of_the_event()
    {
        GeneratedCode code = GeneratedCode.Compile(("schemas/runs-asyncapi.json", """
            {
              "asyncapi": "3.0.0",
              "info": { "title": "runs" },
              "components": {
                "messages": {
                  "run.ended": {
                    "payload": {
                      "type": "object",
                      "required": ["eventType", "eventId"],
                      "properties": {
                        "eventType": { "type": "string", "x-csharp-name": "Kind" },
                        "eventId": { "type": "string", "x-csharp-name": "id" },
                        "run-id": { "type": "string" },
                        "run_id": { "allOf": [{ "$ref": "#/components/schemas/runId" }], "x-csharp-name": "LegacyRunId" }
                      }
                    }
                  }
                },
                "schemas": { "runId": { "type": "string" } }
              }
            }
            """));

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal(["Kind", "id", "RunId", "LegacyRunId", "AdditionalMembers"], NamesOf(code, "Acme.Runs.RunEnded"));
        RootProbe root = code.Root("Acme.Runs.RunEnded");
        IEvent read = (IEvent)root.Parse("""{"eventType":"run.ended","eventId":"7","run_id":"8"}""");
        Assert.Equal(("7", "run.ended"), (read.Id, read.Type));
        Assert.Equal("""{"eventType":"run.ended","eventId":"7","run_id":"8"}""", root.Write(read));
    }

    private static string[] NamesOf(GeneratedCode code, string type) =>
        [.. code.Type(type).GetProperties().Where(property => property.DeclaringType!.FullName == type && !property.GetMethod!.IsStatic).Select(static property => property.Name)];
}
