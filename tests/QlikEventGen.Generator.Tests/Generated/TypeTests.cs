using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>The C# that schemas of many shapes become: it compiles without a warning, and what is read is written back.</summary>
public class TypeTests
{
    [Theory]
    // Odd names
    [InlineData("""{"type":"object","properties":{"a\"b":{"type":"string"},"":{"type":"integer"},"1x":{"type":"boolean"},"class":{"type":"string"}}}""", """{"a\"b":"x","":1,"1x":true,"class":"y"}""")]
    [InlineData("""{"type":"object","properties":{"root":{"type":"string"},"Root":{"type":"integer"}},"required":["root"]}""", """{"root":"x","Root":1}""")]
    [InlineData("""{"type":"object","properties":{"json":{"type":"string"},"position":{"type":"integer"},"depth":{"type":"integer"},"state":{"type":"string"},"value":{"type":"string"},"end":{"type":"string"},"start":{"type":"string"},"seen":{"type":"string"},"member":{"type":"string"},"name":{"type":"string"},"writer":{"type":"string"},"list":{"type":"array"},"additionalMembers":{"type":"string"},"field":{"type":"string"}},"required":["end"]}""", """{"json":"a","position":1,"depth":2,"state":"b","value":"c","end":"d","start":"e","seen":"f","member":"g","name":"h","writer":"i","list":[1],"additionalMembers":"j","field":"k"}""")]
    [InlineData("""{"type":"object","properties":{"parse":{"type":"string"},"tryParse":{"type":"string"},"isValid":{"type":"boolean"},"equals":{"type":"string"},"toString":{"type":"string"},"getHashCode":{"type":"integer"},"readJson":{"type":"string"},"writeJson":{"type":"string"},"clone":{"type":"string"},"names":{"type":"string"},"memberAt":{"type":"string"},"schema0":{"type":"string"},"readName":{"type":"string","minLength":1},"getType":{"type":"string"},"jsonScanner":{"type":"string"},"equalityContract":{"type":"string"}}}""", """{"parse":"a","tryParse":"b","isValid":true,"equals":"c","toString":"d","getHashCode":1,"readJson":"e","writeJson":"f","clone":"g","names":"h","memberAt":"i","schema0":"j","readName":"k","getType":"l","jsonScanner":"m","equalityContract":"n"}""")]
    [InlineData("""{"type":"object","properties":{"name":{"type":"string","minLength":1},"readName":{"type":"string","minLength":1}}}""", """{"name":"a","readName":"b"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":["string","null"]},"hasA":{"type":"boolean"},"aOrDefault":{"type":"string","default":"x"}}}""", """{"a":null,"hasA":true,"aOrDefault":"y"}""")]
    [InlineData("""{"type":"object","properties":{"guid":{"type":"string"},"other":{"type":"string","format":"uuid"},"dateTimeOffset":{"type":"string"},"jsonElement":{}}}""", """{"guid":"a","other":"c35f4b70-3ce4-4a30-b62b-2aef16943bc4","dateTimeOffset":"x","jsonElement":[1]}""")]
    [InlineData("""{"type":"object","properties":{"x\u2028y":{"type":"string"},"tab\tname":{"type":"integer"},"naïve":{"type":"string"},"日本":{"type":"string"},"😀":{"type":"string"}}}""", """{"x\u2028y":"a","tab\tname":1,"naïve":"b","日本":"c","😀":"d"}""")]
    // Allowed values
    [InlineData("""{"type":"object","properties":{"a":{"enum":["a\"b","line\nbreak","two words","1st","A","a","a-b","a_b","","class"]}}}""", """{"a":"line\nbreak"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"enum":["x","y",null]},"b":{"type":["string","null"],"enum":["x","y",null]}},"required":["b"]}""", """{"a":null,"b":null}""")]
    [InlineData("""{"type":"object","properties":{"a":{"const":"x"},"b":{"enum":["only"]},"c":{"const":5},"d":{"const":null}},"required":["a"]}""", """{"a":"x","b":"only","c":5,"d":null}""")]
    [InlineData("""{"type":"object","properties":{"a":{"enum":["x","y"]}},"required":["a"]}""", """{"a":"y"}""")]
    [InlineData("""{"type":"object","properties":{"status":{"enum":["x","y"],"default":"y"},"rootStatus":{"type":"string"},"rootStatusText":{"type":"string"}}}""", """{"status":"x","rootStatus":"a","rootStatusText":"b"}""")]
    [InlineData("""{"type":"object","properties":{"status":{"enum":["x","y"]},"statusText":{"type":"object","properties":{"a":{"type":"integer"}}}}}""", """{"status":"x","statusText":{"a":1}}""")]
    [InlineData("""{"type":"object","properties":{"statusText":{"enum":["x","y"]},"status":{"enum":["p","q"]}}}""", """{"status":"p","statusText":"y"}""")]
    [InlineData("""{"enum":["a","b"],"$defs":{"value":{"enum":["x","y"]},"valueText":{"enum":["x","y"]}}}""", "\"b\"")]
    // Null, absent, default
    [InlineData("""{"type":"object","properties":{"a":{"type":["integer","null"]},"b":{"type":["string","null"]},"c":{"type":["array","null"],"items":{"type":"integer"}},"d":{"type":["object","null"],"properties":{"x":{"type":"string"}}}}}""", """{"a":null,"b":null,"c":null,"d":null}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":["integer","null"]},"b":{"type":["string","null"]},"c":{"type":["array","null"],"items":{"type":"integer"}},"d":{"type":["object","null"],"properties":{"x":{"type":"string"}}}}}""", "{}")]
    [InlineData("""{"type":"object","properties":{"a":{"type":["integer","null"]},"b":{"type":["string","null"],"format":"uuid"},"c":{"type":["array","null"]},"d":{"type":["object","null"],"properties":{"x":{"type":"string"}}}},"required":["a","b","c","d"]}""", """{"a":null,"b":null,"c":null,"d":null}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer","default":5},"b":{"type":"string","default":"x\"y"},"c":{"type":"number","default":1.5},"d":{"type":"boolean","default":true},"e":{"type":"integer","default":5000000000},"f":{"type":"array","default":[]},"g":{"type":"number","default":1e300}},"required":["a","b"]}""", """{"a":1,"b":"z"}""")]
    // Types
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","format":"date-time"},"b":{"type":"string","format":"date"},"c":{"type":"string","format":"uuid"},"d":{"type":"number"},"e":{"type":"string","format":"time"}}}""", """{"a":"2024-02-29T12:00:00.5Z","b":"2024-02-29","c":"c35f4b70-3ce4-4a30-b62b-2aef16943bc4","d":1.25,"e":"12:00:00Z"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"array","items":{"type":["string","null"]}}},"b":{"type":"array","items":{"type":"object","properties":{"x":{"type":"integer"}}}},"c":{"type":"array","items":{}},"d":{"type":"array","items":{"enum":["p","q"]}}}}""", """{"a":[["x",null],[]],"b":[{"x":1},{}],"c":[1,null,{"y":[]}],"d":["q"]}""")]
    [InlineData("""{"type":"object","properties":{"old":{"type":"string","deprecated":true},"older":{"type":"integer","deprecated":true,"default":3}},"required":["old"]}""", """{"old":"x","older":4}""")]
    [InlineData("""{"type":"object","properties":{"tree":{"$ref":"#/$defs/node"}},"$defs":{"node":{"type":"object","properties":{"value":{"type":"integer"},"children":{"type":"array","items":{"$ref":"#/$defs/node"}}}}}}""", """{"tree":{"value":1,"children":[{"value":2,"children":[]},{}]}}""")]
    [InlineData("""{"type":"object","properties":{"next":{"$ref":"#"},"value":{"type":"string"}}}""", """{"next":{"next":{"value":"deep"}},"value":"top"}""")]
    [InlineData("""{"$defs":{"list":{"type":"array","items":{"$ref":"#/$defs/list"}}},"type":"object","properties":{"a":{"$ref":"#/$defs/list"}}}""", """{"a":[[],[[]]]}""")]
    [InlineData("""{"type":"array","items":{"$ref":"#"}}""", "[[],[[]]]")]
    [InlineData("""{"type":["array","string"],"items":{"$ref":"#"}}""", """["a",["b",[]]]""")]
    [InlineData("""{"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}}""", """{"a":"x"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":{"type":"object","properties":{"b":{"type":"string"}}}}""", """{"a":"x","y":{"b":"z","c":[1]}}""")]
    [InlineData("""{"type":"object","additionalProperties":{"enum":["p","q"]}}""", """{"a":"p","b":"q"}""")]
    [InlineData("""{"type":["object","string"],"properties":{"a":{"type":"object","properties":{"x":{"type":"integer"}}}}}""", """{"a":{"x":1}}""")]
    [InlineData("""{"items":{"type":"object","properties":{"x":{"type":"integer"}}}}""", """[{"x":1},{}]""")]
    [InlineData("""{"type":["array","string"],"items":{"enum":["a","b"]}}""", """["a","b"]""")]
    [InlineData("""{"type":"object","properties":{"u":{"type":["object","integer"],"properties":{"v":{"enum":["a","b"]}},"additionalProperties":{"type":"array","items":{"type":"object","properties":{"w":{}}}}}}}""", """{"u":{"v":"a","z":[{"w":1},{}]}}""")]
    [InlineData("""{"properties":{"a":false},"additionalProperties":{"$ref":"#"}}""", """{"b":{"c":{}}}""")]
    [InlineData("""{"type":"object"}""", """{"anything":[1,2],"else":null}""")]
    [InlineData("""{"type":"object","properties":{}}""", """{"a":1}""")]
    [InlineData("""{"type":"string"}""", "\"text\"")]
    [InlineData("""{"enum":["a","b"]}""", "\"b\"")]
    [InlineData("""{"enum":["a",null]}""", "null")]
    [InlineData("""{"type":["integer","null"]}""", "null")]
    [InlineData("""{"type":"array","items":{"type":"object","properties":{"x":{"type":"string"}}}}""", """[{"x":"a"},{}]""")]
    [InlineData("true", """{"a":[1]}""")]
    [InlineData("""{"type":"null"}""", "null")]
    [InlineData("""{"type":"boolean"}""", "true")]
    [InlineData("""{"const":"x"}""", "\"x\"")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"object","properties":{"x":{"type":"string"}}}}},{"properties":{"a":{"properties":{"y":{"type":"integer"}}}}}]}""", """{"a":{"x":"s","y":1}}""")]
    [InlineData("""{"type":"object","properties":{"e":{"type":"string","examples":["*/ <b>&", "x\r\ny"],"description":"Ends here */ and <c> & \u2028 goes on\nsecond line","title":"t"}}}""", """{"e":"x"}""")]
    public void A_payload_comes_back_as_it_was(string schema, string json)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal("valid", root.TryParse(json));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(json), System.Text.Json.Nodes.JsonNode.Parse(root.RoundTrip(json))), root.RoundTrip(json));
        Assert.Equal(root.Parse(json), root.Parse(json));
        Assert.Equal(root.Parse(json).GetHashCode(), root.Parse(json).GetHashCode());
    }

    [Fact]
    public void An_enum_of_many_values_compiles()
    {
        string values = string.Join(",", Enumerable.Range(0, 335).Select(static number => $"\"value {number}\""));
        RootProbe root = GeneratedCode.Compile("{\"type\":\"object\",\"properties\":{\"a\":{\"enum\":[" + values + "]}}}").Root();

        Assert.Equal("valid", root.Validate("""{"a":"value 334"}"""));
        Assert.StartsWith("/a enum: must be one of \"value 0\"", root.Validate("""{"a":"value 335"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_of_many_members_compiles()
    {
        string properties = string.Join(",", Enumerable.Range(0, 300).Select(static number => $$"""
            "member{{number}}":{"type":"integer"}
            """));
        string required = string.Join(",", Enumerable.Range(0, 300).Select(static number => $"\"member{number}\""));
        RootProbe root = GeneratedCode.Compile($$"""{"type":"object","properties":{ {{properties}} },"required":[{{required}}]}""").Root();
        string complete = "{" + string.Join(",", Enumerable.Range(0, 300).Select(static number => $"\"member{number}\":{number}")) + "}";

        Assert.Equal("valid", root.TryParse(complete));
        Assert.Equal(complete, root.RoundTrip(complete));
        Assert.Equal(" required: must have the member \"member299\"", root.Validate(complete.Replace(",\"member299\":299", "", StringComparison.Ordinal)));
        Assert.Equal("/member70 Text: is the second member named \"member70\", and a declared member may stand only once", root.Validate(complete.Replace("\"member71\":71", "\"member70\":71", StringComparison.Ordinal)));
    }
}
