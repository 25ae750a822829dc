using System.Reflection;
using System.Text.Json;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary><c>anyOf</c> and <c>oneOf</c> of objects that a member tells apart: an abstract record, and a sealed one for each branch.</summary>
public class UnionTests
{
    private const string Shapes = """
        {"type":"object","properties":{"shape":{"$ref":"#/$defs/shape"},"more":{"type":"array","items":{"$ref":"#/$defs/shape"}},"n":{"type":"string"}},
         "$defs":{
           "circle":{"type":"object","properties":{"kind":{"const":"circle"},"radius":{"type":"integer"}},"required":["kind","radius"]},
           "shape":{"oneOf":[{"$ref":"#/$defs/circle"},{"title":"Round edges","type":"object","properties":{"kind":{"enum":["square","box"]}},"required":["kind"],"additionalProperties":false},
                             {"type":"object","properties":{"kind":{"const":"group"},"parts":{"type":"array","items":{"$ref":"#/$defs/shape"}}},"required":["kind","parts"]}]}}}
        """;

    private const string Tasks = """
        {"type":"object","properties":{"id":{"type":"integer"},"kind":{"type":"string"},"data":{},"state":{"enum":["open","done"]},"note":{"type":["string","null"]}},"required":["id","kind"],
         "oneOf":[{"properties":{"kind":{"const":"call"},"number":{"type":"string"}},"required":["number"]},
                  {"properties":{"kind":{"const":"visit"},"note":{"maxLength":3}}}]}
        """;

    [Fact]
    public void Each_branch_is_a_sealed_record_of_an_abstract_one()
    {
        GeneratedCode code = GeneratedCode.Compile(Shapes);
        Type shape = code.Type("Acme.RootShape");

        Assert.True(shape.IsAbstract);
        Assert.Empty(shape.GetConstructors());
        Assert.Equal(shape, code.Type("Acme.Root").GetProperty("Shape")!.PropertyType);
        foreach (string name in new[] { "Acme.RootCircle", "Acme.RootShapeRoundEdges", "Acme.RootShapeGroup" })
        {
            Assert.Equal(shape, code.Type(name).BaseType);
            Assert.True(code.Type(name).IsSealed);
        }

        Assert.Equal("System.Collections.Generic.IReadOnlyList`1[Acme.RootShape]", code.Type("Acme.RootShapeGroup").GetProperty("Parts")!.PropertyType.ToString());
    }

    [Fact]
    public void What_is_declared_beside_the_branches_and_no_branch_changes_is_declared_once()
    {
        GeneratedCode code = GeneratedCode.Compile(Tasks);

        Assert.Equal(["Id", "Data", "State", "AdditionalMembers"], Declared("Acme.Root"));
        Assert.Equal(["Kind", "Note", "HasNote", "Number"], Declared("Acme.RootCall"));
        Assert.Equal("Acme.RootState", Nullable.GetUnderlyingType(code.Type("Acme.Root").GetProperty("State")!.PropertyType)!.ToString());

        string[] Declared(string type) =>
            [.. code.Type(type).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(static property => property.Name)];
    }

    [Theory]
    [InlineData(Shapes, """{"shape":{"kind":"circle","radius":1,"unknown":[null]},"more":[{"kind":"box"},{"kind":"group","parts":[{"kind":"group","parts":[]},{"radius":2,"kind":"circle"}]}]}""", "")]
    [InlineData(Shapes, """{"shape":{"radius":1,"\u006bind":"cir\u0063le"}}""", "Acme.Root")]
    [InlineData(Tasks, """{"number":"5","kind":"call","id":1,"data":{"a":[1]},"state":"done","note":null,"more":true}""", "Acme.RootCall")]
    [InlineData(Tasks, """{"id":1,"kind":"visit","note":"abc"}""", "Acme.RootVisit")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"const":"x"}},"required":["a"]},{"type":"object","properties":{"a":{"const":"y"}},"required":["a"]}]}""", """{"a":"y","b":2}""", "Acme.RootY")]
    [InlineData("""{"type":"object","required":["v","a"],"anyOf":[{"properties":{"v":{"const":"1"},"a":{"const":"x"}}},{"properties":{"v":{"const":"1"},"a":{"const":"y"}}}]}""", """{"v":"1","a":"y"}""", "Acme.RootY")]
    [InlineData("""{"type":"object","properties":{"t":{"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"},{"type":"null"}]}},"required":["t"],"$defs":{"a":{"type":"object","properties":{"k":{"const":"a"}},"required":["k"]},"b":{"type":"object","properties":{"k":{"const":"b"}},"required":["k"]}}}""", """{"t":null}""", "Acme.Root")]
    [InlineData("""{"type":"object","properties":{"x":{"type":"integer"}},"required":["k"],"oneOf":[{"properties":{"k":{"const":"a"},"p":{}}},{"properties":{"k":{"const":"b"},"q":{}}}],"if":{"required":["x"]},"then":{"required":["y"],"properties":{"y":{}}},"unevaluatedProperties":false}""", """{"x":1,"k":"b","q":2,"y":null}""", "Acme.RootB")]
    public void A_payload_comes_back_as_it_was(string schema, string json, string type)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal("valid", root.TryParse(json));
        Assert.Equal("valid", root.Validate(json));
        Assert.True(JsonElement.DeepEquals(Parse(json), Parse(root.RoundTrip(json))), root.RoundTrip(json));
        Assert.Equal(root.Parse(json), root.Parse(json));
        Assert.Equal(root.Parse(json).GetHashCode(), root.Parse(json).GetHashCode());
        if (type.Length > 0)
            Assert.Equal(type, root.Parse(json).GetType().ToString());
    }

    [Fact]
    public void Objects_differ_by_kind_and_by_every_member()
    {
        RootProbe root = GeneratedCode.Compile(Tasks).Root();
        string[] payloads =
        [
            """{"id":1,"kind":"visit"}""", """{"id":2,"kind":"visit"}""", """{"id":1,"kind":"call","number":"1"}""", """{"id":1,"kind":"call","number":"2"}""",
            """{"id":1,"kind":"visit","data":1}""", """{"id":1,"kind":"visit","data":2}""", """{"id":1,"kind":"visit","note":null}""", """{"id":1,"kind":"visit","more":1}""",
        ];

        foreach (string one in payloads)
        {
            foreach (string other in payloads)
                Assert.Equal(one == other, root.Parse(one).Equals(root.Parse(other)));
        }
    }

    [Theory]
    [InlineData(Shapes, """{"shape":{"kind":"circle"}}""", "/shape required: must have the member \"radius\"\n/shape oneOf: must satisfy one of the schemas in \"oneOf\"\n/shape required: must have the member \"parts\"\n/shape/kind enum: must be one of \"square\", \"box\"\n/shape/kind const: must be \"group\"")]
    [InlineData(Shapes, """{"shape":{"kind":"box","x":1},"n":5}""", "/n type: must be a string, but is a number\n/shape required: must have the member \"radius\"\n/shape oneOf: must satisfy one of the schemas in \"oneOf\"\n/shape required: must have the member \"parts\"\n/shape/kind const: must be \"circle\"\n/shape/kind const: must be \"group\"\n/shape/x additionalProperties: is not a member that the schema allows")]
    [InlineData(Shapes, """{"shape":{"kind":"circle","radius":1},"n":5}""", "/n type: must be a string, but is a number")]
    [InlineData(Shapes, """{"shape":{"kind":"circle","radius":1,"radius":2}}""", "/shape/radius Text: is the second member named \"radius\", and a declared member may stand only once")]
    [InlineData(Shapes, """{"shape":{"a":1,""", "/shape Text: expected a member's name in double quotes, but the text ends")]
    [InlineData(Tasks, """{"id":1,"kind":"call"}""", " required: must have the member \"number\"\n oneOf: must satisfy one of the schemas in \"oneOf\"\n/kind const: must be \"visit\"")]
    [InlineData(Tasks, """{"id":1,"id":2,"kind":"none"}""", "/id Text: is the second member named \"id\", and a declared member may stand only once")]
    [InlineData(Tasks, "null", " type: must be an object, but is null")]
    public void A_payload_gets_exactly_its_errors(string schema, string json, string expected)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal(Sorted(expected), Sorted(root.TryParse(json)));
        Assert.Equal(Sorted(expected), Sorted(root.Validate(json)));
        Assert.False(root.IsValid(json));
    }

    [Fact]
    public void What_C_sharp_cannot_hold_is_found_beside_other_errors()
    {
        RootProbe root = GeneratedCode.Compile(Shapes).Root();
        const string Json = """{"shape":{"kind":"group","parts":[{"kind":"circle","radius":99999999999999999999}]},"n":5}""";

        Assert.Equal("/n type: must be a string, but is a number", root.Validate(Json));
        Assert.Equal("/n type: must be a string, but is a number\n/shape/parts/0/radius Representation: is beyond the range of a 64-bit integer", Sorted(root.TryParse(Json)));
    }

    [Fact]
    public void Unions_inside_each_other_are_read_in_linear_time()
    {
        RootProbe root = GeneratedCode.Compile(Shapes).Root();
        string deep = string.Concat(Enumerable.Repeat("{\"kind\":\"group\",\"parts\":[", 30)) + string.Concat(Enumerable.Repeat("]}", 30));

        Assert.Equal($"{{\"shape\":{deep}}}", root.RoundTrip($"{{\"shape\":{deep}}}"));
        Assert.Equal("/n type: must be a string, but is a number", root.TryParse($"{{\"shape\":{deep},\"n\":1}}"));
    }

    [Fact]
    public void A_serializer_reads_and_writes_the_union_and_its_records()
    {
        GeneratedCode code = GeneratedCode.Compile(Tasks);
        const string Json = """{"id":1,"kind":"call","number":"5","more":[1]}""";
        object call = JsonSerializer.Deserialize(Json, code.Type("Acme.Root"))!;

        Assert.Equal("Acme.RootCall", call.GetType().ToString());
        Assert.Equal(Json, JsonSerializer.Serialize(call, code.Type("Acme.Root")));
        Assert.Equal(Json, JsonSerializer.Serialize(call));
        Assert.Equal(call, JsonSerializer.Deserialize(Json, code.Type("Acme.RootCall")));
        JsonException fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":1,"kind":"visit"}""", code.Type("Acme.RootCall")));
        Assert.Contains("must have the member \"number\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_may_be_of_several_kinds()
    {
        GeneratedCode code = GeneratedCode.Compile("""
            {"type":"object","properties":{"id":{"type":"string"},"source":{"type":"string"},"specversion":{"const":"1.0"},"type":{"const":"acme.done"}},
             "required":["id","source","specversion","type","outcome"],
             "oneOf":[{"properties":{"outcome":{"const":"good"}}},{"properties":{"outcome":{"const":"bad"},"why":{"type":"string"}}}]}
            """);
        IEvent read = (IEvent)code.Root().Parse("""{"id":"1","source":"s","specversion":"1.0","type":"acme.done","outcome":"bad","why":"w"}""");

        Assert.Equal("Acme.RootBad", read.GetType().ToString());
        Assert.Equal("acme.done", read.Type);
        Assert.Equal("1", read.Id);
    }

    [Fact]
    public void A_definition_is_the_record_of_one_union_and_others_have_their_own()
    {
        const string Schema = """
            {"type":"object","properties":{"x":{"$ref":"#/$defs/x"},"y":{"$ref":"#/$defs/y"},"z":{"$ref":"#/$defs/z"},"a":{"$ref":"#/$defs/a"}},
             "$defs":{"a":{"type":"object","properties":{"k":{"const":"a"}},"required":["k"]},"b":{"type":"object","properties":{"k":{"const":"b"}},"required":["k"]},
               "x":{"anyOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"}]},"y":{"anyOf":[{"$ref":"#/$defs/b"},{"$ref":"#/$defs/a"}]},
               "z":{"type":"object","properties":{"m":{}},"anyOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"}]}}}
            """;
        GeneratedCode code = GeneratedCode.Compile(Schema);
        const string Json = """{"x":{"k":"a"},"y":{"k":"a"},"z":{"m":1,"k":"b"},"a":{"k":"a"}}""";

        Assert.Equal("Acme.RootX", code.Type("Acme.RootA").BaseType!.ToString());
        Assert.Equal("Acme.RootY", code.Type("Acme.RootYA").BaseType!.ToString());
        Assert.Equal("Acme.RootZ", code.Type("Acme.RootZB").BaseType!.ToString());
        Assert.Equal("Acme.RootA", code.Type("Acme.Root").GetProperty("A")!.PropertyType.ToString());
        Assert.Equal(Json, code.Root().RoundTrip(Json));
    }

    [Fact]
    public void A_branch_that_is_more_than_its_definition_has_a_name_beside_it()
    {
        GeneratedCode code = GeneratedCode.Compile("""
            {"type":"object","properties":{"id":{"type":"string"}},"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"}],
             "$defs":{"a":{"type":"object","properties":{"k":{"const":"a"}},"required":["k"]},"b":{"type":"object","properties":{"k":{"const":"b"}},"required":["k"]}}}
            """);

        Assert.Equal("Acme.Root", code.Type("Acme.RootAVariant").BaseType!.ToString());
        Assert.Equal("System.Object", code.Type("Acme.RootA").BaseType!.ToString());
        Assert.Empty(code.Result.Diagnostics);
    }

    [Fact]
    public void The_records_of_a_union_belong_to_its_document()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/root.schema.json", """{"type":"object","properties":{"m":{"oneOf":[{"$ref":"cat.schema.json"},{"$ref":"pets.schema.json#/$defs/dog"}]},"o":{"$ref":"pets.schema.json#/$defs/dog"}}}"""),
            ("schemas/cat.schema.json", """{"type":"object","properties":{"kind":{"const":"felis"}},"required":["kind"]}"""),
            ("schemas/pets.schema.json", """{"$defs":{"dog":{"type":"object","properties":{"kind":{"const":"canis"},"size":{"type":"integer"}},"required":["kind"]}}}"""));
        const string Json = """{"m":{"kind":"canis","size":5},"o":{"kind":"canis"}}""";

        Assert.Equal("Acme.RootM", code.Type("Acme.RootMCat").BaseType!.ToString());
        Assert.Equal("Acme.RootM", code.Type("Acme.RootMDog").BaseType!.ToString());
        Assert.Equal("Acme.PetsDog", code.Type("Acme.Root").GetProperty("O")!.PropertyType.ToString());
        Assert.Equal(Json, code.Root().RoundTrip(Json));
    }

    [Theory]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"k":{"enum":["a","b"]}},"required":["k"]},{"type":"object","properties":{"k":{"enum":["b","c"]}},"required":["k"]}]}""", """{"k":"c"}""")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"k":{"const":"a"}},"required":["k"]},{"type":"object","properties":{"k":{"const":"b"}}}]}""", """{"k":"b"}""")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"k":{"const":"a"}},"required":["k"]},{"properties":{"k":{"const":"b"}},"required":["k"]}]}""", "5")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"k":{"const":"a"}},"required":["k"]},{"type":"object","properties":{"k":{"const":"b"}},"required":["k"]},{"type":"string"}]}""", "\"x\"")]
    public void What_no_member_tells_apart_is_no_union(string schema, string json)
    {
        GeneratedCode code = GeneratedCode.Compile(schema);

        Assert.True(code.Type("Acme.Root").IsValueType);
        Assert.Equal(json, code.Root().RoundTrip(json));
    }

    [Fact]
    public void A_union_of_many_kinds_compiles()
    {
        string branches = string.Join(",", Enumerable.Range(0, 300).Select(static number => $$$"""{"type":"object","properties":{"k":{"const":"k{{{number}}}"} },"required":["k"]}"""));
        RootProbe root = GeneratedCode.Compile($"{{\"oneOf\":[{branches}]}}").Root();

        Assert.Equal("Acme.RootK299", root.Parse("""{"k":"k299"}""").GetType().ToString());
        Assert.False(root.IsValid("""{"k":"k300"}"""));
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Sorted(string errors) => string.Join("\n", errors.Split('\n').Order(StringComparer.Ordinal));
}
