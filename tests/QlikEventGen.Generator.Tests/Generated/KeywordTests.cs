using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Tests.Documents;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Each keyword, alone and beside others, in compiled code: what is accepted, and what exactly is said of what is not.</summary>
public class KeywordTests
{
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        // type
        { """{"type":"string"}""", "\"a\"", "valid" },
        { """{"type":"string"}""", "1", " type: must be a string, but is a number" },
        { """{"type":["string","null"]}""", "null", "valid" },
        { """{"type":["string","null"]}""", "true", " type: must be a string or null, but is a boolean" },
        { """{"type":"integer"}""", "1e2", "valid" },
        { """{"type":"integer"}""", "1.5", " type: must be an integer, but is a number with a fraction" },
        { """{"type":"number"}""", "1.5", "valid" },
        { """{"type":"number"}""", "1e400", "valid" },
        { """{"type":"boolean"}""", "false", "valid" },
        { """{"type":"boolean"}""", "0", " type: must be a boolean, but is a number" },
        { """{"type":"null"}""", "null", "valid" },
        { """{"type":"null"}""", "1", " type: must be null, but is a number" },
        { """{"type":["integer","string"]}""", "\"a\"", "valid" },
        { """{"type":["integer","string"]}""", "1.5", " type: must be a string or an integer, but is a number with a fraction" },
        { """{"type":["integer","string"]}""", "[]", " type: must be a string or an integer, but is an array" },
        { """{"type":["object","array"]}""", "{\"a\":[1]}", "valid" },
        { """{"type":["object","array"]}""", "\"a\"", " type: must be an object or an array, but is a string" },
        { """{"type":"array"}""", "[1,\"a\",null]", "valid" },
        { """{"type":"object"}""", "{\"a\":{}}", "valid" },
        { """{"type":["object","null"]}""", "null", "valid" },
        { """{"type":["object","null"],"properties":{"a":{"type":"string"}}}""", "null", "valid" },
        { """{"type":["object","null"]}""", "[]", " type: must be an object or null, but is an array" },
        { """{"type":"object"}""", "[]", " type: must be an object, but is an array" },
        { "true", "[1]", "valid" },
        { "{}", "[1]", "valid" },
        { "false", "[1]", " Schema: is not allowed here" },

        // text
        { """{"type":"string","minLength":2}""", "\"😀\"", " minLength: must have at least 2 characters" },
        { """{"type":"string","minLength":2.0,"maxLength":2}""", "\"😀a\"", "valid" },
        { """{"type":"string","minLength":1}""", "\"\\u0000\"", "valid" },
        { """{"type":"string","minLength":1}""", "\"\"", " minLength: must have at least 1 character" },
        { """{"type":"string","minLength":1}""", "7", " type: must be a string, but is a number" },
        { """{"type":["string","null"],"minLength":1}""", "null", "valid" },
        { """{"type":["string","null"],"minLength":1}""", "\"\"", " minLength: must have at least 1 character" },
        { """{"type":"string","maxLength":1}""", "\"ab\"", " maxLength: must have at most 1 character" },
        { """{"type":"string","pattern":"^a+$"}""", "\"aaa\"", "valid" },
        { """{"type":"string","pattern":"^a+$"}""", "\"b\"", " pattern: must match the pattern ^a+$" },
        { """{"type":"string","minLength":3,"pattern":"^a+$"}""", "\"b\"", " minLength: must have at least 3 characters\n pattern: must match the pattern ^a+$" },
        { """{"type":"string","format":"ipv4"}""", "\"1.2.3.256\"", " format: must be an IPv4 address (RFC 2673)" },
        { """{"type":"string","format":"email"}""", "\"a@b.example\"", "valid" },
        { """{"type":"string","format":"unheard-of"}""", "\"a\"", "valid" },
        { """{"type":"string","format":"uuid"}""", "\"C35F4B70-3ce4-4a30-b62b-2aef16943bc4\"", "valid" },
        { """{"type":"string","format":"date"}""", "\"2024-02-29\"", "valid" },
        { """{"type":"string","format":"date"}""", "\"2023-02-29\"", " format: must be a date (RFC 3339)" },
        { """{"type":"string","format":"date-time","minLength":30}""", "\"2024-02-29T00:00:00Z\"", " minLength: must have at least 30 characters" },
        { """{"minLength":2}""", "1", "valid" },
        { """{"minLength":2}""", "\"a\"", " minLength: must have at least 2 characters" },

        // numbers
        { """{"type":"integer","minimum":0,"maximum":10}""", "10.0", "valid" },
        { """{"type":"integer","minimum":0}""", "-1", " minimum: must be at least 0" },
        { """{"type":"integer","minimum":-9223372036854775808}""", "-9223372036854775808", "valid" },
        { """{"type":"integer","minimum":-9223372036854775808}""", "-9223372036854775809", " minimum: must be at least -9223372036854775808" },
        { """{"type":"integer","maximum":9223372036854775807}""", "9223372036854775808", " maximum: must be at most 9223372036854775807" },
        { """{"type":"integer","exclusiveMinimum":9223372036854775807}""", "9223372036854775807", " exclusiveMinimum: must be greater than 9223372036854775807" },
        { """{"type":"integer","exclusiveMinimum":9223372036854775807}""", "9223372036854775808", "valid" },
        { """{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":3}""", "2e0", "valid" },
        { """{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":3}""", "1", " exclusiveMinimum: must be greater than 1" },
        { """{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":3}""", "3", " exclusiveMaximum: must be less than 3" },
        { """{"type":"integer","minimum":1}""", "1.5", " type: must be an integer, but is a number with a fraction" },
        { """{"type":["integer","null"],"minimum":1}""", "null", "valid" },
        { """{"type":["integer","null"],"minimum":1}""", "0", " minimum: must be at least 1" },
        { """{"type":"number","exclusiveMinimum":0}""", "0.0", " exclusiveMinimum: must be greater than 0" },
        { """{"type":"number","exclusiveMinimum":0}""", "0.001", "valid" },
        { """{"type":"number","exclusiveMinimum":0}""", "1e-400", "valid" },
        { """{"type":"number","exclusiveMinimum":0}""", "-1", " exclusiveMinimum: must be greater than 0" },
        { """{"type":"number","exclusiveMinimum":0}""", "\"1\"", " type: must be a number, but is a string" },
        { """{"type":"number","minimum":0}""", "-0", "valid" },
        { """{"type":"number","minimum":0}""", "1e400", "valid" },
        { """{"type":"number","exclusiveMaximum":1e2}""", "99.999", "valid" },
        { """{"type":"number","exclusiveMaximum":1e2}""", "100", " exclusiveMaximum: must be less than 1e2" },
        { """{"type":"number","multipleOf":0.01}""", "19.99", "valid" },
        { """{"type":"number","multipleOf":0.01}""", "19.999", " multipleOf: must be a multiple of 0.01" },
        { """{"type":"integer","maximum":5,"multipleOf":2}""", "7", " maximum: must be at most 5\n multipleOf: must be a multiple of 2" },
        { """{"maximum":5}""", "\"text\"", "valid" },
        { """{"maximum":5}""", "6", " maximum: must be at most 5" },

        // arrays
        { """{"type":"array","items":{"type":"integer"}}""", "[1,\"a\",2,null]", "/1 type: must be an integer, but is a string\n/3 type: must be an integer, but is null" },
        { """{"type":"array","minItems":1,"maxItems":2}""", "[]", " minItems: must have at least 1 item" },
        { """{"type":"array","minItems":1,"maxItems":2}""", "[1,2,3]", " maxItems: must have at most 2 items" },
        { """{"type":"array","items":{"type":"array","items":{"type":"string","minLength":1}}}""", "[[\"a\"],[\"\"]]", "/1/0 minLength: must have at least 1 character" },
        { """{"type":"array","items":{"type":["string","null"]}}""", "[null,\"a\"]", "valid" },
        { """{"items":{"type":"integer"}}""", "{}", "valid" },
        { """{"items":{"type":"integer"}}""", "[true]", "/0 type: must be an integer, but is a boolean" },
        { """{"type":"array","items":false}""", "[]", "valid" },
        { """{"type":"array","items":false}""", "[1]", "/0 items: is not allowed here" },

        // objects
        { """{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", "{}", " required: must have the member \"a\"" },
        { """{"type":"object","properties":{"a":{"type":"string"}},"required":["b"]}""", "{\"a\":\"x\"}", " required: must have the member \"b\"" },
        { """{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":false}""", "{\"a\":\"x\",\"b\":1}", "/b additionalProperties: is not a member that the schema allows" },
        { """{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":{"type":"integer"}}""", "{\"a\":\"x\",\"b\":1,\"c\":\"y\"}", "/c type: must be an integer, but is a string" },
        { """{"type":"object","additionalProperties":{"type":"integer"}}""", "{\"b\":1,\"c\":\"y\"}", "/c type: must be an integer, but is a string" },
        { """{"type":"object","properties":{"a":false}}""", "{\"a\":1}", "/a Schema: is not allowed here" },
        { """{"type":"object","properties":{"a":false}}""", "{}", "valid" },
        { """{"properties":{"a":{"type":"string"}}}""", "1", "valid" },
        { """{"required":["a"]}""", "1", "valid" },
        { """{"required":["a"]}""", "{}", " required: must have the member \"a\"" },

        // allowed values
        { """{"enum":["a","b"]}""", "\"b\"", "valid" },
        { """{"enum":["a","b"]}""", "\"B\"", " enum: must be one of \"a\", \"b\"" },
        { """{"enum":["a","b"]}""", "1", " enum: must be one of \"a\", \"b\", but is a number" },
        { """{"enum":["a","b",null]}""", "null", "valid" },
        { """{"enum":["é\n\"","b"]}""", "\"\\u00e9\\n\\\"\"", "valid" },
        { """{"enum":[1,"a",{"x":[1.0]}]}""", "{\"x\":[1]}", "valid" },
        { """{"enum":[1,"a",{"x":[1.0]}]}""", "1.0", "valid" },
        { """{"enum":[1,"a"]}""", "2", " enum: must be one of 1, \"a\"" },
        { """{"type":"integer","enum":[1,2]}""", "3", " enum: must be one of 1, 2" },
        { """{"const":"x"}""", "\"x\"", "valid" },
        { """{"const":"x"}""", "\"y\"", " const: must be \"x\"" },
        { """{"const":true}""", "false", " const: must be true" },
        { """{"type":"string","enum":["a","bb"],"maxLength":1}""", "\"bb\"", " maxLength: must have at most 1 character" },

        // allOf
        { """{"allOf":[{"type":"string","minLength":1},{"type":"string","maxLength":2}]}""", "\"abc\"", " maxLength: must have at most 2 characters" },
        { """{"allOf":[{"type":"string","minLength":1},{"type":"string","minLength":1}]}""", "\"\"", " minLength: must have at least 1 character" },
        { """{"allOf":[{"enum":["a","b"]},{"enum":["b","c"]}]}""", "\"b\"", "valid" },
        { """{"allOf":[{"enum":["a","b"]},{"enum":["b","c"]}]}""", "\"a\"", " enum: must be one of \"b\", \"c\"" },
        { """{"allOf":[{"properties":{"a":{"type":"string","minLength":1}}},{"properties":{"a":{"maxLength":2}}}]}""", "{\"a\":\"abc\"}", "/a maxLength: must have at most 2 characters" },
        { """{"allOf":[{"$ref":"#"}],"type":"string"}""", "\"a\"", "valid" },
        { """{"allOf":[{"type":"string"},{"type":"integer"}]}""", "1", " type: must be a string, but is a number" },
        { """{"$defs":{"a":{"type":"integer"}},"$ref":"#/$defs/a","minimum":2}""", "1", " minimum: must be at least 2" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_payload_gets_exactly_its_errors(string schema, string json, string expected)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal(expected, root.Validate(json));
        Assert.Equal(expected == "valid", root.IsValid(json));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_evaluator_agrees_with_the_compiled_code(string schema, string json, string expected)
    {
        SchemaDocument document = DocumentHost.Create("schemas/root.schema.json", schema);
        SchemaBinder binder = new(new DocumentClosure(document, [], "", null, IsReferredTo: false), new DiagnosticBag());
        CheckProgram program = new();

        IReadOnlyList<EvaluationFault> faults = Evaluator.TryEvaluate(program, program.Get(binder.BindRoot(document)), JsonParser.Parse(json).Root!)!;

        Assert.Equal(expected == "valid" ? 0 : expected.Split('\n').Length, faults.Count);
        Assert.All(faults.Zip(expected.Split('\n')), pair => Assert.StartsWith(pair.First.InstanceLocation + " ", pair.Second, StringComparison.Ordinal));
        Assert.All(faults.Zip(expected.Split('\n')), pair => Assert.Contains(pair.First.Message, pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", "9223372036854775808", " Representation: is beyond the range of a 64-bit integer")]
    [InlineData("""{"type":"integer","minimum":0}""", "9223372036854775808", " Representation: is beyond the range of a 64-bit integer")]
    [InlineData("""{"type":"number","minimum":0}""", "1e400", " Representation: is beyond the range of a 64-bit floating-point number")]
    [InlineData("""{"type":"number"}""", "1e400", " Representation: is beyond the range of a 64-bit floating-point number")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"0000-01-01T00:00:00Z\"", " Representation: is a date-time before the year 1 or after the year 9999")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", "1", " Representation: is not an object, so Root cannot hold it")]
    public void A_valid_payload_may_be_more_than_its_type_holds(string schema, string json, string expected)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal("valid", root.Validate(json));
        Assert.Equal(expected, root.TryParse(json));
    }
}
