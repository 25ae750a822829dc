using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using Xunit;
using FileOptions = QlikEventGen.Generator.Documents.FileOptions;

namespace QlikEventGen.Generator.Tests.Documents;

public sealed class SchemaDocumentTests
{
    [Theory]
    [InlineData("a.schema.json", "{}", true)]
    [InlineData("a.SCHEMA.JSON", "{}", true)]
    [InlineData("a.schema.json", "true", true)]
    [InlineData("a.schema.json", "{", true)]
    [InlineData("a-asyncapi.json", "{}", true)]
    [InlineData("asyncapi.json", "{}", true)]
    [InlineData("a.json", "{}", false)]
    [InlineData("a.json", "{", false)]
    [InlineData("a.json", """{"$schema": "x"}""", true)]
    [InlineData("a.json", """{"\u0024schema": "x"}""", false)]
    [InlineData("a.json", """{"asyncapi": "3.0.0"}""", true)]
    [InlineData("a.json", """{"a": {"$schema": "x"}}""", false)]
    [InlineData("a.json", """["$schema"]""", false)]
    [InlineData("a.json", """{"$schema": "x",}""", true)]
    public void A_file_is_a_schema_by_its_name_or_its_root(string name, string text, bool expected)
    {
        Assert.Equal(expected, DocumentHost.TryCreate("schemas/" + name, text) is not null);
    }

    [Fact]
    public void A_file_is_a_schema_if_its_metadata_says_so()
    {
        FileOptions options = new() { Namespace = "", Inclusion = SchemaInclusion.Included };

        Assert.NotNull(DocumentHost.TryCreate("a.json", "{}", options));
        Assert.True(SchemaFile.IsCandidate("a.txt", options));
        Assert.False(SchemaFile.IsCandidate("a.schema.json", options with { Inclusion = SchemaInclusion.Excluded }));
        Assert.False(SchemaFile.IsCandidate("a.txt", options with { Inclusion = SchemaInclusion.Automatic }));
    }

    [Theory]
    [InlineData("automation-run-ended.schema.json", "AutomationRunEnded")]
    [InlineData("Run.SCHEMA.json", "Run")]
    [InlineData("qliksense-automations-asyncapi.json", "QliksenseAutomations")]
    [InlineData("asyncapi.json", "Asyncapi")]
    [InlineData(".schema.json", "Schema")]
    [InlineData("1.schema.json", "_1")]
    public void The_root_type_is_named_after_the_file(string name, string expected)
    {
        Assert.Equal(expected, DocumentHost.Create("schemas/" + name, "{}").Name);
    }

    [Fact]
    public void The_root_type_is_named_as_metadata_says()
    {
        Assert.Equal("Run", DocumentHost.Create("a.schema.json", "{}", new FileOptions { Namespace = "", TypeName = "Run" }).Name);
    }

    [Theory]
    [InlineData("{}", null, "schemas/a%20b.schema.json")]
    [InlineData("{}", "https://acme.test/x/y", "https://acme.test/x/y")]
    [InlineData("""{"$id": "https://acme.test/z#"}""", "https://acme.test/x/y", "https://acme.test/z")]
    [InlineData("""{"$id": "z"}""", "https://acme.test/x/y", "https://acme.test/x/z")]
    [InlineData("""{"$id": "z"}""", null, "schemas/z")]
    [InlineData("""{"$id": 1}""", null, "schemas/a%20b.schema.json")]
    [InlineData("""{"id": "https://acme.test/z"}""", null, "schemas/a%20b.schema.json")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-04/schema#", "id": "https://acme.test/z"}""", null, "https://acme.test/z")]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://acme.test/z", "$ref": "#/x"}""", null, "schemas/a%20b.schema.json")]
    [InlineData("true", null, "schemas/a%20b.schema.json")]
    public void The_base_uri_is_the_id_or_the_metadata_or_the_path(string text, string? uri, string expected)
    {
        Assert.Equal(expected, DocumentHost.Create("schemas/a b.schema.json", text, new FileOptions { Namespace = "", Uri = uri }).BaseUri);
    }

    [Theory]
    [InlineData("{}", SchemaDialect.Draft202012)]
    [InlineData("""{"$schema": "https://json-schema.org/draft/2020-12/schema"}""", SchemaDialect.Draft202012)]
    [InlineData("""{"$schema": "https://json-schema.org/draft/2019-09/schema#"}""", SchemaDialect.Draft201909)]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#"}""", SchemaDialect.Draft7)]
    [InlineData("""{"$schema": "https://json-schema.org/draft-06/schema"}""", SchemaDialect.Draft6)]
    [InlineData("""{"$schema": "http://json-schema.org/draft-04/schema"}""", SchemaDialect.Draft4)]
    public void The_dialect_is_what_schema_says(string text, object expected)
    {
        SchemaDocument document = DocumentHost.Create("a.schema.json", text);

        Assert.Equal(expected, document.Dialect);
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void A_meta_schema_that_is_no_draft_is_kept_and_the_option_holds()
    {
        SchemaDocument document = DocumentHost.Create(
            "a.schema.json",
            "{\n  \"$schema\": \"https://acme.test/dialect\"\n}",
            new FileOptions { Namespace = "", DefaultDialect = SchemaDialect.Draft7 });

        Assert.Equal(SchemaDialect.Draft7, document.Dialect);
        Assert.Equal("https://acme.test/dialect", document.CustomMetaSchema?.Value);
        Assert.Equal(new JsonSpan(15, 27), document.CustomMetaSchema?.Span);
        Assert.Contains(document.References, reference => reference.Reference == "https://acme.test/dialect");
    }

    [Fact]
    public void Resources_and_anchors_count_where_schemas_stand()
    {
        SchemaDocument document = DocumentHost.Create("a.schema.json", """
            {
              "$id": "https://acme.test/a",
              "$anchor": "root",
              "$defs": {
                "b": {"$id": "b", "properties": {"$id": {"$anchor": "deep"}}},
                "$id": {"$dynamicAnchor": "dynamic"}
              },
              "allOf": [{"$id": "c/", "items": {"$id": "d"}}],
              "const": {"$id": "data", "$anchor": "data"},
              "examples": [{"$id": "data"}],
              "enum": [{"$anchor": "data"}],
              "unknown": {"$id": "data"}
            }
            """);

        Assert.Equal(
            [
                new SchemaResource("https://acme.test/a", "", SchemaDialect.Draft202012),
                new SchemaResource("https://acme.test/b", "/$defs/b", SchemaDialect.Draft202012),
                new SchemaResource("https://acme.test/c/", "/allOf/0", SchemaDialect.Draft202012),
                new SchemaResource("https://acme.test/c/d", "/allOf/0/items", SchemaDialect.Draft202012),
            ],
            document.Resources);
        Assert.Equal(
            [
                new SchemaAnchor("https://acme.test/a", "root", "", false),
                new SchemaAnchor("https://acme.test/b", "deep", "/$defs/b/properties/$id", false),
                new SchemaAnchor("https://acme.test/a", "dynamic", "/$defs/$id", true),
            ],
            document.Anchors);
        Assert.Equal("https://acme.test/b", document.GetResourceAt("/$defs/b/properties/$id").Uri);
        Assert.Equal("https://acme.test/a", document.GetResourceAt("/$defs/bb").Uri);
        Assert.Equal("https://acme.test/c/d", document.GetResourceAt("/allOf/0/items").Uri);
    }

    [Fact]
    public void An_id_that_is_a_fragment_is_an_anchor_in_older_drafts()
    {
        SchemaDocument document = DocumentHost.Create("a.schema.json", """
            {
              "$schema": "http://json-schema.org/draft-07/schema#",
              "definitions": {"x": {"$id": "#x"}, "y": {"$id": "y", "$ref": "#x"}, "z": {"$anchor": "z"}}
            }
            """);

        Assert.Equal([new SchemaAnchor("a.schema.json", "x", "/definitions/x", false)], document.Anchors);
        Assert.Single(document.Resources);
    }

    [Fact]
    public void References_are_listed_with_their_base_wherever_they_stand()
    {
        const string Text = """{"$ref": "#/a", "$defs": {"b": {"$id": "https://acme.test/b", "$ref": "c"}}, "x": [{"$ref": "d"}], "properties": {"$ref": {"$ref": "e"}}}""";
        SchemaDocument document = DocumentHost.Create("a.schema.json", Text);

        Assert.Equal(
            [("a.schema.json", "#/a"), ("https://acme.test/b", "c"), ("a.schema.json", "d"), ("a.schema.json", "e")],
            document.References.Select(reference => (reference.BaseUri, reference.Reference)));
        Assert.Equal("\"#/a\"", Text.Substring(document.References[0].Span.Start, document.References[0].Span.Length));
    }

    [Fact]
    public void Documents_are_equal_by_path_text_and_options()
    {
        SchemaDocument document = DocumentHost.Create("a.schema.json", "{}");

        Assert.Equal(document, DocumentHost.Create("a.schema.json", "{}"));
        Assert.NotEqual(document, DocumentHost.Create("b.schema.json", "{}"));
        Assert.NotEqual(document, DocumentHost.Create("a.schema.json", "{} "));
        Assert.NotEqual(document, DocumentHost.Create("a.schema.json", "{}", new FileOptions { Namespace = "Other" }));
    }
}
