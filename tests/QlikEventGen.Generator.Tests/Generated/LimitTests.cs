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
        Assert.EndsWith("Text: takes too many evaluations of branches; the schema tries the same values again and again", root.Validate(payload), StringComparison.Ordinal);
        Assert.True(root.IsValid("""{"x":{"y":1},"z":{}}"""));
    }
}
