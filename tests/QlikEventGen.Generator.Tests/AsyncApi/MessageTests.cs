using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>Which messages of a document become event types, and what of the document is read for them.</summary>
public sealed class MessageTests
{
    private const string Path = "schemas/runs-asyncapi.json";

    [Fact]
    public void Messages_of_components_channels_and_operations_become_event_types_each_once()
    {
        GeneratedCode code = Compile("""
            {
              "asyncapi": "3.0.0",
              "info": { "title": "ai/runs" },
              "components": {
                "messages": {
                  "a": { "name": "com.qlik.v1.run.started", "payload": { "type": "object" } },
                  "b": { "$ref": "#/components/messages/a" },
                  "run.ended": { "payload": { "type": "object" } }
                },
                "channels": { "kept": { "messages": { "c": { "name": "com.qlik.run.kept", "payload": { "type": "object" } } } } }
              },
              "channels": {
                "runs": { "messages": { "a": { "$ref": "#/components/messages/a" }, "inline": { "name": "com.qlik.v12.run.paused", "payload": { "type": "object" } } } },
                "none": {}
              },
              "operations": {
                "send": {
                  "messages": [{ "$ref": "#/channels/runs/messages/a" }],
                  "reply": { "messages": [{ "name": "com.qlik.v1.run.answered", "payload": { "type": "object" } }] }
                }
              }
            }
            """);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal(
            [
                ("Acme.AiRuns.RunAnswered", "com.qlik.v1.run.answered"), ("Acme.AiRuns.RunEnded", "run.ended"), ("Acme.AiRuns.RunKept", "com.qlik.run.kept"),
                ("Acme.AiRuns.RunPaused", "com.qlik.v12.run.paused"), ("Acme.AiRuns.RunStarted", "com.qlik.v1.run.started"),
            ],
            EventTypesOf(code));
    }

    [Fact]
    public void Only_what_messages_reach_is_generated_and_looked_at()
    {
        GeneratedCode code = Compile("""
            {
              "asyncapi": "3.0.0",
              "info": { "title": "runs" },
              "components": {
                "messages": { "run.ended": { "payload": { "type": "object", "properties": { "data": { "$ref": "#/components/schemas/used" } } } } },
                "schemas": {
                  "used": { "type": "object", "properties": { "id": { "type": "string" } } },
                  "unused": { "type": "strnig", "properties": { "id": { "$ref": "#/nowhere" } } }
                }
              }
            }
            """);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal(["Acme.Runs/RunEnded.g.cs", "Acme.Runs/Used.g.cs", "EventJsonTypeInfoResolver.g.cs", "EventRegistry.g.cs"], code.Result.GeneratedSources.Select(static source => source.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Traits_fill_in_what_the_message_does_not_say_and_the_last_one_wins()
    {
        GeneratedCode code = Compile("""
            {
              "asyncapi": "3.0.0",
              "info": { "title": "runs" },
              "components": {
                "messages": {
                  "m": {
                    "description": "Said by the message.",
                    "payload": { "type": "object" },
                    "traits": [
                      { "name": "com.qlik.v1.run.first", "summary": "The first." },
                      { "$ref": "#/components/messageTraits/last" }
                    ]
                  }
                },
                "messageTraits": { "last": { "name": "com.qlik.v1.run.last", "description": "Said by the trait." } }
              }
            }
            """);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Contains("/// <summary>The first.</summary>\n/// <remarks>Said by the message.</remarks>\n", code["RunLast"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_documented_by_its_description_or_its_title_and_obsolete_where_it_says_so()
    {
        GeneratedCode code = Compile("""
            {
              "asyncapi": "3.0.0",
              "info": { "title": "runs" },
              "components": {
                "messages": {
                  "run.a": { "title": "Run a", "payload": { "type": "object" } },
                  "run.b": { "title": "Run b", "description": "About b", "payload": { "type": "object", "description": "Not this" }, "x-qlik-deprecated": true },
                  "run.c": { "payload": { "type": "object" }, "x-qlik-deprecated": true, "x-qlik-deprecated-description": "Use `run.a`\ninstead.\n" }
                }
              }
            }
            """);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Contains("/// <summary>Run a.</summary>", code["RunA"], StringComparison.Ordinal);
        Assert.Contains("/// <summary>About b.</summary>\n[Obsolete(\"The document deprecates the event run.b.\", DiagnosticId = \"QEG5001\", ", code["RunB"], StringComparison.Ordinal);
        Assert.Contains("/// <summary>The event run.c.</summary>\n[Obsolete(\"Use `run.a` instead.\", DiagnosticId = \"QEG5001\", ", code["RunC"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_may_say_in_which_dialect_it_is_written()
    {
        GeneratedCode code = Compile("""
            {
              "asyncapi": "3.0.0",
              "info": { "title": "runs" },
              "components": {
                "messages": {
                  "run.ended": {
                    "payload": {
                      "schemaFormat": "application/schema+json;version=2020-12",
                      "schema": { "type": "object", "properties": { "pair": { "type": "array", "prefixItems": [{ "type": "string" }], "items": false }, "used": { "$ref": "#/components/schemas/used" } } }
                    }
                  }
                },
                "schemas": {
                  "used": {
                    "schemaFormat": "application/schema+yaml; version=draft-04",
                    "schema": { "type": "object", "properties": { "id": { "type": "integer", "minimum": 1, "exclusiveMinimum": true } } }
                  }
                }
              }
            }
            """);

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal("Used", code.Type("Acme.Runs.RunEnded").GetProperty("Used")!.PropertyType.Name);
        Assert.Equal(
            "/pair/1 false: is not allowed here\n/used/id minimum: must be greater than 1",
            code.Root("Acme.Runs.RunEnded").Validate("""{"pair":["a",1],"used":{"id":1}}""").Replace("items:", "false:", StringComparison.Ordinal));
    }

    [Fact]
    public void References_lead_into_other_documents_whose_messages_stay_theirs()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/a-asyncapi.json", """
                {
                  "asyncapi": "3.0.0",
                  "info": { "title": "a" },
                  "channels": { "c": { "messages": { "theirs": { "$ref": "b-asyncapi.json#/components/messages/run.ended" }, "own": { "name": "own", "payload": { "$ref": "b-asyncapi.json#/components/schemas/run" } } } } }
                }
                """),
            ("schemas/b-asyncapi.json", """
                {
                  "asyncapi": "3.0.0",
                  "info": { "title": "b" },
                  "components": {
                    "messages": { "run.ended": { "payload": { "type": "object", "properties": { "run": { "$ref": "#/components/schemas/run" }, "person": { "$ref": "person.schema.json" } } } } },
                    "schemas": { "run": { "type": "object", "properties": { "id": { "type": "string" } } } }
                  }
                }
                """),
            ("schemas/person.schema.json", """{ "type": "object", "properties": { "name": { "type": "string" } } }"""));

        Assert.Empty(code.Result.Diagnostics);
        Assert.Equal([("Acme.A.Own", "own"), ("Acme.B.RunEnded", "run.ended")], EventTypesOf(code));
        Assert.Equal("Acme.B.Run", code.Type("Acme.B.RunEnded").GetProperty("Run")!.PropertyType.FullName);
        Assert.Equal("Acme.Person", code.Type("Acme.B.RunEnded").GetProperty("Person")!.PropertyType.FullName);
    }

    [Fact]
    public void What_gives_no_event_type_is_reported() => MarkedSchema.AssertReports(
        """
        {
          "asyncapi": "3.0.0",
          "components": {
            "messages": {
              «"empty"»: {},
              "avro": { "payload": { "schemaFormat": «"application/vnd.apache.avro;version=1.9.0"», "schema": {} } },
              "future": { "payload": { "schemaFormat": «"application/schema+json;version=2030-01"», "schema": {} } },
              "text": { "name": «"run.text"», "payload": { "type": "string" } },
              "pair": { "name": «"run.pair"», "payload": { "type": "array", "items": [{ "title": "type", "type": "string" }], "additionalItems": false } },
              "list": «[]»,
              "lost": { "$ref": «"#/components/messages/nowhere"» },
              "self": { "$ref": «"#/components/messages/self"» },
              "out": { "$ref": «"other.json#/a"» },
              "used": { "payload": { "type": "object", "properties": { "a": { "$ref": «"#/components/schemas/avro"» } } } }
            },
            "schemas": { "avro": { "schemaFormat": "application/vnd.apache.avro;version=1.9.0", "schema": {} } }
          }
        }
        """,
        "warning QEG2040: The message 'empty' gives no event type: it has no payload",
        "warning QEG2040: The message 'avro' gives no event type: its payload is not written in JSON Schema but in 'application/vnd.apache.avro;version=1.9.0'",
        "warning QEG2040: The message 'future' gives no event type: its payload is not written in JSON Schema but in 'application/schema+json;version=2030-01'",
        "warning QEG2040: The message 'run.text' gives no event type: the schema of its payload does not describe an object",
        "warning QEG2040: The message 'run.pair' gives no event type: the schema of its payload does not describe an object",
        "error QEG2002: 'list' must be a message: an object, found an array",
        "warning QEG2001: The reference '#/components/messages/nowhere' cannot be resolved: there is no '/components/messages/nowhere' in this file",
        "error QEG2007: The reference '#/components/messages/self' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it",
        "warning QEG2024: The reference 'other.json#/a' leads out of the project: no schema has the URI or the path 'schemas/other.json'; add that file to the schemas, or correct the reference",
        "warning QEG2001: The reference '#/components/schemas/avro' cannot be resolved: what is there is not written in JSON Schema but in 'application/vnd.apache.avro;version=1.9.0'");

    [Fact]
    public void What_is_of_the_wrong_kind_is_reported() => MarkedSchema.AssertReports(
        """
        {
          "asyncapi": "3.0.0",
          "components": {
            "messages": { "a": { "name": «1», "title": «null», "payload": «2», "traits": [«3»] }, "b": { "payload": { "type": "object" }, "traits": «{}» } },
            "channels": «[]»
          },
          "channels": { "c": { "messages": «true» } },
          "operations": { "o": { "messages": «{}», "reply": «"x"» } }
        }
        """,
        "error QEG2002: 'name' must be a string, found a number",
        "error QEG2002: 'title' must be a string, found null",
        "error QEG2002: '/components/messages/a/payload' must be a schema: an object, true or false, found the number 2",
        "error QEG2002: 'traits' must be an array of traits, which are objects, found a number",
        "error QEG2002: 'traits' must be an array of traits, found an object",
        "error QEG2002: 'channels' must be an object, found an array",
        "error QEG2002: 'messages' must be an object, found true",
        "error QEG2002: 'messages' must be an array of references, found an object",
        "error QEG2002: 'reply' must be an object, found a string");

    [Fact]
    public void An_example_that_breaks_the_schema_of_the_payload_is_reported() => MarkedSchema.AssertReports(
        """
        {
          "asyncapi": "3.0.0",
          "components": {
            "messages": {
              "referred": {
                "payload": { "$ref": "#/components/schemas/run" },
                "examples": [{ "payload": «{ "id": 1 }» }, { "payload": { "id": "1" } }, { "headers": {} }, { "name": "second", "payload": «{}» }]
              },
              "inDialect": {
                "payload": { "schemaFormat": "application/schema+json;version=2020-12", "schema": { "type": "object", "properties": { "pair": { "prefixItems": [{ "type": "string" }] } } } },
                "examples": [{ "payload": «{ "pair": [1] }» }]
              },
              "byTrait": { "payload": { "type": "object" }, "traits": [{ "examples": [{ "payload": «7» }] }] },
              "overTrait": { "payload": { "type": "object" }, "examples": [{ "payload": {} }], "traits": [{ "examples": [{ "payload": 7 }] }] },
              "notAList": { "payload": { "type": "object" }, "examples": «{}» },
              "notObjects": { "payload": { "type": "object" }, "examples": [«"x"», { "payload": «null» }] }
            },
            "schemas": { "run": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } } }
          }
        }
        """,
        "warning QEG2004: 'examples/0/payload' breaks its own schema: /id must be a string",
        "warning QEG2004: 'examples/3/payload' breaks its own schema: must have the member \"id\"",
        "warning QEG2004: 'examples/0/payload' breaks its own schema: /pair/0 must be a string",
        "warning QEG2004: 'examples/0/payload' breaks its own schema: must be an object",
        "error QEG2002: 'examples' must be an array of examples, found an object",
        "error QEG2002: 'examples' must be an array of examples, which are objects, found a string",
        "warning QEG2004: 'examples/1/payload' breaks its own schema: must be an object");

    [Fact]
    public void What_a_trait_of_another_document_says_is_reported_at_the_message() => MarkedSchema.AssertReports(
        """
        {
          "asyncapi": "3.0.0",
          "components": {
            "messages": { ««"m"»»: { "payload": { "type": "string" }, "traits": [{ "$ref": "other-asyncapi.json#/components/messageTraits/t" }] } }
          }
        }
        """,
        new GeneratorHost(("schemas/other-asyncapi.json", """
            { "asyncapi": "3.0.0", "components": { "messageTraits": { "t": { "name": "com.qlik.v1.run.ended", "examples": [{ "payload": 7 }] } } } }
            """)),
        "warning QEG2004: 'examples/0/payload' breaks its own schema: must be a string",
        "warning QEG2040: The message 'com.qlik.v1.run.ended' gives no event type: the schema of its payload does not describe an object");

    [Theory]
    [InlineData("""{"asyncapi": "2.6.0"}""", "(0,13)-(0,20)", "warning QEG2005: 'asyncapi 2.6.0' is not supported yet: only AsyncAPI 3 documents are read, so nothing is generated for this one")]
    [InlineData("""{"asyncapi": 3}""", "(0,13)-(0,14)", "error QEG2002: 'asyncapi' must be a version such as \"3.0.0\", found a number (at /asyncapi)")]
    [InlineData("{}", "(0,0)-(0,0)", "error QEG2002: 'asyncapi' must be the version of an AsyncAPI document, such as \"3.0.0\", found nothing")]
    [InlineData("[]", "(0,0)-(0,2)", "error QEG2002: 'The root' must be an AsyncAPI document: an object with \"asyncapi\", found an array (at the root)")]
    public void What_is_no_document_of_version_3_gives_nothing(string text, string place, string report)
    {
        GeneratorRunResult result = new GeneratorHost((Path, text)).Run();

        Assert.Empty(result.GeneratedSources);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal($"/project/{Path}: {place}", diagnostic.Location.GetLineSpan().ToString());
        Assert.Equal(report, $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private static GeneratedCode Compile(string document) => GeneratedCode.Compile((Path, document));

    private static IEnumerable<(string Name, string EventType)> EventTypesOf(GeneratedCode code) => code.Types()
        .Where(static type => type.GetField("EventType") is not null)
        .Select(static type => (type.FullName!, (string)type.GetField("EventType")!.GetRawConstantValue()!))
        .Order();
}
