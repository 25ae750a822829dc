using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Allowed values beside which others may come: the option AllowedValues=Open.</summary>
public sealed class OpenValuesTests
{
    private const string Lamp = """
        {"type":"object","required":["colour"],"properties":{
          "colour":{"enum":["red","green",""]},
          "last":{"enum":["red","green",null],"default":"green"},
          "all":{"type":"array","items":{"$ref":"#/properties/colour"}},
          "kind":{"const":"lamp"},
          "code":{"enum":["a1","b2"],"pattern":"^[a-z][0-9]$"},
          "odd":{"enum":["from","is listed","Equals"]},
          "either":{"anyOf":[{"enum":["x","y"]},{"type":"integer"}]}
        }}
        """;

    private static readonly Lazy<GeneratedCode> Code = new(static () => GeneratedCode.Compile(Project(("schemas/root.schema.json", Lamp))));

    [Theory]
    [InlineData("""{"colour":"red"}""")]
    [InlineData("""{"colour":"blue","last":"purple","all":["red","","né\"e\\"]}""")]
    [InlineData("""{"colour":"\u0072ed","last":null}""")]
    [InlineData("""{"colour":"","kind":"lamp","code":"a1","either":"x"}""")]
    public void Any_text_is_read_and_written_back(string json)
    {
        RootProbe root = Code.Value.Root();

        Assert.True(root.IsValid(json));
        Assert.Equal("valid", root.Validate(json));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(root.RoundTrip(json))), root.RoundTrip(json));
        Assert.Equal(root.Parse(json), root.Parse(json));
    }

    [Theory]
    [InlineData("""{"colour":1}""", "/colour enum: must be one of \"red\", \"green\", \"\", but is a number")]
    [InlineData("""{"colour":null}""", "/colour enum: must be one of \"red\", \"green\", \"\", but is null")]
    [InlineData("""{"colour":"red","last":[]}""", "/last enum: must be one of \"red\", \"green\", null, but is an array")]
    [InlineData("""{"colour":"red","kind":"other"}""", "/kind const: must be \"lamp\"")]
    [InlineData("""{"colour":"red","code":"c3"}""", "/code enum: must be one of \"a1\", \"b2\"")]
    [InlineData("""{"colour":"red","all":["x",true]}""", "/all/1 enum: must be one of \"red\", \"green\", \"\", but is a boolean")]
    [InlineData("{\"colour\":\"a\nb\"}", "/colour Text: found the control character U+000A in a string, where it must be escaped")]
    public void Other_kinds_and_other_rules_are_errors_as_ever(string json, string error)
    {
        Assert.False(Code.Value.Root().IsValid(json));
        Assert.Equal(error, Code.Value.Root().TryParse(json));
    }

    [Fact]
    public void Listed_values_have_names_and_others_keep_their_text()
    {
        Type colour = Code.Value.Type("Acme.RootColour");
        object red = colour.GetProperty("Red")!.GetValue(null)!;
        object blue = colour.GetMethod("From")!.Invoke(null, ["blue"])!;
        object parsed = Code.Value.Type("Acme.Root").GetProperty("Colour")!.GetValue(Code.Value.Root().Parse("""{"colour":"red"}"""))!;

        Assert.True(colour.IsValueType);
        Assert.Equal((red, red.GetHashCode(), "red"), (parsed, parsed.GetHashCode(), parsed.ToString()));
        Assert.NotEqual(red, blue);
        Assert.Equal([true, false, false], new[] { red, blue, Activator.CreateInstance(colour)! }.Select(value => (bool)colour.GetProperty("IsListed")!.GetValue(value)!));
        Assert.Equal("", Activator.CreateInstance(colour)!.ToString());
        Assert.IsType<ArgumentNullException>(Assert.Throws<TargetInvocationException>(() => colour.GetMethod("From")!.Invoke(null, [null])).InnerException);
    }

    [Fact]
    public void A_value_that_was_never_set_cannot_be_written()
    {
        Type root = Code.Value.Type("Acme.Root");
        object lamp = Activator.CreateInstance(root)!;

        Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<TargetInvocationException>(() => root.GetMethod("ToUtf8Json")!.Invoke(lamp, null)).InnerException);
        object never = Activator.CreateInstance(Code.Value.Type("Acme.RootColour"))!;
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(never, never.GetType()));
    }

    [Fact]
    public void The_serializer_reads_and_writes_them_as_values_and_as_keys()
    {
        Type colour = Code.Value.Type("Acme.RootColour");
        object blue = colour.GetMethod("From")!.Invoke(null, ["blue \u00e9"])!;

        Assert.Equal(blue, JsonSerializer.Deserialize(JsonSerializer.Serialize(blue, colour), colour));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("3", colour));
        object dictionary = JsonSerializer.Deserialize("""{"blue":1}""", typeof(Dictionary<,>).MakeGenericType(colour, typeof(int)))!;
        Assert.Equal("""{"blue":1}""", JsonSerializer.Serialize(dictionary));
    }

    [Fact]
    public void A_value_called_like_a_member_of_its_type_gets_a_number_and_a_report()
    {
        Type odd = Code.Value.Type("Acme.RootOdd");

        Assert.Equal("from", odd.GetProperty("From2")!.GetValue(null)!.ToString());
        Assert.Equal(3, Code.Value.Result.Diagnostics.Count(static report => report.Id == "QEG3002"));
    }

    /// <summary>What came to the event between April and September 2026: members, and values of <c>context</c>.</summary>
    [Fact]
    public void Code_from_an_older_schema_takes_newer_payloads_and_writes_them_back()
    {
        JsonObject payload = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "schemas", "examples", "valid", "page-example.json")))!.AsObject();
        payload["ownerid"] = "owner";
        payload["spaceid"] = "space";
        JsonObject data = payload["data"]!.AsObject();
        data["ownerId"] = "owner";
        data["spaceId"] = "space";
        data["testRun"] = true;
        data["archived"] = false;
        data["context"] = "interactive";
        string json = payload.ToJsonString();

        RootProbe open = GeneratedCode.Compile(Project(RepositoryFiles.ReadSchemas())).Root("Acme.AutomationRunEnded");
        Assert.Equal("valid", open.TryParse(json));
        string written = open.RoundTrip(json);
        Assert.Equal(written, open.RoundTrip(written));
        foreach (string member in (string[])["ownerid", "spaceid"])
            Assert.Equal((string)payload[member]!, (string)JsonNode.Parse(written)![member]!);
        foreach (string member in (string[])["ownerId", "spaceId", "testRun", "archived", "context"])
            Assert.True(JsonNode.DeepEquals(data[member], JsonNode.Parse(written)!["data"]![member]), member);

        RootProbe closed = GeneratedCode.Compile(RepositoryFiles.ReadSchemas()).Root("Acme.AutomationRunEnded");
        Assert.StartsWith("/data/context enum: must be one of ", closed.TryParse(json), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_file_can_be_open()
    {
        GeneratorHost host = new(("schemas/a.schema.json", """{"enum":["x","y"]}"""), ("schemas/b.schema.json", """{"enum":["x","y"]}"""));
        host.SetMetadata("schemas/a.schema.json", "AllowedValues", "Open");
        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.True(code.Root("Acme.A").IsValid("\"z\""));
        Assert.False(code.Root("Acme.B").IsValid("\"z\""));
    }

    private static GeneratorHost Project(params (string Path, string Text)[] files) => new GeneratorHost(files).SetProperty("QlikEventGenAllowedValues", "Open");
}
