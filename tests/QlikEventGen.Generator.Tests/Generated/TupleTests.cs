using System.Reflection;
using System.Text.Json;
using QlikEventGen.Generator.Tests.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Arrays whose items have schemas by position: records with a property for each.</summary>
public class TupleTests
{
    private const string Pair = """{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"items":false,"minItems":2}""";

    private const string Definitions = """
        "$defs":{"thing":{"type":"object","properties":{"x":{"type":"integer"}}},
                 "pair":{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"items":false,"minItems":2},
                 "tree":{"type":"array","prefixItems":[{"type":"string"},{"$ref":"#/$defs/tree"}],"items":{"$ref":"#/$defs/tree"}}}
        """;

    [Theory]
    [InlineData(Pair, "Item1:Int64 Item2:String")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"maxItems":2}""", "Item1:Int64? Item2:String?")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"minItems":1}""", "Item1:Int64 Item2:String? AdditionalItems:IReadOnlyList<JsonElement>")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"items":{"type":["number","null"]},"minItems":3}""", "Item1:Int64 Item2:String AdditionalItems:IReadOnlyList<Double?>")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"maxItems":1}""", "Item1:Int64?")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},false,{"type":"string"}]}""", "Item1:Int64?")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"boolean"}],"unevaluatedItems":false,"minItems":1}""", "Item1:Boolean")]
    [InlineData("""{"type":"array","prefixItems":[{"type":["integer","null"]},{}],"items":false}""", "Item1:Int64? HasItem1:Boolean Item2:JsonElement?")]
    [InlineData("""{"type":"array","prefixItems":[{"type":["integer","null"]},{}],"items":false,"minItems":2}""", "Item1:Int64? Item2:JsonElement")]
    [InlineData("""{"type":"array","prefixItems":[{"title":"longitude","type":"number"},{"title":"Longitude","type":"number"},{"title":"Item1"},{"title":"to string"},{"title":"m"}],"items":false,"minItems":5}""", "Longitude:Double Item2:Double Item1:JsonElement Item4:JsonElement M:JsonElement")]
    [InlineData("""{"type":"array","prefixItems":[{"$ref":"#/$defs/thing"},{"enum":["a","b"]},{"type":"array","items":{"type":"object","additionalProperties":{"type":"integer"}}},{"type":"array","prefixItems":[{"const":"x"}]}],"items":{"type":"object","properties":{"y":{}}}}""", "Item1:RootThing? Item2:RootMItem2? Item3:IReadOnlyList<IReadOnlyDictionary<String,Int64>>? Item4:RootMItem4? AdditionalItems:IReadOnlyList<RootMAdditionalItem>")]
    [InlineData("""{"allOf":[{"type":"array","prefixItems":[{"type":"integer"}]},{"prefixItems":[{"minimum":3},{"type":"string"}],"minItems":2}]}""", "Item1:Int64 Item2:String AdditionalItems:IReadOnlyList<JsonElement>")]
    [InlineData("""{"enum":[[1,"a"],[2,"b"]],"prefixItems":[{"type":"integer"},{"type":"string"}],"items":false,"minItems":2}""", "Item1:Int64 Item2:String")]
    [InlineData("""{"type":["array","null"],"prefixItems":[{"type":"string","deprecated":true},{"type":"string","default":"x"}],"minItems":2,"items":false}""", "Item1:String? Item2:String")]
    [InlineData("""{"anyOf":[{"type":"null"},{"type":"array","prefixItems":[{"type":"string"}],"items":false}]}""", "Item1:String?")]
    public void A_member_is_a_record_of_its_positions(string schema, string properties)
    {
        GeneratedCode code = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}} },{{{Definitions}}} }""");

        Assert.Equal("Acme.RootM", code.Type("Acme.Root").GetProperty("M")!.PropertyType.FullName);
        Assert.Equal(properties, PropertiesOf(code.Type("Acme.RootM")));
    }

    [Theory]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","type":"array","items":[{"type":"integer"},{"type":"string"}],"additionalItems":false,"minItems":2}""", "Item1:Int64 Item2:String")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-06/schema#","type":"array","items":[{"type":"integer"},true],"additionalItems":{"type":"string"}}""", "Item1:Int64? Item2:JsonElement? AdditionalItems:IReadOnlyList<String>")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","type":"array","items":[{"type":"integer"}]}""", "Item1:Int64? AdditionalItems:IReadOnlyList<JsonElement>")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2019-09/schema","type":"array","items":[{"type":"integer"}],"unevaluatedItems":false}""", "Item1:Int64?")]
    public void Items_in_a_list_are_positions_in_older_drafts(string schema, string properties)
    {
        GeneratedCode code = GeneratedCode.Compile(schema);

        Assert.Equal(properties, PropertiesOf(code.Type("Acme.Root")));
    }

    [Theory]
    [InlineData("""{"prefixItems":[{"type":"integer"}]}""", "JsonElement?")]
    [InlineData("""{"type":["array","string"],"prefixItems":[{"type":"integer"}]}""", "JsonElement?")]
    [InlineData("""{"type":"array","prefixItems":[false,{"type":"integer"}]}""", "JsonElement?")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"}],"maxItems":0}""", "JsonElement?")]
    [InlineData("""{"type":"array","items":{"type":"integer"},"minItems":2,"maxItems":2}""", "IReadOnlyList<Int64>")]
    [InlineData("""{"type":"array","contains":{"type":"integer"}}""", "IReadOnlyList<JsonElement>")]
    public void What_has_no_positions_stays_what_it_was(string schema, string type)
    {
        GeneratedCode code = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}} } }""");

        Assert.Equal(type, NameOf(code.Type("Acme.Root").GetProperty("M")!.PropertyType));
    }

    [Theory]
    [InlineData(Pair, """[1,"x"]""")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}]}""", "[]", "[1]", """[1,"x"]""", """[1,"x",null,{"y":[1]}]""")]
    [InlineData("""{"type":"array","prefixItems":[{"type":["integer","null"]},{"type":["string","null"],"format":"uuid"},{}],"items":false}""", "[]", "[null]", "[null,null]", "[null,null,null]", """[1,"c35f4b70-3ce4-4a30-b62b-2aef16943bc4",[null]]""")]
    [InlineData("""{"type":["array","null"],"prefixItems":[{"const":"a"},{"const":"b"}],"items":{"type":"array","items":{"type":"integer"}},"minItems":1}""", "null", """["a"]""", """["a","b"]""", """["a","b",[1,2],[]]""")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string","default":"x\"y"},{"type":"boolean","deprecated":true},{"enum":["p","q",null]}],"minItems":3}""", """["z",true,"q"]""", """["",false,null,1.0,2e3]""")]
    [InlineData("""{"type":"array","prefixItems":[{"$ref":"#/$defs/pair"},{"$ref":"#/$defs/thing"},{"type":"array","items":{"$ref":"#/$defs/pair"}},{"type":"object","additionalProperties":{"$ref":"#/$defs/pair"}}],"items":{"$ref":"#/$defs/pair"}}""", """[[1,"a"],{"x":1,"y":2},[[2,"b"],[3,"c"]],{"k":[4,"d"]},[5,"e"],[6,"f"]]""")]
    [InlineData("""{"$ref":"#/$defs/tree"}""", "[]", """["a"]""", """["a",["b",["c"]],["d"],[]]""")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"}],"anyOf":[{"maxItems":1},{"prefixItems":[true,{"type":"string"}],"unevaluatedItems":false}],"contains":{"type":"integer"},"uniqueItems":true}""", "[1]", """[1,"x"]""")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"}],"if":{"minItems":2},"then":{"prefixItems":[true,{"type":"string"}]},"unevaluatedItems":false}""", "[1]", """[1,"x"]""")]
    [InlineData("""{"anyOf":[{"type":"null"},{"$ref":"#/$defs/pair"}]}""", "null", """[1,"x"]""")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/pair"},{"type":"array","prefixItems":[{"type":"string"}],"items":false},{"type":"integer"}]}""", """[1,"x"]""", """["x"]""", "5")]
    [InlineData("""{"type":"array","prefixItems":[{"title":"json","type":"integer"},{"title":"position"},{"title":"index"},{"title":"items","type":"string"},{"title":"item"},{"title":"end","type":"string"},{"title":"value"},{"title":"count"},{"title":"start"},{"title":"writer"},{"title":"itemStart"},{"title":"state"},{"title":"read json"},{"title":"Root M"},{"title":"additional items"},{"title":"class"},{"title":"1"},{"title":"経度"},{"title":"deconstruct"}],"contains":{"type":"integer"}}""", """[1,2,3,"x",5,"y",7,8,9,10,11,12,13,14,15,16,17,18,19]""", """[1,2,3,"x",5,"y",7,8,9,10,11,12,13,14,15,16,17,18,19,20,21]""", """[1,2,3,"x"]""")]
    public void A_payload_comes_back_as_it_was(string schema, params string[] values)
    {
        RootProbe member = GeneratedCode.Compile($$$"""{"type":"object","properties":{"m":{{{schema}}} },{{{Definitions}}} }""").Root();
        RootProbe items = GeneratedCode.Compile($$$"""{"type":"array","items":{{{schema}}},{{{Definitions}}} }""").Root();
        RootProbe root = GeneratedCode.Compile($$$"""{ {{{schema[1..^1]}}},{{{Definitions}}} }""").Root();

        foreach (string value in values)
        {
            AssertComesBack(member, $"{{\"m\":{value}}}");
            AssertComesBack(items, $"[{value},{value}]");
            if (value != "null")
            {
                AssertComesBack(root, value);
            }
        }
    }

    [Theory]
    [InlineData(Pair, """["x",true]""", "/pair/0 type: must be an integer, but is a string\n/pair/1 type: must be a string, but is a boolean")]
    [InlineData(Pair, "[1]", "/pair minItems: must have at least 2 items")]
    [InlineData(Pair, "[]", "/pair minItems: must have at least 2 items")]
    [InlineData(Pair, """[1,"x",2,3]""", "/pair/2 items: is not allowed here\n/pair/3 items: is not allowed here")]
    [InlineData(Pair, "null", "/pair type: must be an array, but is null")]
    [InlineData(Pair, """{"0":1}""", "/pair type: must be an array, but is an object")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"}],"maxItems":1}""", "[1,2]", "/pair maxItems: must have at most 1 item")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},{"type":"string"}],"maxItems":1}""", "[1,2]", "/pair maxItems: must have at most 1 item\n/pair/1 type: must be a string, but is a number")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"},false]}""", "[1,2]", "/pair/1 Schema: is not allowed here")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"}],"items":{"type":"string"}}""", """[1,"x",2]""", "/pair/2 type: must be a string, but is a number")]
    [InlineData("""{"type":"array","prefixItems":[{"const":"a"},{"type":"array","prefixItems":[{"maximum":3}]}]}""", """["b",[4]]""", "/pair/0 const: must be \"a\"\n/pair/1/0 maximum: must be at most 3")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"integer"}],"uniqueItems":true,"contains":{"type":"string"}}""", "[1,1]", "/pair contains: must have an item that satisfies \"contains\"\n/pair uniqueItems: must not have two equal items")]
    public void A_payload_gets_exactly_its_errors(string schema, string value, string expected)
    {
        RootProbe root = GeneratedCode.Compile($$$"""{"type":"object","properties":{"pair":{{{schema}}} } }""").Root();

        Assert.Equal(expected, root.Validate($"{{\"pair\":{value}}}"));
        Assert.Equal(expected, root.TryParse($"{{\"pair\":{value}}}"));
        Assert.False(root.IsValid($"{{\"pair\":{value}}}"));
    }

    [Fact]
    public void Errors_have_the_keywords_place()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"object","properties":{"pair":{"$ref":"#/$defs/pair"}},"$defs":{"pair":{"type":"array","prefixItems":[{"type":"integer"}],"items":{"type":"string"}}}}""").Root();

        Assert.Equal(
            """
            /pair/0 /properties/pair/$ref/prefixItems/0/type schemas/root.schema.json#/$defs/pair/prefixItems/0/type
            /pair/1 /properties/pair/$ref/items/type schemas/root.schema.json#/$defs/pair/items/type
            """,
            root.Locate("""{"pair":["x",1]}"""));
    }

    [Fact]
    public void What_an_item_cannot_hold_is_reported_at_the_item()
    {
        RootProbe root = GeneratedCode.Compile(Pair).Root();

        Assert.Equal("valid", root.Validate("""[99999999999999999999,"x"]"""));
        Assert.Equal("/0 Representation: is beyond the range of a 64-bit integer", root.TryParse("""[99999999999999999999,"x"]"""));
    }

    [Fact]
    public void Depth_is_counted()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"array","prefixItems":[{"$ref":"#"}],"items":false}""").Root();

        Assert.Equal("valid", root.TryParse(new string('[', 64) + new string(']', 64)));
        Assert.Contains("Text: ", root.TryParse(new string('[', 65) + new string(']', 65)), StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_is_that_of_the_JSON_values()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"array","prefixItems":[{"type":"integer"},{},{"type":"array","items":{"type":"string"}}]}""").Root();
        object value = root.Parse("""[1,{"a":1,"b":[2.0]},["x"],{"c":3}]""");

        Assert.Equal(value, root.Parse("""[1.0,{"b":[2],"a":1},["x"],{"c":3.0}]"""));
        Assert.Equal(value.GetHashCode(), root.Parse("""[1.0,{"b":[2],"a":1},["x"],{"c":3.0}]""").GetHashCode());
        Assert.NotEqual(value, root.Parse("""[2,{"a":1,"b":[2.0]},["x"],{"c":3}]"""));
        Assert.NotEqual(value, root.Parse("""[1,{"a":2,"b":[2.0]},["x"],{"c":3}]"""));
        Assert.NotEqual(value, root.Parse("""[1,{"a":1,"b":[2.0]},["y"],{"c":3}]"""));
        Assert.NotEqual(value, root.Parse("""[1,{"a":1,"b":[2.0]},["x"],{"c":4}]"""));
        Assert.NotEqual(value, root.Parse("""[1,{"a":1,"b":[2.0]},["x"]]"""));
    }

    [Fact]
    public void An_absent_item_is_not_one_that_is_null()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"array","prefixItems":[{"type":["integer","null"]}],"items":false}""").Root();

        Assert.NotEqual(root.Parse("[]"), root.Parse("[null]"));
    }

    [Fact]
    public void Code_makes_tuples_and_takes_them_apart()
    {
        GeneratedCode code = GeneratedCode.Compile("""{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"},{"type":"string"}],"items":{"type":"array","items":{"type":"integer"}}}""");
        RootProbe root = code.Root();
        Type type = code.Type("Acme.Root");

        object made = Activator.CreateInstance(type)!;
        Assert.Equal("[]", root.Write(made));
        Assert.Equal(root.Parse("[]"), made);

        type.GetProperty("Item2")!.SetValue(made, 2L);
        Assert.Equal("[null,2]", root.Write(made));

        List<IReadOnlyList<long>> rest = [[1, 2], []];
        type.GetProperty("AdditionalItems")!.SetValue(made, rest);
        rest.Clear();
        Assert.Equal("[null,2,null,[1,2],[]]", root.Write(made));

        type.GetProperty("Item1")!.SetValue(made, "a");
        type.GetProperty("Item3")!.SetValue(made, "c");
        Assert.Equal(root.Parse("""["a",2,"c",[1,2],[]]"""), made);

        object?[] items = new object?[3];
        type.GetMethod("Deconstruct")!.Invoke(made, items);
        Assert.Equal(["a", 2L, "c"], items);
    }

    [Fact]
    public void A_tuple_of_hundreds_of_items_compiles()
    {
        IEnumerable<int> numbers = Enumerable.Range(0, 300);
        RootProbe root = GeneratedCode.Compile($$"""{"type":"array","prefixItems":[{{string.Join(",", numbers.Select(static number => $$"""{"const":"item {{number}}"}"""))}}]}""").Root();
        string complete = $"[{string.Join(",", numbers.Select(static number => $"\"item {number}\""))}]";

        AssertComesBack(root, complete);
        AssertComesBack(root, complete[..complete.IndexOf(",\"item 200", StringComparison.Ordinal)] + "]");
        Assert.Equal("/299 const: must be \"item 299\"", root.Validate(complete.Replace("299", "300", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_item_is_called_as_the_schema_says_for_CSharp()
    {
        GeneratedCode code = GeneratedCode.Compile(
            """
            {"type":"array","prefixItems":[{"x-csharp-name":"longitude","title":"Degrees east","type":"number"},{"x-csharp-name":"class","enum":["a","b"]},{"$ref":"#/$defs/thing","x-csharp-name":"index"},{"title":"Rest"}],
             "$defs":{"thing":{"title":"A thing","type":"object","properties":{"x":{}}}}}
            """);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal("longitude:Double? class:RootClass? index:RootThing? Rest:JsonElement? AdditionalItems:IReadOnlyList<JsonElement>", PropertiesOf(code.Type("Acme.Root")));
        AssertComesBack(code.Root(), """[1.5,"b",{"x":[]},null,2]""");
    }

    [Fact]
    public void A_name_that_another_item_has_is_reported()
    {
        MarkedSchema.AssertReports(
            """{"type":"array","prefixItems":[{"x-csharp-name":"A"},«{"x-csharp-name":"A"}»,{"title":"Item4"},«true»]}""",
            "warning QEG3002: The C# name 'Root.A' is taken by the item at index 0; this one is named 'Root.A2'; choose another with \"x-csharp-name\": \"...\" in its schema",
            "warning QEG3002: The C# name 'Root.Item4' is taken by the item at index 2; this one is named 'Root.Item42'; choose another with \"x-csharp-name\": \"...\" in its schema");
    }

    [Fact]
    public void Names_of_items_and_of_their_types_may_be_one()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/root.schema.json", """{"type":"array","prefixItems":[{"title":"Thing","$ref":"thing.schema.json"},{"$ref":"additionalItems.schema.json"}],"items":{"$ref":"thing.schema.json"}}"""),
            ("schemas/thing.schema.json", """{"type":"object","properties":{"x":{"type":"integer"}}}"""),
            ("schemas/additionalItems.schema.json", """{"type":"array","items":{"$ref":"thing.schema.json"}}"""));

        Assert.Equal("Thing:Thing? Item2:AdditionalItems? AdditionalItems:IReadOnlyList<Thing>", PropertiesOf(code.Type("Acme.Root")));
        AssertComesBack(code.Root(), """[{"x":1},[{"x":2}],{"x":3},{}]""");
    }

    [Fact]
    public void A_branch_that_is_a_tuple_is_called_so()
    {
        Type type = GeneratedCode.Compile("""{"anyOf":[{"type":"integer"},{"type":"array","prefixItems":[{"type":"integer"}],"items":false}]}""").Type("Acme.Root");

        Assert.Equal("Acme.RootTuple", type.GetMethod("TryGetTuple")!.GetParameters()[0].ParameterType.GetElementType()!.FullName);
    }

    [Fact]
    public void A_tuple_of_one_or_of_many_items_is_not_taken_apart()
    {
        string many = string.Join(",", Enumerable.Repeat("""{"type":"integer"}""", 9));
        GeneratedCode code = GeneratedCode.Compile(
            $$$"""{"type":"array","prefixItems":[{"type":"array","prefixItems":[{{{many}}}],"items":false}],"items":false}""");

        Assert.Null(code.Type("Acme.Root").GetMethod("Deconstruct"));
        Assert.Null(code.Type("Acme.RootItem1").GetMethod("Deconstruct"));
        Assert.Equal("[[1,2,3,4,5,6,7,8,9]]", code.Root().RoundTrip("[[1,2,3,4,5,6,7,8,9]]"));
    }

    private static void AssertComesBack(RootProbe root, string json)
    {
        Assert.Equal("valid", root.TryParse(json));
        Assert.Equal("valid", root.Validate(json));
        Assert.True(root.IsValid(json));
        Assert.True(JsonElement.DeepEquals(Parse(json), Parse(root.RoundTrip(json))), root.RoundTrip(json));
        Assert.Equal(root.Parse(json), root.Parse(json));
        Assert.Equal(root.Parse(json).GetHashCode(), root.Parse(json).GetHashCode());
    }

    private static string PropertiesOf(Type type)
    {
        NullabilityInfoContext nullability = new();
        return string.Join(" ", type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property =>
            $"{property.Name}:{NameOf(property.PropertyType)}{(!property.PropertyType.IsValueType && nullability.Create(property).ReadState == NullabilityState.Nullable ? "?" : "")}"));
    }

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return NameOf(value) + "?";
        }

        return type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GetGenericArguments().Select(NameOf))}>" : type.Name;
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
