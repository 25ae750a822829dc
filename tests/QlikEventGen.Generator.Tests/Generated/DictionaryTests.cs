using System.Text.Json;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Objects without declared members whose members are all of one type: dictionaries.</summary>
public class DictionaryTests
{
    private const string Definitions = """
        "$defs":{"thing":{"type":"object","properties":{"x":{"type":"integer"}}},"map":{"type":"object","additionalProperties":{"$ref":"#/$defs/map"}},
                 "nested":{"type":"array","items":{"type":"object","additionalProperties":{"$ref":"#/$defs/nested"}}}}
        """;

    [Theory]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", "String")]
    [InlineData("""{"type":"object","additionalProperties":{"type":["integer","null"]}}""", "Nullable`1[Int64]")]
    [InlineData("""{"type":["object","null"],"additionalProperties":{"enum":["a","b"]}}""", "Acme.RootMValue")]
    [InlineData("""{"type":"object","additionalProperties":{"$ref":"#/$defs/thing"},"maxProperties":3,"propertyNames":{"maxLength":2}}""", "Acme.RootThing")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"array","items":{"type":"boolean"}}}""", "IReadOnlyList`1[Boolean]")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"object","additionalProperties":{"type":"number"}}}""", "IReadOnlyDictionary`2[String,Double]")]
    [InlineData("""{"type":"object","patternProperties":{"^x":{"type":"string"}},"additionalProperties":false}""", "String")]
    [InlineData("""{"type":"object","unevaluatedProperties":{"type":"string"}}""", "String")]
    [InlineData("""{"type":"object","additionalProperties":{"properties":{"y":{"type":"string"}}}}""", "Acme.RootMValue")]
    [InlineData("""{"$ref":"#/$defs/map"}""", "Acme.RootMap")]
    public void A_member_is_a_dictionary(string schema, string type)
    {
        GeneratedCode code = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}} },{{{Definitions}}} }""");
        string found = code.Type("Acme.Root").GetProperty("M")!.PropertyType.ToString().Replace("System.Collections.Generic.", "", StringComparison.Ordinal).Replace("System.", "", StringComparison.Ordinal);

        Assert.Equal(type == "Acme.RootMap" ? "Nullable`1[Acme.RootMap]" : $"IReadOnlyDictionary`2[String,{type}]", found);
    }

    [Theory]
    [InlineData("""{"type":"object"}""")]
    [InlineData("""{"type":"object","additionalProperties":true}""")]
    [InlineData("""{"additionalProperties":{"type":"string"}}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"},"required":["a"]}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"},"patternProperties":{"^x":{"type":"integer"}}}""")]
    [InlineData("""{"type":"object","patternProperties":{"^x":{"type":"integer"}}}""")]
    public void Members_of_several_types_stay_JSON(string schema)
    {
        GeneratedCode code = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}} } }""");

        Assert.Equal(typeof(JsonElement?), code.Type("Acme.Root").GetProperty("M")!.PropertyType);
    }

    [Theory]
    [InlineData("""{"type":["object","null"],"additionalProperties":{"type":["integer","null"]}}""", """{"z":1,"a":null,"":3,"\u00e4\"":4}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string","minLength":1}}""", """{"a1":"x","a2":"x","a3":"x","a4":"x","a5":"x","a6":"x","a7":"x","a8":"x","a9":"x"}""")]
    [InlineData("""{"type":"object","additionalProperties":{"enum":["a","b"]}}""", """{"x":"b","y":"a"}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"array","items":{"type":"object","additionalProperties":{"$ref":"#/$defs/thing"}}}}""", """{"x":[{"y":{"x":1,"more":2}},{}],"z":[]}""")]
    [InlineData("""{"type":"object","patternProperties":{"^x":{"$ref":"#/$defs/thing"}},"additionalProperties":false}""", """{"x":{},"x2":{"x":5}}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"},"anyOf":[{"required":["a"]},{"maxProperties":1}],"not":{"required":["b"]}}""", """{"a":1,"c":2}""")]
    [InlineData("""{"$ref":"#/$defs/map"}""", """{"a":{"b":{},"c":{"d":{}}}}""")]
    [InlineData("""{"$ref":"#/$defs/nested"}""", """[{"a":[{"b":[]}],"c":[]}]""")]
    public void A_payload_comes_back_as_it_was(string schema, string value)
    {
        RootProbe member = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}} },{{{Definitions}}} }""").Root();
        RootProbe items = GeneratedCode.Compile($$$"""{"type":"array","items":{{{schema}}},{{{Definitions}}} }""").Root();

        foreach ((RootProbe root, string json) in new[] { (member, $"{{\"m\":{value}}}"), (member, "{}"), (items, $"[{value},{value}]") })
        {
            Assert.Equal("valid", root.TryParse(json));
            Assert.Equal("valid", root.Validate(json));
            Assert.True(JsonElement.DeepEquals(Parse(json), Parse(root.RoundTrip(json))), root.RoundTrip(json));
            Assert.Equal(root.Parse(json), root.Parse(json));
            Assert.Equal(root.Parse(json).GetHashCode(), root.Parse(json).GetHashCode());
        }
    }

    [Theory]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"},"maxProperties":2}""", """{"a":1,"b":"x","c":true}""", "/m maxProperties: must have at most 2 members\n/m/b type: must be an integer, but is a string\n/m/c type: must be an integer, but is a boolean")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "5", "/m type: must be an object, but is a number")]
    [InlineData("""{"type":"object","patternProperties":{"^x":{"type":"integer"}},"additionalProperties":false}""", """{"x":1,"y":2,"x2":"no"}""", "/m/y additionalProperties: is not a member that the schema allows\n/m/x2 type: must be an integer, but is a string")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"},"propertyNames":{"maxLength":1}}""", """{"a":1,"bb":2}""", "/m/bb maxLength: must have at most 1 character")]
    public void A_payload_gets_exactly_its_errors(string schema, string value, string expected)
    {
        RootProbe root = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}} } }""").Root();

        Assert.Equal(expected, root.Validate($"{{\"m\":{value}}}"));
        Assert.Equal(expected, root.TryParse($"{{\"m\":{value}}}"));
        Assert.False(root.IsValid($"{{\"m\":{value}}}"));
    }

    [Fact]
    public void Two_members_of_one_name_are_valid_and_do_not_fit()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"object","properties":{"m":{"type":"object","additionalProperties":{"type":"integer"}}}}""").Root();
        const string Json = """{"m":{"a":1,"b":2,"\u0061":3}}""";

        Assert.Equal("valid", root.Validate(Json));
        Assert.Equal("/m Representation: has two members of one name, so a dictionary cannot hold it", root.TryParse(Json));
        Assert.Equal("/m/a Representation: is beyond the range of a 64-bit integer", root.TryParse("""{"m":{"a":99999999999999999999}}"""));
    }

    [Fact]
    public void Equality_does_not_mind_the_order()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"object","properties":{"m":{"type":"object","additionalProperties":{"type":"integer"}}}}""").Root();

        Assert.Equal(root.Parse("""{"m":{"a":1,"b":2}}"""), root.Parse("""{"m":{"b":2,"a":1}}"""));
        Assert.NotEqual(root.Parse("""{"m":{"a":1,"b":2}}"""), root.Parse("""{"m":{"a":1,"b":3}}"""));
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
