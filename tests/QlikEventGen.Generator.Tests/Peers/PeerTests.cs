using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.Peers;

/// <summary>Schemas on which other generators fail: they stop, emit what does not compile, or accept what the schema rejects.</summary>
public sealed class PeerTests
{
    private static readonly Dictionary<string, PeerCase> Cases = new[] { NameCases.All, KeywordCases.All, ReferenceCases.All, ValueCases.All }
        .SelectMany(static cases => cases)
        .ToDictionary(static peer => peer.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_reported_or_it_works(string name) => Cases[name].Check();

    [Fact]
    public void A_whole_number_with_a_fraction_is_an_integer_and_loses_it()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"integer"}""").Root();

        Assert.Equal("valid", root.TryParse("42.0"));
        Assert.Equal("42", root.RoundTrip("42.0"));
        Assert.Equal("100", root.RoundTrip("1e2"));
    }

    [Fact]
    public void A_minLength_beyond_all_numbers_rejects_every_text()
    {
        RootProbe root = GeneratedCode.Compile("""{"type":"string","minLength":1e400}""").Root();

        Assert.StartsWith(" minLength: must have at least ", root.Validate("\"a\""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trailing_comma_is_an_error_and_no_crash()
    {
        GeneratorRunResult result = new GeneratorHost((MarkedSchema.Path, """{"type":"string",}""")).Run();

        Assert.Equal(
            "error QEG1006: Found a comma after the last member, which JSON does not have; remove it",
            MarkedSchema.Describe(Assert.Single(result.Diagnostics)));
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_schema_of_400_kilobytes_compiles()
    {
        string properties = string.Join(",\n", Enumerable.Range(0, 250).Select(static number =>
            $"\"member{number}\":{{\"type\":\"integer\",\"description\":\"{new string('x', 1600)}\"}}"));
        string schema = "{\"type\":\"object\",\"properties\":{" + properties + "}}";
        Assert.InRange(schema.Length, 400_000, 450_000);

        RootProbe root = GeneratedCode.Compile(schema).Root();

        Assert.Equal("valid", root.TryParse("""{"member249":1}"""));
        Assert.Equal("/member249 type: must be an integer, but is a string", root.TryParse("""{"member249":"1"}"""));
    }

    [Fact]
    public void A_thousand_schemas_generate()
    {
        const string Schema = """{"type":"object","properties":{"next":{"$ref":"thingNEXT.schema.json#/$defs/part"}},"$defs":{"part":{"type":"object","properties":{"a":{"type":"string"}}}}}""";

        // Each refers to the next one of its ten.
        GeneratorRunResult result = new GeneratorHost([.. Enumerable.Range(0, 1000).Select(static number => (
            $"schemas/thing{number}.schema.json",
            Schema.Replace("NEXT", $"{(number / 10 * 10) + ((number + 1) % 10)}", StringComparison.Ordinal)))]).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(2002, result.GeneratedSources.Length);
        Assert.Contains("public Thing990Part? Next ", GeneratedCode.Source(result, "Thing999"), StringComparison.Ordinal);
    }
}
