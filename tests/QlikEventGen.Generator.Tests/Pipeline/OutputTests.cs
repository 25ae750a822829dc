using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace QlikEventGen.Generator.Tests.Pipeline;

public sealed class OutputTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("schemas/order.schema.json", """{"$ref": "components/customer.schema.json"}"""),
        ("schemas/components/customer.schema.json", "{}"),
        ("schemas/Order.schema.json", "{}"),
        ("schemas/orDer.schema.json", "{}"),
        ("schemas/broken.schema.json", "{"),
        ("shared/order.schema.json", "{}"),
    ];

    [Fact]
    public void The_schemas_of_the_event_give_no_report() =>
        Assert.Empty(new GeneratorHost(RepositoryFiles.ReadSchemas()).Run().Diagnostics);

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        GeneratorRunResult forward = new GeneratorHost(Files).Run();
        GeneratorRunResult backward = new GeneratorHost([.. Files.Reverse()]).Run();

        Assert.Equal(Describe(forward), Describe(backward));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo previous = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            GeneratorRunResult turkish = new GeneratorHost(Files).Run();
            Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

            Assert.Equal(Describe(new GeneratorHost(Files).Run()), Describe(turkish));
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void The_folder_of_the_project_does_not_matter()
    {
        GeneratorRunResult here = new GeneratorHost(Files).Run();
        GeneratorHost elsewhere = new([.. Files.Select(file => ("/other/place/" + file.Path, file.Text))]);
        elsewhere.SetProperty("ProjectDir", "/other/place/");

        Assert.Equal(Describe(here), Describe(elsewhere.Run()));
    }

    [Fact]
    public void Of_two_documents_with_one_name_the_first_generates_and_the_others_are_errors()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/order.schema.json", "{}"),
            ("schemas/a/order.schema.json", "{}"),
            ("schemas/b/order.json", """{"$schema": "https://json-schema.org/draft/2020-12/schema"}""")).Run();

        Assert.Equal(["Acme.Order/Order.g.cs", "EventJsonTypeInfoResolver.g.cs", "EventRegistry.g.cs"], result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "/project/schemas/b/order.json: (0,0)-(0,0): error QEG3001: The type 'Order' is already generated for schemas/a/order.schema.json; nothing is generated for this file [/project/schemas/a/order.schema.json]",
                "/project/schemas/order.schema.json: (0,0)-(0,0): error QEG3001: The type 'Order' is already generated for schemas/a/order.schema.json; nothing is generated for this file [/project/schemas/a/order.schema.json]",
            ],
            Describe(result.Diagnostics));
    }

    [Fact]
    public void Names_that_differ_in_case_only_have_files_of_their_own()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/rundata.schema.json", "{}"),
            ("schemas/runData.schema.json", "{}")).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            ["Acme.RunData/RunData.g.cs", "Acme.Rundata_2/Rundata.g.cs", "EventJsonTypeInfoResolver.g.cs", "EventRegistry.g.cs"],
            result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_that_the_schema_does_not_name_stand_in_the_file_of_the_one_around_them()
    {
        GeneratorRunResult result = new GeneratorHost(("schemas/order.schema.json", """
            {
              "properties": {
                "lines": { "type": "array", "items": { "type": "object", "properties": { "unit": { "enum": ["kg", "piece"] } } } },
                "buyer": { "$ref": "#/$defs/person" },
                "pay": { "oneOf": [{ "$ref": "#/$defs/card" }, { "required": ["kind"], "properties": { "kind": { "const": "cash" }, "coins": { "type": "object", "properties": { "cents": { "type": "integer" } } } } }] }
              },
              "type": "object",
              "$defs": {
                "card": { "type": "object", "required": ["kind"], "properties": { "kind": { "const": "card" } } },
                "person": { "type": "object", "properties": { "mood": { "enum": ["good", "bad"] } } }
              }
            }
            """)).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(
            [
                "Order.g.cs: Order, OrderLine, OrderPay, OrderLineUnit, OrderLineUnitText, OrderPayObject, OrderPayObjectCoins",
                "OrderCard.g.cs: OrderCard",
                "OrderPerson.g.cs: OrderPerson, OrderPersonMood, OrderPersonMoodText",
            ],
            result.GeneratedSources
                .Where(static source => source.HintName.StartsWith("Acme.Order/", StringComparison.Ordinal))
                .Select(static source => Path.GetFileName(source.HintName) + ": " + string.Join(", ", source.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(static type => type.Parent is BaseNamespaceDeclarationSyntax).Select(static type => type.Identifier.Text)))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_schema_there_is_nothing()
    {
        GeneratorRunResult result = new GeneratorHost(("schemas/examples/a.json", """{"a": 1}""")).Run();

        Assert.Empty(result.GeneratedSources);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_malformed_file_is_an_error_at_its_place_and_the_others_generate()
    {
        GeneratorRunResult result = new GeneratorHost(
            ("schemas/broken.schema.json", "{\n  \"type\": \"object\",\n}"),
            ("schemas/whole.schema.json", "{}")).Run();

        Assert.Equal(
            ["/project/schemas/broken.schema.json: (1,18)-(1,19): error QEG1006: Found a comma after the last member, which JSON does not have; remove it"],
            Describe(result.Diagnostics));
        Assert.Equal(["Acme.Whole/Whole.g.cs", "EventJsonTypeInfoResolver.g.cs", "EventRegistry.g.cs"], result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_an_error_at_its_place()
    {
        byte[] bytes = [.. "{\"title\": \"é"u8, 0xE9, .. "\"}"u8];
        using MemoryStream stream = new(bytes);
        GeneratorHost host = new();

        // What the compiler does with bytes that are not UTF-8.
        host.SetFile("schemas/a.schema.json", SourceText.From(stream, Encoding.Latin1));
        GeneratorRunResult result = host.Run();

        Assert.Equal(
            ["/project/schemas/a.schema.json: (0,13)-(0,13): error QEG1003: These bytes are not UTF-8; save the file in that encoding"],
            Describe(result.Diagnostics));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_UTF_8_is_none_whatever_it_holds(bool byteOrderMark)
    {
        byte[] bytes = [.. byteOrderMark ? Encoding.UTF8.GetPreamble() : [], .. "{\"title\": \"\uFFFD é\"}"u8];
        using MemoryStream stream = new(bytes);
        GeneratorHost host = new();

        host.SetFile("schemas/a.schema.json", SourceText.From(stream, Encoding.UTF8));

        Assert.Empty(host.Run().Diagnostics);
    }

    [Fact]
    public void A_schema_that_nests_without_end_is_an_error_and_no_crash()
    {
        GeneratorRunResult result = new GeneratorHost(("schemas/deep.schema.json", string.Concat(Enumerable.Repeat("{\"not\":", 1_000_000)))).Run();

        Assert.Equal("QEG1005", Assert.Single(result.Diagnostics).Id);
    }

    private static IEnumerable<string> Describe(GeneratorRunResult result) => result.GeneratedSources
        .Select(source => source.HintName + "\n" + source.SourceText)
        .Order(StringComparer.Ordinal)
        .Concat(result.Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Describe(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic =>
        {
            string related = string.Concat(diagnostic.AdditionalLocations.Select(place => " [" + place.GetLineSpan().Path + "]"));
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            string severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            return $"{span.Path}: {span.Span}: {severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}{related}";
        })
        .Order(StringComparer.Ordinal);
}
