using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Enums with more values than code can be written for one by one.</summary>
public class LargeEnumTests
{
    private const string Odd = """
        "", "a\"b", "back\\slash", "line\nbreak", "café", "😀", "sep\u2028arator", "\ufeffmark", "two words", "tab\t"
        """;

    [Fact]
    public void Eight_thousand_values_compile_and_are_found()
    {
        Stopwatch time = Stopwatch.StartNew();
        GeneratedCode code = GeneratedCode.Compile("{\"type\":\"object\",\"properties\":{\"a\":{\"enum\":[" + Values(8000) + "],\"default\":\"value7\"}}}");
        RootProbe root = code.Root();

        // Twenty times what it takes; with a comparison for each value it took a minute.
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(40), time.Elapsed.ToString());
        Assert.Equal("""{"a":"value7999"}""", root.RoundTrip("""{"a":"value7999"}"""));
        Assert.Equal("""{"a":"value0"}""", root.RoundTrip("""{"a":"\u0076alue\u0030"}"""));
        Assert.Equal("valid", root.TryParse("""{"a":"value4000"}"""));
        Assert.Equal(
            "/a enum: must be one of \"value0\", \"value1\", \"value2\", \"value3\", \"value4\", \"value5\", \"value6\", \"value7\", \"value8\", \"value9\", \"value10\", \"value11\" and 7988 more",
            root.Validate("""{"a":"value8000"}"""));
        Assert.DoesNotContain("case \"value", code["Root"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\"b")]
    [InlineData("back\\slash")]
    [InlineData("line\nbreak")]
    [InlineData("café")]
    [InlineData("😀")]
    [InlineData("sep\u2028arator")]
    [InlineData("\ufeffmark")]
    [InlineData("value19")]
    public void Texts_of_all_kinds_come_back_as_they_were(string text)
    {
        GeneratedCode code = GeneratedCode.Compile($$"""{"enum":[{{Odd}},{{Values(40)}}]}""");
        Type texts = code.Type("Acme.RootValueText");
        object?[] arguments = [text, null];

        Assert.True((bool)Method(texts, "TryParse").Invoke(null, arguments)!);
        Assert.Equal(text, Method(texts, "ToJsonText").Invoke(null, [arguments[1]]));
        string json = System.Text.Json.JsonSerializer.Serialize(text);
        Assert.Equal(text, System.Text.Json.JsonSerializer.Deserialize<string>(code.Root().RoundTrip(json)));
    }

    [Fact]
    public void What_is_not_defined_has_no_text()
    {
        Type texts = GeneratedCode.Compile($$"""{"enum":[{{Values(40)}}]}""").Type("Acme.RootValueText");
        object?[] arguments = ["Value1", null];

        Assert.False((bool)Method(texts, "TryParse").Invoke(null, arguments)!);
        Assert.False((bool)Method(texts, "TryParse").Invoke(null, [null, null])!);
        Exception thrown = Assert.Throws<TargetInvocationException>(() => Method(texts, "ToJsonText").Invoke(null, [Enum.ToObject(arguments[1]!.GetType(), 40)])).InnerException!;
        Assert.Equal("value", Assert.IsType<ArgumentOutOfRangeException>(thrown).ParamName);
        Assert.StartsWith("The value is not defined.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_differ_in_nothing_that_a_name_keeps_are_numbered_in_time()
    {
        string values = string.Join(",", Enumerable.Range(0, 3000).Select(static number => $"\"a{new string('-', number)}\""));
        Assert.True(GeneratedCode.Compile($$"""{"enum":[{{values}}]}""").Root().IsValid("\"a-----\""));
    }

    [Theory]
    [InlineData(32, false)]
    [InlineData(33, true)]
    public void The_border_between_switch_and_table(int count, bool isTable)
    {
        GeneratedCode code = GeneratedCode.Compile("{\"enum\":[" + Values(count) + "]}");
        Assert.Equal(isTable, code["Root"].Contains("JsonTextTable", StringComparison.Ordinal));
        for (int i = 0; i < count; i++)
            Assert.Equal($"\"value{i}\"", code.Root().RoundTrip($"\"value{i}\""));
        Assert.False(code.Root().IsValid($"\"value{count}\""));
    }

    private static string Values(int count) => string.Join(",", Enumerable.Range(0, count).Select(static number => $"\"value{number}\""));

    private static MethodInfo Method(Type type, string name) => type.GetMethod(name, BindingFlags.Public | BindingFlags.Static)!;
}
