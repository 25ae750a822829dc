using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Keywords that apply schemas to the same value again, where they meet C# types, and members that tell branches apart.</summary>
public class BranchTests
{
    public static TheoryData<string, string, string> Cases => new()
    {
        // Null is a value like others.
        { """{"type":["string","null"],"not":{"type":"null"}}""", "null", " not: must not satisfy the schema in \"not\"" },
        { """{"type":["object","null"],"properties":{"a":{"type":"integer"}},"if":{"type":"null"},"then":false}""", "null", " Schema: is not allowed here" },
        { """{"enum":["a","b",null],"oneOf":[{"type":"null"},{"const":null},{"const":"a"}]}""", "null", " oneOf: must satisfy only one of the schemas in \"oneOf\"" },
        { """{"enum":["a","b",null],"oneOf":[{"type":"null"},{"const":null},{"const":"a"}]}""", "\"a\"", "valid" },

        // The keyword to blame for a type depends on the value.
        { """{"type":"string","enum":["a","b",null]}""", "null", " type: must be a string, but is null" },
        { """{"type":["string","null"],"enum":["a","b"]}""", "null", " enum: must be one of \"a\", \"b\"" },
        { """{"allOf":[{"type":["string","number"]},{"type":["string","boolean"]}]}""", "5", " type: must be a string or a boolean, but is a number" },
        { """{"allOf":[{"type":["string","number"]},{"type":["string","boolean"]}]}""", "true", " type: must be a string or a number, but is a boolean" },
        { """{"allOf":[{"type":["string","number"]},{"type":["string","boolean"]}]}""", "null", " type: must be a string or a number, but is null\n type: must be a string or a boolean, but is null" },
        { """{"allOf":[{"type":"integer"},{"type":["integer","null"]}]}""", "1.5", " type: must be an integer, but is a number with a fraction\n type: must be an integer or null, but is a number with a fraction" },

        // Branches told apart by a member.
        { Union, """{"kind":"circle","radius":1}""", "valid" },
        { Union, """{"radius":1,"kind":"cir\u0063le"}""", "valid" },
        { Union, """{"kind":"square","side":1}""", "valid" },
        { Union, """{"kind":"box","side":1}""", "valid" },
        { Union, "5", "valid" },
        { Union, """{"kind":"circle","side":1}""", " required: must have the member \"radius\"\n/kind enum: must be one of \"square\", \"box\"\n type: must be an integer, but is an object\n" + NoBranch },
        { Union, "[]", " type: must be an object, but is an array\n type: must be an object, but is an array\n type: must be an integer, but is an array\n" + NoBranch },
        { Union, """{"kind":5,"radius":1}""", "/kind const: must be \"circle\", but is a number\n/kind enum: must be one of \"square\", \"box\", but is a number\n required: must have the member \"side\"\n type: must be an integer, but is an object\n" + NoBranch },

        // A member that only a branch declares may stand only once there, too.
        { """{"type":"object","anyOf":[{"properties":{"x":{"type":"integer"}}},{"required":["y"]}]}""", """{"x":1,"x":2}""", "/x Text: is the second member named \"x\", and a declared member may stand only once" },
        { """{"type":"object","not":{"properties":{"x":{"type":"integer"}}}}""", """{"x":1,"x":2}""", "/x Text: is the second member named \"x\", and a declared member may stand only once" },

        // One that demands nothing needs no record of what is left, and leaves nothing for others.
        { """{"oneOf":[{"type":"string"}],"unevaluatedProperties":{}}""", "\"x\"", "valid" },
        { """{"anyOf":[{"type":"array"}],"contains":{"const":1},"unevaluatedItems":true}""", "[1,2]", "valid" },
        { """{"allOf":[{"oneOf":[{"type":"string"},{"properties":{"a":{"const":1}},"type":"object"}],"unevaluatedProperties":true}],"unevaluatedProperties":false}""", "{\"a\":1,\"b\":2}", "valid" },
        { """{"allOf":[{"anyOf":[{"prefixItems":[true]}],"unevaluatedItems":{"title":"any"}}],"unevaluatedItems":false}""", "[1,2]", "valid" },

        // What is left for an `unevaluated…` keyword depends on what is inside it, in whatever order it came in.
        { TwoUnevaluated, """{"x":1}""", "valid" },
        { TwoUnevaluated, """{"x":"no"}""", "/x type: must be an integer, but is a string" },
        { """{"allOf":[{"$ref":"#/$defs/a"},{"allOf":[{"$ref":"#/$defs/a"}],"unevaluatedItems":false}],"$defs":{"a":{"anyOf":[{"prefixItems":[true]}],"unevaluatedItems":{"type":"integer"}}}}""", "[\"x\",1,2]", "valid" },

        // The keyword, not the member that stands in it.
        { """{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", " dependentRequired: must have the member \"b\", since it has \"a\"" },
        { """{"$schema":"http://json-schema.org/draft-07/schema#","dependencies":{"a":["b"]}}""", """{"a":1}""", " dependencies: must have the member \"b\", since it has \"a\"" },
    };

    private const string Union = """
        {"oneOf":[
          {"type":"object","properties":{"kind":{"const":"circle"},"radius":{"type":"number"}},"required":["kind","radius"]},
          {"type":"object","properties":{"kind":{"enum":["square","box"]},"side":{"type":"number"}},"required":["kind","side"]},
          {"type":"integer"}]}
        """;

    private const string NoBranch = " oneOf: must satisfy one of the schemas in \"oneOf\"";

    private const string TwoUnevaluated = """
        {"allOf":[{"$ref":"#/$defs/a"},{"allOf":[{"$ref":"#/$defs/a"}],"unevaluatedProperties":false}],
         "$defs":{"a":{"anyOf":[{"properties":{"y":true}},true],"unevaluatedProperties":{"type":"integer"}}}}
        """;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_payload_gets_exactly_its_errors(string schema, string json, string expected)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal(Sorted(expected), Sorted(root.Validate(json)));
        Assert.Equal(expected == "valid", root.IsValid(json));
    }

    [Theory]
    [InlineData("""{"type":"object","patternProperties":{"^n":{"type":"integer"},"^t":{"type":"string","format":"date-time"}}}""", """{"n":99999999999999999999,"t":"0000-01-01T00:00:00Z"}""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"n":99999999999999999999}""")]
    [InlineData("""{"type":"array","items":{},"contains":{"type":"integer"}}""", "[99999999999999999999]")]
    [InlineData("""{"type":["array","string"],"prefixItems":[{"type":"number"}]}""", "[1e400]")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"object","properties":{"n":{"type":"integer"}},"required":["n"]}]}""", """{"n":99999999999999999999}""")]
    public void A_value_that_is_kept_as_it_is_need_not_fit_a_C_sharp_type(string schema, string json)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal("valid", root.TryParse(json));
        Assert.Equal(json, root.RoundTrip(json));
    }

    [Fact]
    public void Null_at_a_root_that_is_a_record_is_valid_and_has_no_object()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":["object","null"],"properties":{"a":{"type":"integer"}}}""").Root();

        Assert.True(root.IsValid("null"));
        Assert.Equal("valid", root.Validate(" null "));
        Assert.Equal(" Representation: is null, so Root cannot hold it", root.TryParse(" null "));
        Assert.Equal(" Representation: is null, so Root cannot hold it\n Text: expected the end of the text, but found a letter", root.TryParse("null null"));
    }

    [Theory]
    [InlineData("""{"not":{"pattern":"^(?=a)(a+)+$"}}""", "", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","pattern":"^(?=a)(a+)+$"},"b":{"type":"integer"}}}""", "{\"b\":\"no\",\"a\":", "}")]
    [InlineData("""{"anyOf":[{"items":{"pattern":"^(?=a)(a+)+$"}},{"type":"array"}]}""", "[", "]")]
    public void A_pattern_that_takes_too_long_ends_the_reading_wherever_it_stands(string schema, string before, string after)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();
        string json = before + "\"" + new string('a', 5_000) + "!\"" + after;

        Assert.False(root.IsValid(json));
        Assert.EndsWith(" Text: takes too long to be compared with a pattern that the schema has for it", root.Validate(json), StringComparison.Ordinal);
    }

    [Theory]
    // The names of locals of the emitted code, as members beside keywords that use them.
    [InlineData("matches", "matches2", "before", "parts", "holds", "evaluated", "evaluatedMembers", "hasA", "discriminator", "at")]
    [InlineData("ordinal", "nameAt", "memberName", "memberStart", "other", "nullEnd", "wrongEnd", "end", "seen", "hasTrigger")]
    [InlineData("count", "countValue", "a", "hasCount", "text", "number", "item", "items", "index", "contained")]
    public void Members_may_be_named_like_locals(params string[] names)
    {
        string members = string.Join(",", names.Select(static name => $"\"{name}\":{{\"type\":[\"integer\",\"null\"],\"minimum\":1}}"));
        RootProbe root = GeneratedCode.Compile($$$$"""
            {"properties":{ {{{{members}}}} },"minProperties":1,
             "patternProperties":{"^x":{"type":"integer"},"^z":{"type":"string"} },
             "anyOf":[{"properties":{"kind":{"const":"p"} },"required":["kind"]},{"properties":{"kind":{"const":"q"} },"required":["kind"]},{"type":"object"}],
             "if":{"required":["{{{{names[0]}}}}"]},"then":{"properties":{"{{{{names[1]}}}}":true} },"not":{"required":["no"]},
             "dependentSchemas":{"a":{"properties":{"b":true} },"count":{"properties":{"c":true} } },"unevaluatedProperties":{"type":"integer"}}
            """).Root();
        string json = "{" + string.Join(",", names.Select(static (name, index) => $"\"{name}\":{(index % 3 == 0 ? "null" : "5")}")) + ",\"x1\":3}";

        Assert.Equal("valid", root.TryParse(json));
        Assert.Equal(json, root.RoundTrip(json));
        Assert.Equal("/x1 type: must be an integer, but is a string", root.Validate(json.Replace(":3}", ":\"s\"}", StringComparison.Ordinal)));
    }

    private static string Sorted(string errors) => string.Join("\n", errors.Split('\n').Order(StringComparer.Ordinal));
}
