using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Options of single files, seen from the code of the files that refer to them.</summary>
public sealed class FileOptionTests
{
    private const string Part = """{"type":"object","properties":{"kind":{"enum":["x","y"]},"in":{"type":"object","properties":{"n":{"type":"integer"}}}},"$defs":{"id":{"type":"string","minLength":1}}}""";

    private const string Root = """{"type":"object","properties":{"part":{"$ref":"part.schema.json"},"kind":{"$ref":"part.schema.json#/properties/kind"},"ids":{"type":"array","items":{"$ref":"part.schema.json#/$defs/id"}}},"required":["part"]}""";

    private const string Payload = """{"part":{"kind":"x","in":{"n":1}},"kind":"y","ids":["a"]}""";

    [Fact]
    public void Types_of_another_namespace_are_found()
    {
        GeneratorHost host = Project();
        host.SetMetadata("schemas/part.schema.json", "Namespace", "Other.Parts").SetMetadata("schemas/root.schema.json", "Namespace", "Acme.Deep.Er");

        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal("Other.Parts.Part", code.Type("Acme.Deep.Er.Root").GetProperty("Part")!.PropertyType.FullName);
        Assert.Equal("Other.Parts.PartKind", Nullable.GetUnderlyingType(code.Type("Acme.Deep.Er.Root").GetProperty("Kind")!.PropertyType)!.FullName);
        AssertWorks(code.Root("Acme.Deep.Er.Root"));
    }

    [Theory]
    // Names that hide the namespace's own, or the type's
    [InlineData("System", "Acme")]
    [InlineData("Acme.QlikEventGen", "Acme")]
    [InlineData("Acme.Root", "Acme.Parts")]
    [InlineData("Acme", "Acme.Part.Root")]
    public void Namespaces_may_be_named_as_anything(string ofRoot, string ofPart)
    {
        GeneratorHost host = Project();
        host.SetMetadata("schemas/part.schema.json", "Namespace", ofPart).SetMetadata("schemas/root.schema.json", "Namespace", ofRoot);

        AssertWorks(GeneratedCode.Compile(host).Root(ofRoot + ".Root"));
    }

    [Fact]
    public void Without_a_namespace_types_are_global()
    {
        GeneratorHost host = Project();
        host.SetProperty("RootNamespace", "").SetMetadata("schemas/part.schema.json", "Namespace", "Parts");

        AssertWorks(GeneratedCode.Compile(host).Root("Root"));
    }

    [Fact]
    public void A_type_name_names_the_root_and_what_is_in_it()
    {
        GeneratorHost host = Project();
        host.SetMetadata("schemas/part.schema.json", "TypeName", "Piece").SetMetadata("schemas/root.schema.json", "TypeName", "@event");

        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal("Acme.Piece", code.Type("Acme.event").GetProperty("Part")!.PropertyType.FullName);
        Assert.Equal("Acme.PieceKind", Nullable.GetUnderlyingType(code.Type("Acme.event").GetProperty("Kind")!.PropertyType)!.FullName);
        AssertWorks(code.Root("Acme.event"));
    }

    [Fact]
    public void A_file_that_is_there_for_references_gives_no_types_and_those_that_refer_to_it_do()
    {
        GeneratorHost host = Project();
        host.SetMetadata("schemas/part.schema.json", "ReferenceOnly", "true");

        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.Empty(code.Result.Diagnostics);
        Assert.DoesNotContain(code.Result.GeneratedSources, static source => source.HintName.StartsWith("Acme.Part/", StringComparison.Ordinal));
        Assert.Equal("Acme.RootPart", code.Type("Acme.Root").GetProperty("Part")!.PropertyType.FullName);
        AssertWorks(code.Root());
    }

    [Fact]
    public void Each_file_that_refers_to_it_has_types_of_its_own()
    {
        GeneratorHost host = new(
            ("schemas/a.schema.json", """{"type":"object","properties":{"x":{"$ref":"part.schema.json"}}}"""),
            ("schemas/b.schema.json", """{"type":"object","properties":{"x":{"$ref":"part.schema.json"},"a":{"$ref":"a.schema.json"}}}"""),
            ("schemas/part.schema.json", Part));
        host.SetMetadata("schemas/part.schema.json", "ReferenceOnly", "true");

        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.Equal("Acme.AX", code.Type("Acme.A").GetProperty("X")!.PropertyType.FullName);
        Assert.Equal("Acme.BX", code.Type("Acme.B").GetProperty("X")!.PropertyType.FullName);
        Assert.Equal("""{"x":{"kind":"x"},"a":{"x":{"in":{"n":1}}}}""", code.Root("Acme.B").RoundTrip("""{"x":{"kind":"x"},"a":{"x":{"in":{"n":1}}}}"""));
    }

    [Fact]
    public void A_file_with_internal_types_can_refer_to_public_ones()
    {
        GeneratorHost host = Project();
        host.SetMetadata("schemas/root.schema.json", "Accessibility", "Internal");

        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.False(code.Type("Acme.Root").IsPublic);
        Assert.True(code.Type("Acme.Part").IsPublic);
        AssertWorks(code.Root());
    }

    [Fact]
    public void A_base_URI_given_to_a_file_finds_it()
    {
        GeneratorHost host = new(
            ("schemas/root.schema.json", """{"$id":"https://acme.test/root","type":"object","properties":{"part":{"$ref":"parts/part"}}}"""),
            ("schemas/any.schema.json", Part));
        host.SetMetadata("schemas/any.schema.json", "Uri", "https://acme.test/parts/part");

        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal("/part/kind /properties/part/$ref/properties/kind/enum https://acme.test/parts/part#/properties/kind/enum", code.Root().Locate("""{"part":{"kind":"z"}}"""));
    }

    [Fact]
    public void Of_two_roots_of_one_name_the_first_is_compiled()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/b/run.schema.json", """{"type":"object","properties":{"b":{"type":"string"}}}"""),
            ("schemas/a/run.schema.json", """{"type":"object","properties":{"a":{"type":"string"}}}"""),
            ("schemas/root.schema.json", """{"type":"object","properties":{"x":{"$ref":"a/run.schema.json"}}}"""));

        Assert.Equal("QEG3001", Assert.Single(code.Result.Diagnostics).Id);
        Assert.NotNull(code.Type("Acme.Run").GetProperty("A"));
        Assert.Equal("/x/a type: must be a string, but is a number", code.Root().TryParse("""{"x":{"a":1}}"""));
    }

    private static GeneratorHost Project() => new(("schemas/root.schema.json", Root), ("schemas/part.schema.json", Part));

    private static void AssertWorks(RootProbe root)
    {
        Assert.Equal("valid", root.TryParse(Payload));
        Assert.Equal(Payload, root.RoundTrip(Payload));
        Assert.Equal(
            "/part/kind enum: must be one of \"x\", \"y\"\n/part/in/n type: must be an integer, but is a string\n/ids/0 minLength: must have at least 1 character",
            root.TryParse("""{"part":{"kind":"X","in":{"n":"1"}},"ids":[""]}"""));
    }
}
