using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Pipeline;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>What runs again after an edit of one AsyncAPI document among three; b refers to c.</summary>
public sealed class AsyncApiRunReasonTests
{
    [Fact]
    public void An_unrelated_edit_of_the_code_changes_nothing()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.EditUnrelatedCode().Run();

        Assert.Equal("Cached 3", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 7", RunReasons.OfOutputs(result));
    }

    [Fact]
    public void White_space_in_a_document_reaches_no_generated_file()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/c-asyncapi.json", Document("c").Replace(":{", ":\n {", StringComparison.Ordinal)).Run();

        Assert.Equal("Cached 3, Unchanged 2", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Cached 7", RunReasons.OfOutputs(result));
    }

    [Fact]
    public void An_edit_of_a_document_runs_it_and_those_that_refer_to_it()
    {
        GeneratorHost host = CreateProject();
        host.Run();

        GeneratorRunResult result = host.SetFile("schemas/c-asyncapi.json", Document("c").Replace("\"string\"", "\"integer\"", StringComparison.Ordinal)).Run();

        Assert.Equal("Cached 1, Modified 1, Unchanged 1", RunReasons.Of(result, TrackingNames.Models));
        Assert.Equal("Cached 3, Modified 1, Unchanged 1", RunReasons.Of(result, TrackingNames.Files));
        Assert.Equal("Cached 6, Modified 1", RunReasons.OfOutputs(result));
    }

    private static GeneratorHost CreateProject() => new(
        ("schemas/a-asyncapi.json", Document("a")),
        ("schemas/b-asyncapi.json", Document("b").Replace("#/components/schemas/run", "c-asyncapi.json#/components/schemas/run", StringComparison.Ordinal)),
        ("schemas/c-asyncapi.json", Document("c")));

    private static string Document(string title) => """
        {"asyncapi":"3.0.0","info":{"title":"TITLE"},"components":{
          "messages":{"TITLE.ended":{"payload":{"type":"object","properties":{"run":{"$ref":"#/components/schemas/run"}}}}},
          "schemas":{"run":{"type":"object","properties":{"id":{"type":"string"}}}}}}
        """.Replace("TITLE", title, StringComparison.Ordinal);
}
