using System.Text.Json;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Members come in whatever order and spelling; code that expects them in schema order must not show it.</summary>
public class MemberOrderTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2,"c":3}""")]
    [InlineData("""{"c":3,"b":2,"a":1}""")]
    [InlineData("""{"b":2,"c":3}""")]
    [InlineData("""{ "b" : 2 , "\u0063" : 3 }""")]
    [InlineData("""{"x":0,"b":2,"c":3,"y":[]}""")]
    [InlineData("{}")]
    public void Any_order_and_spelling_is_read(string json) =>
        AssertKept("""{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"},"c":{"type":"integer"}}}""", json);

    [Fact]
    public void Members_that_are_required_and_not_declared_are_kept_once()
    {
        const string Schema = """{"type":"object","required":["b","a","c"],"properties":{"a":{"type":"integer"}}}""";
        AssertKept(Schema, """{"a":1,"b":2,"c":3}""");
        AssertKept(Schema, """{"b":2,"c":3,"a":1}""");
        AssertKept(Schema, """{"c":3,"a":1,"b":2}""");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(70)]
    public void Objects_of_any_size_are_read(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        string properties = string.Join(",", numbers.Select(static number => $"\"member{number}\":{{\"type\":\"integer\"}}"));
        string schema = $"{{\"type\":\"object\",\"required\":[\"member{count - 1}\"],\"properties\":{{{properties}}}}}";
        RootProbe root = GeneratedCode.Compile(schema).Root();
        foreach (IEnumerable<int> order in (IEnumerable<int>[])[numbers, numbers.Reverse(), numbers.OrderBy(static number => number * 7 % 11)])
        {
            string json = $"{{{string.Join(",", order.Select(static number => $"\"member{number}\":{number}"))}}}";
            Assert.Equal("valid", root.Validate(json));
            Assert.True(JsonElement.DeepEquals(Parse(json), Parse(root.RoundTrip(json))));
        }

        Assert.False(root.IsValid("{\"member0\":0}"));
        Assert.False(root.IsValid($"{{\"member{count - 1}\":0,\"member0\":1,\"member0\":1}}"));
    }

    private static void AssertKept(string schema, string json) =>
        Assert.True(JsonElement.DeepEquals(Parse(json), Parse(GeneratedCode.Compile(schema).Root().RoundTrip(json))));

    private static JsonElement Parse(string json) => JsonElement.Parse(json);
}
