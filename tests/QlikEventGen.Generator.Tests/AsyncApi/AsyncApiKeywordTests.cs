using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>Keywords that schemas have in AsyncAPI documents and not in draft 7.</summary>
public sealed class AsyncApiKeywordTests
{
    [Fact]
    public void Words_of_OpenAPI_are_understood_and_reported()
    {
        const string Document = """
            {
              "asyncapi": "3.0.0",
              "info": { "title": "runs" },
              "components": {
                "messages": {
                  "run.ended": {
                    "payload": {
                      "type": "object",
                      "required": ["a", "b"],
                      "properties": {
                        "a": { "type": "integer", «"nullable"»: true },
                        "b": { "type": "integer", «"nullable"»: false },
                        "c": { "type": "string", «"example"»: "shown" }
                      }
                    }
                  }
                }
              }
            }
            """;

        MarkedSchema.AssertReports(
            Document,
            "warning QEG2011: 'nullable' is not a keyword of AsyncAPI, but is understood here; write \"type\": [\"...\", \"null\"]",
            "warning QEG2011: 'nullable' is not a keyword of AsyncAPI, but is understood here; write \"type\": [\"...\", \"null\"]",
            "warning QEG2011: 'example' is not a keyword of AsyncAPI, but is understood here; write \"examples\": [...]");
        GeneratedCode code = GeneratedCode.Compile(("schemas/runs-asyncapi.json", MarkedSchema.RemoveMarks(Document)));
        Assert.Equal("/b type: must be an integer", code.Root("Acme.Runs.RunEnded").Validate("""{"a":null,"b":null}"""));
        Assert.Equal(typeof(long?), code.Type("Acme.Runs.RunEnded").GetProperty("A")!.PropertyType);
        Assert.Contains("/// <remarks>Example: \"shown\"</remarks>", code["RunEnded"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_AsyncAPI_adds_to_draft_7_is_no_fault_and_what_it_lacks_is()
    {
        MarkedSchema.AssertReports(
            """
            {
              "asyncapi": "3.0.0",
              "components": {
                "messages": {
                  "run.ended": {
                    "payload": {
                      "type": "object",
                      "discriminator": "kind",
                      "externalDocs": { "url": "https://acme.test" },
                      "properties": { "a": { "type": "string", "deprecated": true }, "b": { "type": "array", «"prefixItems"»: [] } }
                    }
                  }
                }
              }
            }
            """,
            "warning QEG2011: 'prefixItems' is not a keyword of AsyncAPI, so it demands nothing; write \"items\" with a list of schemas");
    }

    [Theory]
    [InlineData("\"deprecated\": true", "The schema deprecates \\\"a\\\".")]
    [InlineData("\"x-qlik-deprecated\": true", "The schema deprecates \\\"a\\\".")]
    [InlineData("\"x-qlik-deprecated\": true, \"x-qlik-deprecated-description\": \"Use b.\\n\"", "Use b.")]
    public void A_deprecated_member_is_obsolete_and_never_required(string keywords, string message)
    {
        GeneratedCode code = GeneratedCode.Compile(("schemas/runs-asyncapi.json", $$$"""
            {"asyncapi":"3.0.0","info":{"title":"runs"},"components":{"messages":{"run.ended":{"payload":{"type":"object","required":["a"],"properties":{"a":{"type":"string",{{{keywords}}}}}}}}}}
            """));

        Assert.Contains($"[Obsolete(\"{message}\", DiagnosticId = \"QEG5001\", ", code["RunEnded"], StringComparison.Ordinal);
        Assert.Contains("public string? A { get; init; }", code["RunEnded"], StringComparison.Ordinal);
        Assert.Equal(" required: must have the member \"a\"", code.Root("Acme.Runs.RunEnded").Validate("{}"));
    }
}
