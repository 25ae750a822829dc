using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>The C# names of messages, components and the document around them.</summary>
public sealed class MessageNameTests
{
    [Theory]
    [InlineData("com.qlik.v1.automation.run.ended", "AutomationRunEnded")]
    [InlineData("com.qlik.alerting-task.task-status.changed", "AlertingTaskTaskStatusChanged")]
    [InlineData("com.qlik.v12.run", "Run")]
    [InlineData("com.qlik.v1", "V1")]
    [InlineData("com.qlik.v1.", "V1")]
    [InlineData("com.qlik.video.seen", "VideoSeen")]
    [InlineData("com.qlikview.v1.run", "ComQlikviewV1Run")]
    [InlineData("com.qlik.", "ComQlik")]
    [InlineData("v1.run", "V1Run")]
    [InlineData("", "Empty")]
    public void A_message_is_named_after_its_event_type_without_prefix_and_version(string eventType, string name) =>
        Assert.Equal(name, EventTypeNames.Of(eventType, []));

    [Theory]
    [InlineData("com.acme.shop.v2.sold", "Sold")]
    [InlineData("com.acme.sold", "Sold")]
    [InlineData("com.qlik.v1.sold", "ComQlikV1Sold")]
    public void Other_prefixes_take_the_place_of_the_default(string eventType, string name) =>
        Assert.Equal(name, EventTypeNames.Of(eventType, ["com.acme.shop.", "com.acme"]));

    [Fact]
    public void The_property_for_prefixes_holds()
    {
        GeneratorHost host = new(("schemas/a-asyncapi.json", """{"asyncapi":"3.0.0","info":{"title":"a"},"components":{"messages":{"com.acme.v1.sold":{"payload":{"type":"object"}}}}}"""));

        Assert.Contains(host.SetProperty("QlikEventGenEventTypePrefix", "com.acme").Run().GeneratedSources, static source => source.HintName == "Acme.A/Sold.g.cs");
    }

    [Theory]
    [InlineData("ai/mcps", null, "Acme.AiMcps")]
    [InlineData("core/ip-policies", null, "Acme.CoreIpPolicies")]
    [InlineData("string", null, "Acme.String")]
    [InlineData("", null, "Acme.Runs")]
    [InlineData("ai/mcps", "Own", "Acme.Own")]
    public void A_document_has_a_namespace_after_its_title(string title, string? typeName, string expected)
    {
        GeneratorHost host = new(("schemas/runs-asyncapi.json", """{"asyncapi":"3.0.0","info":{"title":"TITLE"},"components":{"messages":{"ended":{"payload":{"type":"object"}}}}}""".Replace("TITLE", title, StringComparison.Ordinal)));
        if (typeName is not null)
            host.SetMetadata("schemas/runs-asyncapi.json", "TypeName", typeName);

        GeneratedCode code = GeneratedCode.Compile(host);

        Assert.Equal(expected, code.Type(expected + ".Ended").Namespace);
    }

    [Fact]
    public void Components_are_named_by_their_key_and_make_way_for_messages()
    {
        GeneratedCode code = GeneratedCode.Compile(("schemas/runs-asyncapi.json", """
            {
              "asyncapi": "3.0.0",
              "info": { "title": "runs" },
              "components": {
                "messages": {
                  "com.qlik.v1.run.ended": { "payload": { "type": "object", "properties": { "data": { "$ref": "#/components/schemas/runEnded" }, "kinds": { "$ref": "#/components/schemas/kinds" } } } },
                  "com.qlik.v1.run.kept": { "payload": { "$ref": "#/components/schemas/runKept" } }
                },
                "schemas": {
                  "runEnded": { "type": "object", "properties": { "kept": { "$ref": "#/components/schemas/runKept" }, "part": { "type": "object", "properties": { "id": { "type": "string" } } } } },
                  "runKept": { "type": "object", "properties": { "id": { "type": "string" } } },
                  "kinds": { "type": "array", "items": { "enum": ["a", "b"] } }
                }
              }
            }
            """));

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal("RunEndedSchema", code.Type("Acme.Runs.RunEnded").GetProperty("Data")!.PropertyType.Name);
        Assert.Equal("RunKept", code.Type("Acme.Runs.RunEndedSchema").GetProperty("Kept")!.PropertyType.Name);
        Assert.Equal("RunEndedSchemaPart", code.Type("Acme.Runs.RunEndedSchema").GetProperty("Part")!.PropertyType.Name);
        Assert.Equal("Kind", code.Type("Acme.Runs.RunEnded").GetProperty("Kinds")!.PropertyType.GetGenericArguments()[0].Name);
    }

    [Fact]
    public void Names_that_clash_take_a_number_and_are_reported() => MarkedSchema.AssertReports(
        """
        {
          "asyncapi": "3.0.0",
          "info": { "title": "runs" },
          "components": {
            "messages": {
              "com.qlik.run.ended": { "payload": { "type": "object", "properties": { «"eventType"»: { "type": "string" }, "a": { "$ref": "#/components/schemas/a-b" }, "b": { "$ref": "#/components/schemas/aB" } } } },
              "second": { "name": «"com.qlik.v1.run.ended"», "payload": { "type": "object" } }
            },
            "schemas": { "a_b": { "type": "object", "properties": { "id": {} } }, «"a-b"»: { "type": "object", "properties": { "id": {} } }, "aB": { "$ref": "#/components/schemas/a_b" } }
          }
        }
        """,
        "warning QEG3002: The C# name 'RunEnded.EventType' is used by generated code itself; this one is named 'RunEnded.EventType2'; choose another with \"x-csharp-name\": \"...\" in its schema",
        "warning QEG3002: The C# name 'RunEnded' is taken in this document; this one is named 'RunEnded2'",
        "warning QEG3002: The C# name 'AB' is taken in this document; this one is named 'AB2'");

    [Fact]
    public void One_event_type_in_two_documents_is_an_error()
    {
        const string Document = """{"asyncapi":"3.0.0","info":{"title":"TITLE"},"components":{"messages":{"ended":{"name":"run.ended","payload":{"type":"object"}}}}}""";

        Microsoft.CodeAnalysis.Diagnostic report = Assert.Single(new GeneratorHost(
            ("schemas/a-asyncapi.json", Document.Replace("TITLE", "a", StringComparison.Ordinal)),
            ("schemas/b-asyncapi.json", Document.Replace("TITLE", "b", StringComparison.Ordinal))).Run().Diagnostics);

        Assert.Equal("error QEG3005: The event type 'run.ended' is already declared by schemas/a-asyncapi.json", MarkedSchema.Describe(report));
        Assert.Equal("/project/schemas/b-asyncapi.json: (0,83)-(0,94)", report.Location.GetLineSpan().ToString());
    }
}
