using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using Xunit;
using FileOptions = QlikEventGen.Generator.Documents.FileOptions;

namespace QlikEventGen.Generator.Tests.Documents;

public sealed class ReferenceResolverTests
{
    private const string Main = """
        {
          "$id": "https://acme.test/schemas/main.json",
          "$anchor": "top",
          "$defs": {
            "a": {"type": "string"},
            "a/b~c d%": {"$anchor": "odd"},
            "": {"": true},
            "list": {"prefixItems": [true, {"$id": "nested/", "$defs": {"in": {"$anchor": "inner", "$id": "deeper"}}}]},
            "top": {"$id": "urn:acme:own", "$anchor": "top"}
          }
        }
        """;

    private static readonly SchemaDocument[] Project =
    [
        DocumentHost.Create("schemas/main.schema.json", Main),
        DocumentHost.Create("schemas/components/part.schema.json", """{"$defs": {"y": {"$ref": "../main.schema.json"}}, "$anchor": "part"}"""),
        DocumentHost.Create("schemas/with space.schema.json", """{"title": "spaced"}"""),
        DocumentHost.Create("schemas/named.schema.json", "{}", new FileOptions { Namespace = "", Uri = "https://acme.test/by-metadata" }),
        DocumentHost.Create("schemas/twin-1.schema.json", """{"$id": "https://acme.test/twin"}"""),
        DocumentHost.Create("schemas/twin-2.schema.json", """{"$defs": {"t": {"$id": "https://acme.test/twin"}}}"""),
        DocumentHost.Create("schemas/broken.schema.json", "{"),
        DocumentHost.Create("../outside/far.schema.json", "{}"),
    ];

    [Theory]

    // In the document itself.
    [InlineData(0, "", "#", 0, "")]
    [InlineData(0, "", "", 0, "")]
    [InlineData(0, "", "#/$defs/a", 0, "/$defs/a")]
    [InlineData(0, "", "#/%24defs/a", 0, "/$defs/a")]
    [InlineData(0, "", "#/$defs/a~1b~0c%20d%25", 0, "/$defs/a~1b~0c d%")]
    [InlineData(0, "", "#/$defs/a~1b~0c d%25", 0, "/$defs/a~1b~0c d%")]
    [InlineData(0, "", "#odd", 0, "/$defs/a~1b~0c d%")]
    [InlineData(0, "", "#/$defs//", 0, "/$defs//")]
    [InlineData(0, "", "#/$defs/list/prefixItems/0", 0, "/$defs/list/prefixItems/0")]
    [InlineData(0, "", "#top", 0, "")]
    [InlineData(0, "", "main.json", 0, "")]
    [InlineData(0, "", "main.schema.json#/$defs/a", 0, "/$defs/a")]
    [InlineData(0, "", "https://acme.test/schemas/main.json#/$defs/a", 0, "/$defs/a")]
    [InlineData(0, "", "HTTPS://ACME.test/schemas/./main.json", 0, "")]

    // Through schemas with an "$id" of their own.
    [InlineData(0, "", "urn:acme:own", 0, "/$defs/top")]
    [InlineData(0, "", "urn:acme:own#top", 0, "/$defs/top")]
    [InlineData(0, "urn:acme:own", "#top", 0, "/$defs/top")]
    [InlineData(0, "", "nested/", 0, "/$defs/list/prefixItems/1")]
    [InlineData(0, "https://acme.test/schemas/nested/", "#/$defs/in", 0, "/$defs/list/prefixItems/1/$defs/in")]
    [InlineData(0, "https://acme.test/schemas/nested/", "deeper", 0, "/$defs/list/prefixItems/1/$defs/in")]
    [InlineData(0, "https://acme.test/schemas/nested/", "deeper#inner", 0, "/$defs/list/prefixItems/1/$defs/in")]
    [InlineData(0, "https://acme.test/schemas/nested/", "../main.json#odd", 0, "/$defs/a~1b~0c d%")]

    // Between files.
    [InlineData(0, "", "components/part.schema.json", 1, "")]
    [InlineData(0, "", "./components/part.schema.json#/$defs/y", 1, "/$defs/y")]
    [InlineData(0, "", "components/part.schema.json#part", 1, "")]
    [InlineData(0, "https://acme.test/schemas/nested/", "components/part.schema.json", 1, "")]
    [InlineData(1, "", "../main.schema.json", 0, "")]
    [InlineData(1, "", "../main.schema.json#/$defs/a", 0, "/$defs/a")]
    [InlineData(1, "", "https://acme.test/schemas/main.json#top", 0, "")]
    [InlineData(1, "", "urn:acme:own", 0, "/$defs/top")]
    [InlineData(1, "", "../with space.schema.json", 2, "")]
    [InlineData(1, "", "../with%20space.schema.json#/title", 2, "/title")]
    [InlineData(1, "", "https://acme.test/by-metadata", 3, "")]
    [InlineData(1, "", "../named.schema.json", 3, "")]
    [InlineData(1, "", "../../../outside/far.schema.json", 7, "")]
    [InlineData(7, "", "../project/schemas/main.schema.json", -1, "no schema of the project has the URI or the path '../project/schemas/main.schema.json'")]

    // The own document before others.
    [InlineData(4, "", "https://acme.test/twin", 4, "")]
    [InlineData(5, "", "https://acme.test/twin", 5, "/$defs/t")]

    // Nowhere.
    [InlineData(0, "", "#/$defs/missing", -1, "there is no '/$defs/missing' in this file")]
    [InlineData(0, "", "#/definitions/missing/deeper", -1, "there is no '/definitions' in this file")]
    [InlineData(0, "", "#/$defs/list/prefixItems/2", -1, "there is no '/$defs/list/prefixItems/2' in this file")]
    [InlineData(0, "", "#/$defs/list/prefixItems/00", -1, "there is no '/$defs/list/prefixItems/00' in this file")]
    [InlineData(0, "", "#/$defs/list/prefixItems/-", -1, "there is no '/$defs/list/prefixItems/-' in this file")]
    [InlineData(0, "", "#/$defs/a/type/x", -1, "there is no '/$defs/a/type/x' in this file")]
    [InlineData(0, "", "#missing", -1, "there is no anchor 'missing' in this file")]
    [InlineData(0, "", "#inner", -1, "there is no anchor 'inner' in this file")]
    [InlineData(1, "", "../main.schema.json#missing", -1, "there is no anchor 'missing' in 'schemas/main.schema.json'")]
    [InlineData(1, "", "../main.schema.json#/missing", -1, "there is no '/missing' in 'schemas/main.schema.json'")]
    [InlineData(0, "", "missing.json", -1, "no schema of the project has the URI or the path 'https://acme.test/schemas/missing.json'")]
    [InlineData(1, "", "missing.json#/x", -1, "no schema of the project has the URI or the path 'schemas/components/missing.json'")]
    [InlineData(1, "", "//acme.test/by-metadata", -1, "no schema of the project has the URI or the path '//acme.test/by-metadata'")]
    [InlineData(1, "", "../broken.schema.json", -1, "'schemas/broken.schema.json' is not valid JSON")]
    [InlineData(1, "", "https://acme.test/twin", -1, "it is ambiguous: 'schemas/twin-1.schema.json' and 'schemas/twin-2.schema.json' have the URI 'https://acme.test/twin'")]
    public void References_lead_to_one_schema_or_to_a_problem(int from, string baseUri, string reference, int document, string pointerOrProblem)
    {
        ReferenceResolver resolver = new(Project.Reverse());
        SchemaDocument source = Project[from];

        bool found = resolver.TryResolve(source, baseUri.Length == 0 ? source.BaseUri : baseUri, reference, out ResolvedSchema target, out string problem);

        Assert.Equal(document >= 0, found);
        if (found)
        {
            Assert.Equal("", problem);
            Assert.Same(Project[document], target.Document);
            Assert.Equal(pointerOrProblem, target.Pointer);
            Assert.Same(Project[document].Find(target.Pointer), target.Node);
            Assert.Equal(Project[document].GetResourceAt(target.Pointer).Uri, target.BaseUri);
        }
        else
        {
            Assert.Equal(pointerOrProblem, problem);
        }
    }

    [Fact]
    public void The_base_of_what_is_found_is_its_own_id()
    {
        ReferenceResolver resolver = new(Project);

        Assert.True(resolver.TryResolve(Project[1], Project[1].BaseUri, "../main.schema.json#/$defs/list/prefixItems/1/$defs/in", out ResolvedSchema target, out _));
        Assert.Equal("https://acme.test/schemas/nested/deeper", target.BaseUri);
        Assert.IsType<JsonObject>(target.Node);
    }

    [Fact]
    public void A_closure_holds_all_that_a_document_may_mean_and_no_more()
    {
        SchemaDocument[] documents =
        [
            DocumentHost.Create("a.schema.json", """{"allOf": [{"$ref": "b.schema.json"}, {"$ref": "#/x"}, {"$ref": "missing.json"}]}"""),
            DocumentHost.Create("b.schema.json", """{"$ref": "https://acme.test/twin", "not": {"$ref": "a.schema.json"}}"""),
            DocumentHost.Create("c1.schema.json", """{"$id": "https://acme.test/twin"}"""),
            DocumentHost.Create("c2.schema.json", """{"$id": "https://acme.test/twin"}"""),
            DocumentHost.Create("d.schema.json", """{"$ref": "a.schema.json"}"""),
        ];
        ProjectIndex index = new(documents.Reverse().Select(DocumentKey.Create));
        DocumentSet set = new(documents, index);

        Assert.Equal([documents[1], documents[2], documents[3]], set.GetClosure(documents[0]).Reached);
        Assert.Equal([documents[0], documents[2], documents[3]], set.GetClosure(documents[1]).Reached);
        Assert.Empty(set.GetClosure(documents[2]).Reached);
        Assert.Equal([documents[0], documents[1], documents[2], documents[3]], set.GetClosure(documents[4]).Reached);
        Assert.False(set.GetClosure(documents[0]).CreateResolver().TryResolve(documents[1], documents[1].BaseUri, "https://acme.test/twin", out _, out string problem));
        Assert.Equal("it is ambiguous: 'c1.schema.json' and 'c2.schema.json' have the URI 'https://acme.test/twin'", problem);
    }
}
