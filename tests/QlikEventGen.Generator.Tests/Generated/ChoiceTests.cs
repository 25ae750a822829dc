using System.Reflection;
using System.Text.Json;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Tests.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary><c>anyOf</c> and <c>oneOf</c> that nothing tells apart at once: a struct around the JSON that can be read as each of the branches.</summary>
public class ChoiceTests
{
    private const string Kinds = """
        {"oneOf":[{"type":"string","minLength":2},{"type":"integer","maximum":10},{"type":"number","minimum":100.5},{"type":"boolean","const":true},
                  {"type":"string","format":"uuid","maxLength":1},{"type":"array","items":{"type":"integer"}},{"type":"object","additionalProperties":{"type":"string"}},{}],
         "unevaluatedItems":false}
        """;

    private const string Objects = """
        {"anyOf":[{"$ref":"#/$defs/circle"},{"$ref":"#/$defs/box"},{"title":"Any of these","enum":["round","square"]},{"const":"none"},{"type":["null","string"],"maxLength":2}],
         "$defs":{"circle":{"type":"object","properties":{"radius":{"type":"integer"}},"required":["radius"],"additionalProperties":false},
                  "box":{"properties":{"width":{"type":"number"},"inside":{"$ref":"#"}},"required":["width"]}}}
        """;

    private const string Tree = """
        {"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#"}},{"type":"object","additionalProperties":{"$ref":"#"}},{"type":"null"}]}
        """;

    /// <summary>A schema that says no type lets pass what its record cannot hold.</summary>
    private const string NoObjects = """
        Box null; Box true; Box false; Box 0; Box 42; Box 4.0; Box 1e1; Box -7.5; Box 1e400; Box 100.5; Box 99999999999999999999; Box ""; Box "a"; Box "ab"; Box "\u0061bc"; Box "round"; Box "none"; Box "7d444840-9dc0-11d1-b245-5ffdce74fad2"; Box []; Box [1,2]; Box [1,"a"]; Box [[null],{"a":"b"}]; Box {"width":1e400}
        """;

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "42", "4.0", "1e1", "-7.5", "1e400", "100.5", "99999999999999999999", "\"\"", "\"a\"", "\"ab\"", "\"\\u0061bc\"",
        "\"round\"", "\"none\"", "\"7d444840-9dc0-11d1-b245-5ffdce74fad2\"", "[]", "[1,2]", "[1,\"a\"]", "[[null],{\"a\":\"b\"}]", "{}", "{\"a\":\"b\"}", "{\"a\":1}", "{\"a\":\"b\",\"a\":\"c\"}",
        "{\"radius\":1}", "{\"radius\":1,\"width\":2}", "{\"radius\":1.5}", "{\"width\":1e400}", "{\"width\":2,\"inside\":{\"radius\":9}}", "{\"width\":2,\"inside\":[]}",
    ];

    /// <summary>What is valid by a branch, as the evaluator says, and can be held is read; nothing else is.</summary>
    [Theory]
    [InlineData(Kinds, "String:String 0,Integer:Int64 1,Number:Double 2,Boolean:Boolean 3,Uuid:Guid 4,List:IReadOnlyList`1 5,Dictionary:IReadOnlyDictionary`2 6", "Number 1e400; Dictionary {\"a\":\"b\",\"a\":\"c\"}")]
    [InlineData(Objects, "Circle:RootCircle 0,Box:RootBox 1,AnyOfThese:RootAnyOfThese 2,None:String 3,String:String 4", NoObjects)]
    [InlineData(Tree, "String:String 0,List:IReadOnlyList`1 1,Dictionary:IReadOnlyDictionary`2 2", "Dictionary {\"a\":\"b\",\"a\":\"c\"}")]
    [InlineData("""{"anyOf":[{"anyOf":[{"type":"integer"},{"type":"null"}]},{"anyOf":[{"type":"string","format":"date"},{"type":"boolean"}]}]}""", "Integer:Nullable`1 0,Value:RootValue 1", "Integer 1e400; Integer 99999999999999999999")]
    public void A_value_is_read_as_a_branch_exactly_if_it_is_valid_by_it(string schema, string accessors, string notHeld)
    {
        GeneratedCode code = GeneratedCode.Compile(schema);
        Type root = code.Type("Acme.Root");
        MethodInfo[] getters = [.. root.GetMethods().Where(static method => method.Name.StartsWith("TryGet", StringComparison.Ordinal)).OrderBy(static method => method.MetadataToken)];
        string[] expected = accessors.Split(',');
        Assert.Equal(expected.Select(static text => text.Split(' ')[0]), getters.Select(static getter => $"{getter.Name["TryGet".Length..]}:{getter.GetParameters()[0].ParameterType.GetElementType()!.Name}"));

        List<string> tooLarge = [];
        foreach (string json in Values)
        {
            for (int i = 0; i < getters.Length; i++)
            {
                bool isValid = IsValidByBranch(schema, int.Parse(expected[i].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), json);
                object?[] arguments = [null];
                bool isRead = (bool)getters[i].Invoke(Make(root, json), arguments)!;
                if (isRead)
                {
                    Assert.True(isValid, getters[i].Name + " of " + json);
                    object back = root.GetMethod("From" + getters[i].Name["TryGet".Length..])!.Invoke(null, arguments)!;
                    Assert.True(SameValue(json, ValueOf(back)), ValueOf(back).GetRawText() + " of " + json);
                }
                else
                {
                    Assert.Equal(Default(getters[i].GetParameters()[0].ParameterType.GetElementType()!), arguments[0]);
                    if (isValid)
                        tooLarge.Add(getters[i].Name["TryGet".Length..] + " " + json);
                }
            }
        }

        Assert.Equal(notHeld, string.Join("; ", tooLarge));
    }

    [Theory]
    [InlineData(Kinds, "FromString")]
    [InlineData(Kinds, "FromList")]
    [InlineData(Objects, "FromCircle")]
    public void A_factory_refuses_a_null_reference(string schema, string factory)
    {
        MethodInfo method = GeneratedCode.Compile(schema).Type("Acme.Root").GetMethod(factory)!;

        Assert.IsType<ArgumentNullException>(Assert.Throws<TargetInvocationException>(() => method.Invoke(null, [null])).InnerException);
    }

    [Fact]
    public void What_is_no_json_value_is_of_no_type()
    {
        Type root = GeneratedCode.Compile(Kinds).Type("Acme.Root");

        Assert.False((bool)root.GetMethod("TryGetString")!.Invoke(Activator.CreateInstance(root), [null])!);
        Assert.False((bool)root.GetMethod("TryGetString")!.Invoke(Make(root, "\"\\ud800x\""), [null])!);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"integer"}]}},"required":["a"]}""", "Acme.RootA")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"integer"}]}}}""", "System.Nullable`1[Acme.RootA]")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"null"},{"type":"integer"}]}},"required":["a"]}""", "System.Nullable`1[Acme.RootA]")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"null"},{"oneOf":[{"type":"string"},{"type":"integer"}]}]}},"required":["a"]}""", "System.Nullable`1[Acme.RootA]")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"anyOf":[{"type":["string","null"]},{"type":"integer"}]}}},"required":["a"]}""", "System.Collections.Generic.IReadOnlyList`1[System.Nullable`1[Acme.RootAItem]]")]
    [InlineData("""{"type":"object","properties":{"a":{"additionalProperties":{"anyOf":[{"type":"string"},{"type":"integer"}]},"type":"object"}},"required":["a"]}""", "System.Collections.Generic.IReadOnlyDictionary`2[System.String,Acme.RootAValue]")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#/$defs/id"}},"required":["a"],"$defs":{"id":{"anyOf":[{"type":"string"},{"type":"integer"}]}}}""", "Acme.RootId")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"minLength":2},{"minimum":3}]}},"required":["a"]}""", "System.Text.Json.JsonElement")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{},{"additionalProperties":{},"type":"object"}]}},"required":["a"]}""", "System.Text.Json.JsonElement")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","anyOf":[{"type":"string"},{"type":"integer"}]}},"required":["a"]}""", "System.String")]
    public void A_choice_stands_wherever_a_value_does(string schema, string type)
    {
        GeneratedCode code = GeneratedCode.Compile(schema);

        Assert.Equal(type, code.Type("Acme.Root").GetProperty("A")!.PropertyType.ToString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("7")]
    public void Payloads_come_back_and_are_equal_by_content(string value)
    {
        RootProbe root = GeneratedCode.Compile("""
            {"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"null"},{"type":"integer"}]},"b":{"type":"array","items":{"$ref":"#/properties/a"}}},"required":["a"]}
            """).Root();
        string json = $"{{\"a\":{value},\"b\":[{value},1.0]}}";

        Assert.Equal(json, root.RoundTrip(json));
        Assert.Equal(root.Parse(json), root.Parse(json.Replace("1.0", "1", StringComparison.Ordinal)));
        Assert.Equal(root.Parse(json).GetHashCode(), root.Parse(json.Replace("1.0", "1", StringComparison.Ordinal)).GetHashCode());
        Assert.NotEqual(root.Parse(json), root.Parse(json.Replace("1.0", "2", StringComparison.Ordinal)));
        Assert.Equal("/a anyOf: must satisfy at least one of the schemas in \"anyOf\"\n/a type: must be a string, but is an object\n/a type: must be an integer, but is an object\n/a type: must be null, but is an object", Sorted(root.TryParse("{\"a\":{}}")));
        Assert.Equal(root.TryParse("{\"a\":{}}"), root.Validate("{\"a\":{}}"));
    }

    [Theory]
    [InlineData("from", """{"anyOf":[{"$ref":"#/$defs/road"},{"type":"integer"}],"$defs":{"road":{"type":"object","properties":{"a":{"$ref":"#"}}}}}""", "Acme.From", "TryGetRoad,TryGetInteger")]
    [InlineData("try-get-string", """{"anyOf":[{"type":"string"},{"type":"string","maxLength":1}]}""", "Acme.TryGetString", "TryGetString2,TryGetString3")]
    [InlineData("value", """{"$defs":{"item":{"anyOf":[{"$ref":"#"},{"type":"integer"}]}},"type":"object","properties":{"a":{"$ref":"#/$defs/item"}}}""", "Acme.ValueItem", "TryGetObject,TryGetInteger")]
    public void Names_never_clash(string file, string schema, string type, string getters)
    {
        GeneratedCode code = GeneratedCode.Compile(($"schemas/{file}.schema.json", schema));

        Assert.Equal(getters.Split(','), code.Type(type).GetMethods().Where(static method => method.Name.StartsWith("TryGet", StringComparison.Ordinal)).OrderBy(static method => method.MetadataToken).Select(static method => method.Name));
    }

    [Fact]
    public void A_value_of_very_many_kinds_is_plain_json()
    {
        string branches = string.Join(",", Enumerable.Range(0, 65).Select(static number => $"{{\"type\":\"array\",\"items\":{{\"const\":\"{number}\"}}}}"));
        GeneratedCode code = GeneratedCode.Compile($"{{\"type\":\"object\",\"properties\":{{\"a\":{{\"anyOf\":[{branches},{{\"type\":\"string\"}}]}}}}}}");

        Assert.Equal(typeof(JsonElement?), code.Type("Acme.Root").GetProperty("A")!.PropertyType);
    }

    private static bool IsValidByBranch(string schema, int branch, string json)
    {
        using JsonDocument parsed = JsonDocument.Parse(schema);
        string keyword = parsed.RootElement.TryGetProperty("oneOf", out _) ? "oneOf" : "anyOf";
        string wrapped = $"{{\"$ref\":\"#/$defs/all/{keyword}/{branch}\",\"$defs\":{{\"all\":{schema.Replace("#/$defs/", "#/$defs/all/$defs/", StringComparison.Ordinal).Replace("\"#\"", "\"#/$defs/all\"", StringComparison.Ordinal)}}}}}";
        SchemaDocument document = DocumentHost.Create("schemas/root.schema.json", wrapped);
        CheckProgram program = new();
        ValueCheck check = program.Get(new SchemaBinder(new DocumentClosure(document, [], "", null, IsReferredTo: false), new DiagnosticBag()).BindRoot(document));
        return Evaluator.TryEvaluate(program, check, JsonParser.Parse(json).Root!) is [];
    }

    private static object Make(Type root, string json)
    {
        object made = Activator.CreateInstance(root)!;
        root.GetProperty("Value")!.SetValue(made, Parse(json));
        return made;
    }

    private static JsonElement ValueOf(object choice) => (JsonElement)choice.GetType().GetProperty("Value")!.GetValue(choice)!;

    /// <summary>Numbers come back as the nearest double.</summary>
    private static bool SameValue(string json, JsonElement back) =>
        back.ValueKind == JsonValueKind.Number ? Parse(json).GetDouble().Equals(back.GetDouble()) : JsonElement.DeepEquals(Parse(json), back);

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static string Sorted(string lines) => string.Join("\n", lines.Split('\n').Order(StringComparer.Ordinal));
}
