using System.Diagnostics;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Definitions that refer to each other in long chains: longer than the stack of a compiler, which must not notice.</summary>
public class ChainTests
{
    /// <summary>Ten times what it takes on a busy machine; what was quadratic took longer.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("""{"type":"array","items":§}""")]
    [InlineData("""{"$ref":§}""")]
    [InlineData("""{"allOf":[§]}""")]
    [InlineData("""{"anyOf":[§,true]}""")]
    [InlineData("""{"not":§}""")]
    [InlineData("""{"prefixItems":[§]}""")]
    [InlineData("""{"additionalProperties":§}""")]
    public void Twenty_thousand_definitions_in_a_row_are_generated(string definition)
    {
        GeneratorRunResult result = Run(Chain(20_000, definition));

        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.GeneratedSources);
    }

    /// <summary>Each has a type of its own, so fewer of them are a hundred million characters.</summary>
    [Fact]
    public void Ten_thousand_choices_in_a_row_are_generated()
    {
        GeneratorRunResult result = Run(Chain(10_000, """{"anyOf":[§,{"type":"integer"}]}"""));

        Assert.Empty(result.Diagnostics);
        Assert.NotEmpty(result.GeneratedSources);
    }

    [Fact]
    public void Definitions_that_each_include_all_before_them_are_too_large()
    {
        Diagnostic report = Assert.Single(Run(Chain(3_000, """{"allOf":[§],"properties":{"a":{}}}""")).Diagnostics);

        Assert.Equal(
            "error QEG2031: Nothing is generated for this file, since its schema becomes too large: its definitions include each other so often by \"allOf\" and \"$ref\" that more than 250,000 schemas are merged",
            MarkedSchema.Describe(report));
        Assert.NotEqual(0, report.Location.SourceSpan.Start);
    }

    [Fact]
    public void Too_much_code_is_too_large()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/large.schema.json", Chain(400, """{"allOf":[§],"properties":{"§":{"type":"string","description":"LONG"}}}""", """{"type":"object"}""").Replace("LONG", new string('x', 1000), StringComparison.Ordinal)),
            ("schemas/small.schema.json", "{}")).Run();

        Assert.Equal(
            "error QEG2031: Nothing is generated for this file, since its schema becomes too large: its types take more than 100 million characters of C#",
            MarkedSchema.Describe(Assert.Single(result.Diagnostics)));
        Assert.Equal(["Acme.Small/Small.g.cs", "EventJsonTypeInfoResolver.g.cs", "EventRegistry.g.cs"], result.GeneratedSources.Select(static source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Members_inside_each_other_end_at_the_depth_of_JSON()
    {
        string text = string.Concat(Enumerable.Repeat("""{"properties":{"p":""", 20_000)) + "true" + new string('}', 40_000);

        Assert.Equal(
            "error QEG1005: The file is beyond a limit: 256 objects and arrays may stand inside each other, and there are more",
            MarkedSchema.Describe(Assert.Single(Run(text).Diagnostics)));
    }

    [Fact]
    public void A_long_chain_is_validated_to_its_end()
    {
        RootProbe root = GeneratedCode.Compile(Chain(3_000, """{"allOf":[§]}""")).Root();
        Assert.Equal("valid", root.Validate("\"text\""));
        Assert.Equal(" type: must be a string, but is a number", root.Validate("1"));
        Assert.EndsWith("/$ref/allOf/0/$ref root.schema.json#/$defs/d3000", root.Locate("1").Replace("schemas/", "", StringComparison.Ordinal).Replace("/type", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_allOf_with_members_of_its_own_is_one_object()
    {
        RootProbe root = GeneratedCode.Compile(Chain(60, """{"allOf":[§],"type":"object","properties":{"m§":{"type":"integer"}}}""", """{"type":"object"}""")).Root();
        Assert.Equal("""{"m59":3,"m30":2,"m0":1}""", root.RoundTrip("""{"m0":1,"m30":2,"m59":3}"""));
        Assert.Equal("/m59 type: must be an integer, but is a string", root.Validate("""{"m0":1,"m59":"x"}"""));
    }

    [Fact]
    public void Lists_far_inside_each_other_get_types_on_the_way()
    {
        GeneratedCode code = GeneratedCode.Compile(new GeneratorHost((MarkedSchema.Path, Chain(40, """{"type":"array","items":§}"""))));
        RootProbe root = code.Root();
        string nested = new string('[', 40) + "\"deep\"" + new string(']', 40);

        Assert.Equal(nested, root.RoundTrip(nested));
        Assert.Equal("/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0 type: must be a string, but is a number", root.Validate(nested.Replace("\"deep\"", "1", StringComparison.Ordinal)));
        Assert.NotNull(code.Type("Acme.RootD8"));
        Assert.NotNull(code.Type("Acme.RootD16"));
    }

    [Fact]
    public void Names_put_together_from_many_are_cut_before_the_compiler_refuses_them()
    {
        string schema = string.Concat(Enumerable.Repeat("""{"type":"object","properties":{"aRatherLongName":""", 50)) + "{}" + string.Concat(Enumerable.Repeat("}}", 50));
        Assert.True(GeneratedCode.Compile(schema).Root().IsValid("""{"aRatherLongName":{"aRatherLongName":{}}}"""));
    }

    [Fact]
    public void A_definition_that_only_refers_is_the_type_that_it_refers_to()
    {
        GeneratedCode code = GeneratedCode.Compile("""
            {"type":"object","properties":{"a":{"$ref":"#/$defs/alias"},"b":{"$ref":"#/$defs/thing"}},"$defs":{"alias":{"$ref":"#/$defs/thing"},"thing":{"type":"object","properties":{"x":{}}}}}
            """);

        Assert.Equal("RootThing", code.Type("Acme.Root").GetProperty("A")!.PropertyType.Name);
        Assert.Equal("RootThing", code.Type("Acme.Root").GetProperty("B")!.PropertyType.Name);
        Assert.DoesNotContain(code.Result.GeneratedSources, static source => source.HintName.Contains("Alias", StringComparison.Ordinal));
    }

    /// <summary>Definitions from d0 on, each of which refers to the next one where § stands after a colon or a bracket, and has its number in place of others.</summary>
    private static string Chain(int length, string definition, string end = """{"type":"string"}""")
    {
        IEnumerable<string> definitions = Enumerable.Range(0, length).Select(number =>
        {
            string next = $"\"#/$defs/d{number + 1}\"";
            string text = definition.Contains("\"$ref\":§", StringComparison.Ordinal)
                ? definition.Replace("§", next, StringComparison.Ordinal)
                : definition.Replace("[§", "[{\"$ref\":" + next + "}", StringComparison.Ordinal).Replace(":§", ":{\"$ref\":" + next + "}", StringComparison.Ordinal);
            return $"\"d{number}\":{text.Replace("§", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}";
        });
        return "{\"$ref\":\"#/$defs/d0\",\"$defs\":{" + string.Join(",", definitions) + $",\"d{length}\":{end}" + "}}";
    }

    /// <summary>Runs the generator as a compiler may: on a thread with a stack of one megabyte.</summary>
    private static GeneratorRunResult Run(string schema)
    {
        GeneratorRunResult? result = null;
        Exception? failure = null;
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Stopwatch time = Stopwatch.StartNew();
        Thread thread = new(
            () =>
            {
                try
                {
                    result = new GeneratorHost((MarkedSchema.Path, schema)).Run();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        Assert.False(cancellationToken.IsCancellationRequested);
        Assert.True(time.Elapsed < s_patience, time.Elapsed.ToString());
        return result!.Value;
    }
}
