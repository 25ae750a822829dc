using System.Text;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Schemas and payloads that are large, deep, or made to cost time.</summary>
public class LimitTests
{
    /// <summary>Each level tries the level below twice: without a bound the work doubles with every level.</summary>
    private const string Exploding = """
        {"$ref":"#/$defs/a","$defs":{"a":{"anyOf":[
          {"type":"object","properties":{"x":{"$ref":"#/$defs/a"}},"required":["y"]},
          {"type":"object","properties":{"x":{"$ref":"#/$defs/a"}},"required":["z"]}]}}}
        """;

    private const string Part = """
        {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"count":{"type":"integer","minimum":0},"kind":{"enum":["a","b"]},"tags":{"type":"array","items":{"type":"string","maxLength":10}}}}
        """;

    [Fact]
    public void A_thousand_branches_compile()
    {
        string branches = string.Join(",", Enumerable.Range(0, 1000).Select(static number => $$"""{"const":"v{{number}}"}"""));
        RootProbe root = GeneratedCode.Compile("{\"anyOf\":[" + branches + "]}").Root();

        Assert.True(root.IsValid("\"v0\""));
        Assert.True(root.IsValid("\"v999\""));
        Assert.False(root.IsValid("\"v1000\""));
        Assert.EndsWith(" anyOf: must satisfy at least one of the schemas in \"anyOf\"", root.Validate("\"v1000\""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_of_400_kB_compiles()
    {
        StringBuilder schema = new("""{"type":"object","properties":{""");
        for (int i = 0; schema.Length < 400_000; i++)
        {
            schema.Append(i == 0 ? "" : ",").Append("\"part").Append(i).Append("\":").Append(Part);
        }

        RootProbe root = GeneratedCode.Compile(schema.Append("}}").ToString()).Root();

        Assert.Equal("valid", root.TryParse("""{"part1":{"name":"x","count":1,"kind":"b","tags":["t"]},"part700":{"name":"y"}}"""));
        Assert.Equal("/part700 required: must have the member \"name\"", root.Validate("""{"part700":{"count":1}}"""));
    }

    [Theory]
    [InlineData("""{"type":"string","minLength":1,"maxLength":0}""")]
    [InlineData("""{"type":"string","minLength":2,"maxLength":1}""")]
    [InlineData("""{"allOf":[{"type":"string","minLength":1},{"maxLength":0}]}""")]
    [InlineData("""{"type":"string","format":"uri","maxLength":0}""")]
    public void A_schema_that_no_string_satisfies_compiles_and_refuses_all(string schema)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.False(root.IsValid("\"\""));
        Assert.False(root.IsValid("\"a\""));
        Assert.False(root.IsValid("\"https://example.com/a\""));
    }

    [Theory]
    [InlineData("uri")]
    [InlineData("uri-reference")]
    [InlineData("iri")]
    [InlineData("iri-reference")]
    public void A_scheme_is_checked_to_its_end_however_long_it_is(string format)
    {
        RootProbe root = GeneratedCode.Compile($$$"""{"type":"array","items":{"type":"string","format":"{{{format}}}"}}""").Root();
        static string Array(string item) => $"[\"{item}\",\"https://example.com/more-than-a-vector\"]";

        for (int length = 1; length < 70; length++)
        {
            string scheme = new('a', length);
            Assert.True(root.IsValid(Array(scheme + ":b")), scheme);
            Assert.False(root.IsValid(Array(scheme + "_:b")), scheme);
        }
    }

    [Fact]
    public void A_recursive_schema_reads_to_the_depth_limit_and_reports_beyond_it()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"object","properties":{"next":{"$ref":"#"}}}""").Root();
        static string Nested(int levels) => string.Concat(Enumerable.Repeat("{\"next\":", levels - 1)) + "{}" + new string('}', levels - 1);

        Assert.Equal("valid", root.TryParse(Nested(64)));
        Assert.Equal(Nested(64), root.RoundTrip(Nested(64)));
        Assert.EndsWith("Text: objects and arrays stand more than 64 deep inside each other", root.Validate(Nested(65)), StringComparison.Ordinal);
        Assert.False(root.IsValid(Nested(100_000)));
    }

    [Fact]
    public void Work_that_doubles_with_every_level_is_bounded()
    {
        RootProbe root = GeneratedCode.Compile(Exploding).Root();
        string payload = string.Concat(Enumerable.Repeat("{\"x\":", 60)) + "{}" + new string('}', 60);

        Assert.False(root.IsValid(payload));
        Assert.EndsWith("Text: takes too much work; the schema goes over the same values again and again", root.Validate(payload), StringComparison.Ordinal);
        Assert.True(root.IsValid("""{"x":{"y":1},"z":{}}"""));
    }

    [Theory]
    // Overlapping patterns, items that are counted and read, and conditions, each of which goes over a value twice.
    [InlineData("""{"patternProperties":{"a":{"$ref":"#"},"^aa":{"allOf":[{"$ref":"#"}],"minProperties":0}}}""", "{\"aa\":", "}")]
    [InlineData("""{"items":{"$ref":"#"},"contains":{"$ref":"#"},"minContains":0}""", "[", "]")]
    [InlineData("""{"if":{"properties":{"a":{"$ref":"#"}}},"then":{"properties":{"a":{"allOf":[{"$ref":"#"}]}}}}""", "{\"a\":", "}")]
    [InlineData("""{"not":{"required":["b"],"properties":{"a":{"$ref":"#"}}},"properties":{"a":{"$ref":"#"}}}""", "{\"a\":", "}")]
    [InlineData("""{"dependentSchemas":{"a":{"properties":{"a":{"$ref":"#"}}}},"properties":{"a":{"$ref":"#"}}}""", "{\"a\":", "}")]
    public void Every_way_of_going_over_a_value_twice_is_bounded(string schema, string open, string close)
    {
        RootProbe root = GeneratedCode.Compile(schema).Root();
        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "{}" + string.Concat(Enumerable.Repeat(close, levels));

        Assert.True(root.IsValid(Nested(8)));
        Assert.False(root.IsValid(Nested(60)));
        string errors = root.Validate(Nested(60));
        Assert.Equal("Text: takes too much work; the schema goes over the same values again and again", errors[(errors.IndexOf(' ') + 1)..]);
    }

    [Fact]
    public void Many_items_may_try_many_branches()
    {
        string branches = string.Join(",", Enumerable.Range(0, 1000).Select(static number => $$$"""{"type":"object","properties":{"n":{"const":{{{number}}}}},"required":["n"]}"""));
        RootProbe root = GeneratedCode.Compile($$$"""{"type":"array","items":{"anyOf":[{{{branches}}}]}}""").Root();

        Assert.Equal("valid", root.TryParse("[" + string.Join(",", Enumerable.Repeat("""{"n":999}""", 500)) + "]"));
    }
}
