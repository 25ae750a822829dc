using System.Reflection;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary><c>anyOf</c> and <c>oneOf</c> of one schema and null: the C# type of that schema, nullable.</summary>
public class NullableReferenceTests
{
    private const string Person = """
        "$defs":{"person":{"type":"object","properties":{"name":{"type":"string"},"age":{"type":"integer"}},"required":["name"]},
                 "colour":{"enum":["red","green"]},
                 "maybe":{"oneOf":[{"type":"null"},{"$ref":"#/$defs/person"}]},
                 "inline":{"anyOf":[{"type":"object","properties":{"x":{"type":"integer"}}},{"type":"null"}]}}
        """;

    [Theory]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/person"},{"type":"null"}]}""", "Acme.RootPerson")]
    [InlineData("""{"oneOf":[{"type":"null"},{"$ref":"#/$defs/person"}]}""", "Acme.RootPerson")]
    [InlineData("""{"anyOf":[{"const":null},{"$ref":"#/$defs/person"}]}""", "Acme.RootPerson")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/person"},{"enum":[null]}]}""", "Acme.RootPerson")]
    [InlineData("""{"$ref":"#/$defs/maybe"}""", "Acme.RootPerson")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/maybe"},{"type":"null"}]}""", "Acme.RootPerson")]
    [InlineData("""{"$ref":"#/$defs/inline"}""", "Acme.RootInline")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/colour"},{"type":"null"}]}""", "System.Nullable`1[Acme.RootColour]")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "System.String")]
    [InlineData("""{"anyOf":[{"type":"string","format":"uuid"},{"type":"null"}]}""", "System.Nullable`1[System.Guid]")]
    [InlineData("""{"oneOf":[{"type":"integer","minimum":1},{"type":"null"}]}""", "System.Nullable`1[System.Int64]")]
    [InlineData("""{"anyOf":[{"type":["number","null"]},{"type":"null"}]}""", "System.Nullable`1[System.Double]")]
    [InlineData("""{"type":["boolean","null"],"oneOf":[{"type":"boolean"},{"type":"null"}]}""", "System.Nullable`1[System.Boolean]")]
    [InlineData("""{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]}""", "System.Collections.Generic.IReadOnlyList`1[System.String]")]
    [InlineData("""{"type":"array","items":{"anyOf":[{"type":"integer"},{"type":"null"}]}}""", "System.Collections.Generic.IReadOnlyList`1[System.Nullable`1[System.Int64]]")]

    // Nothing better than any JSON: null breaks `oneOf`, is not allowed around it, or there is more to tell apart.
    [InlineData("""{"oneOf":[{"type":["number","null"]},{"type":"null"}]}""", "System.Nullable`1[System.Text.Json.JsonElement]")]
    [InlineData("""{"type":"integer","anyOf":[{"type":"integer"},{"type":"null"}]}""", "System.Nullable`1[System.Int64]")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}],"not":{"const":"x"}}""", "System.Nullable`1[System.Text.Json.JsonElement]")]
    [InlineData("""{"anyOf":[{"type":"null"},{"const":null}]}""", "System.Nullable`1[System.Text.Json.JsonElement]")]
    [InlineData("""{"anyOf":[true,{"type":"null"}]}""", "System.Nullable`1[System.Text.Json.JsonElement]")]
    public void A_member_has_the_type_of_what_stands_beside_null(string schema, string type)
    {
        GeneratedCode code = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}}},{{{Person}}} }""");

        Assert.Equal(type, code.Type("Acme.Root").GetProperty("M")!.PropertyType.ToString());
    }

    [Fact]
    public void A_member_says_by_its_type_whether_it_may_be_null()
    {
        GeneratedCode code = GeneratedCode.Compile($$$"""
            {"type":"object","properties":{"m":{"anyOf":[{"$ref":"#/$defs/person"},{"type":"null"}]},"n":{"$ref":"#/$defs/person"}},"required":["m","n"],{{{Person}}} }
            """);
        NullabilityInfoContext context = new();

        Assert.Equal(NullabilityState.Nullable, context.Create(code.Type("Acme.Root").GetProperty("M")!).ReadState);
        Assert.Equal(NullabilityState.NotNull, context.Create(code.Type("Acme.Root").GetProperty("N")!).ReadState);
        Assert.Null(code.Type("Acme.Root").GetProperty("HasM"));
    }

    [Theory]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/person"},{"type":"null"}]}""", """{"name":"a","more":[1]}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/colour"},{"type":"null"}]}""", "\"green\"")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"string","format":"date-time"}]}""", "\"2024-02-29T12:00:00Z\"")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"array","items":{"$ref":"#/$defs/maybe"}}]}""", """[null,{"name":"a"}]""")]
    [InlineData("""{"anyOf":[{"const":"x"},{"type":"null"}]}""", "\"x\"")]
    public void Both_null_and_a_value_come_back_as_they_were(string schema, string value)
    {
        RootProbe member = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}}},{{{Person}}} }""").Root();
        RootProbe item = GeneratedCode.Compile($$$"""{"type":"array","items":{{{schema}}},{{{Person}}} }""").Root();
        RootProbe root = GeneratedCode.Compile($"{{{schema[1..^1]},{Person}}}").Root();

        foreach ((RootProbe probe, string json) in new[]
        {
            (member, "{}"), (member, "{\"m\":null}"), (member, $"{{\"m\":{value}}}"), (item, "[]"), (item, $"[null,{value},null]"), (root, "null"), (root, value),
        })
        {
            Assert.Equal("valid", probe.TryParse(json));
            Assert.Equal(json, probe.RoundTrip(json));
            Assert.Equal(probe.Parse(json), probe.Parse(json));
        }

        Assert.NotEqual(member.Parse("{}"), member.Parse("{\"m\":null}"));
    }

    [Fact]
    public void Errors_are_those_of_both_branches_and_the_keyword()
    {
        RootProbe root = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{"anyOf":[{"$ref":"#/$defs/person"},{"type":"null"}]},"n":{"type":"string"} },{{{Person}}} }""").Root();

        Assert.Equal(
            "/m type: must be null, but is an object\n/m anyOf: must satisfy at least one of the schemas in \"anyOf\"\n/m/name type: must be a string, but is a number",
            root.TryParse("""{"m":{"name":1}}"""));
        Assert.Equal(
            """
            /m /properties/m/anyOf/0/$ref/type schemas/root.schema.json#/$defs/person/type
            /m /properties/m/anyOf/1/type schemas/root.schema.json#/properties/m/anyOf/1/type
            /m /properties/m/anyOf schemas/root.schema.json#/properties/m/anyOf
            """,
            root.Locate("""{"m":5}"""));
        Assert.False(root.IsValid("""{"m":5}"""));
        Assert.Equal("/n type: must be a string, but is a number", root.TryParse("""{"m":{"name":"x"},"n":1}"""));
        Assert.Equal("/n type: must be a string, but is a number", root.TryParse("""{"m":null,"n":1}"""));
        Assert.Equal("/m/name Text: is the second member named \"name\", and a declared member may stand only once", root.TryParse("""{"m":{"name":"x","name":"y"},"n":1}"""));
        Assert.Equal("/m Text: expected 'null', but found '}'", root.TryParse("""{"m":nul}"""));
    }

    [Fact]
    public void What_C_sharp_cannot_hold_is_found_beside_other_errors()
    {
        RootProbe root = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{"anyOf":[{"$ref":"#/$defs/person"},{"type":"null"}]},"n":{"type":"string"} },{{{Person}}} }""").Root();
        const string Json = """{"m":{"name":"x","age":99999999999999999999},"n":1}""";

        Assert.Equal("/n type: must be a string, but is a number", root.Validate(Json));
        Assert.Equal("/m/age Representation: is beyond the range of a 64-bit integer\n/n type: must be a string, but is a number", root.TryParse(Json));
    }

    [Fact]
    public void Types_may_hold_themselves_or_null()
    {
        RootProbe list = GeneratedCode.Compile("""
            {"type":"object","properties":{"next":{"anyOf":[{"$ref":"#"},{"type":"null"}]},"value":{"type":"integer"},"nested":{"$ref":"#/$defs/nested"}},"required":["next"],
             "$defs":{"nested":{"type":"array","items":{"oneOf":[{"$ref":"#/$defs/nested"},{"type":"null"}]}}}}
            """).Root();
        string deep = string.Concat(Enumerable.Repeat("{\"next\":", 60)) + "null" + new string('}', 60);

        Assert.Equal("valid", list.TryParse("""{"next":{"next":null,"value":1},"nested":[null,[[],null]]}"""));
        Assert.Equal("""{"next":{"next":null,"value":1},"nested":[null,[[],null]]}""", list.RoundTrip("""{"next":{"next":null,"value":1},"nested":[null,[[],null]]}"""));
        Assert.Equal(deep, list.RoundTrip(deep));
        Assert.EndsWith(" anyOf: must satisfy at least one of the schemas in \"anyOf\"", list.TryParse(deep.Replace("null", "5", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_null_may_be_a_type_of_another_file()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/root.schema.json", """{"type":"object","properties":{"m":{"anyOf":[{"$ref":"person.schema.json"},{"type":"null"}]},"n":{"$ref":"person.schema.json#/$defs/maybe"}}}"""),
            ("schemas/person.schema.json", """{"type":"object","properties":{"name":{"type":"string"}},"$defs":{"maybe":{"anyOf":[{"type":"object","properties":{"x":{"type":"integer"}}},{"type":"null"}]}}}"""));

        Assert.Equal("Acme.Person", code.Type("Acme.Root").GetProperty("M")!.PropertyType.ToString());
        Assert.Equal("Acme.PersonMaybe", code.Type("Acme.Root").GetProperty("N")!.PropertyType.ToString());
        Assert.Equal("""{"m":{"name":"x"},"n":null}""", code.Root().RoundTrip("""{"m":{"name":"x"},"n":null}"""));
    }
}
