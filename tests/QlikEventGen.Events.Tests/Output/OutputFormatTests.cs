using System.Text;
using System.Text.Json;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Output;

/// <summary>The outputs <c>flag</c> and <c>basic</c> of JSON Schema 2020-12 (Core, section 12.4).</summary>
public sealed class OutputFormatTests
{
    [Fact]
    public void Of_a_valid_payload()
    {
        ValidationResult result = AutomationRunEnded.Validate(Examples.Page);
        Assert.Equal("""{"valid":true}""", result.ToJson(OutputFormat.Flag));
        Assert.Equal("""{"valid":true}""", result.ToJson(OutputFormat.Basic));
        Assert.Equal("valid", result.ToString());
    }

    [Fact]
    public void Of_faults_of_the_schema()
    {
        ValidationResult result = AutomationRunEnded.Validate(Examples.Invalid("several-faults.json"));
        Assert.Equal("""{"valid":false}""", result.ToJson(OutputFormat.Flag));
        AssertJson(
            """
            {
              "valid": false,
              "errors": [
                {
                  "keywordLocation": "/allOf/1/$ref/required",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/qlik-extension-attributes.schema.json#/required",
                  "instanceLocation": "",
                  "error": "must have the member \"tenantid\""
                },
                {
                  "keywordLocation": "/allOf/0/$ref/properties/id/minLength",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/cloud-events-context.schema.json#/properties/id/minLength",
                  "instanceLocation": "/id",
                  "error": "must have at least 1 character"
                },
                {
                  "keywordLocation": "/allOf/2/properties/data/allOf/0/$ref/properties/status/$ref/enum",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/automation-run.schema.json#/$defs/status/enum",
                  "instanceLocation": "/data/status",
                  "error": "must be one of \"exceeded limit\", \"failed\", \"finished\", \"finished with warnings\", \"must stop\", \"not started\", \"queued\", \"running\", \"starting\", \"stopped\""
                },
                {
                  "keywordLocation": "/allOf/2/properties/data/allOf/1/$ref/properties/totalApiCalls/type",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/run-metrics.schema.json#/properties/totalApiCalls/type",
                  "instanceLocation": "/data/totalApiCalls",
                  "error": "must be an integer, but is a string"
                },
                {
                  "keywordLocation": "/allOf/2/properties/data/allOf/0/$ref/properties/startTime/format",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/automation-run.schema.json#/properties/startTime/format",
                  "instanceLocation": "/data/startTime",
                  "error": "must be a date-time (RFC 3339)"
                },
                {
                  "keywordLocation": "/allOf/2/properties/data/allOf/0/$ref/properties/metrics/$ref/properties/blocks/items/$ref/required",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/automation-run.schema.json#/$defs/metricsBlock/required",
                  "instanceLocation": "/data/metrics/blocks/0",
                  "error": "must have the member \"txBytes\""
                },
                {
                  "keywordLocation": "/allOf/2/properties/data/allOf/0/$ref/properties/metrics/$ref/properties/blocks/items/$ref/properties/type/$ref/enum",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/automation-run.schema.json#/$defs/metricsBlockType/enum",
                  "instanceLocation": "/data/metrics/blocks/0/type",
                  "error": "must be one of \"snippetBlock\", \"endpointBlock\""
                },
                {
                  "keywordLocation": "/allOf/2/properties/data/allOf/0/$ref/properties/metrics/$ref/properties/blocks/items/$ref/properties/rxBytes/type",
                  "absoluteKeywordLocation": "https://qlikeventgen.github.io/schemas/components/automation-run.schema.json#/$defs/metricsBlock/properties/rxBytes/type",
                  "instanceLocation": "/data/metrics/blocks/0/rxBytes",
                  "error": "must be an integer, but is a number with a fraction"
                }
              ]
            }
            """,
            result.ToJson(OutputFormat.Basic));
    }

    [Fact]
    public void Of_a_fault_of_the_text_and_one_of_representation()
    {
        ValidationResult text = AutomationRunEnded.Validate("{,}"u8);
        Assert.Equal("""{"valid":false}""", text.ToJson(OutputFormat.Flag));
        AssertJson(
            """{"valid":false,"errors":[{"keywordLocation":"","instanceLocation":"","error":"expected a member's name in double quotes or '}', but found ','"}]}""",
            text.ToJson(OutputFormat.Basic));

        byte[] beyondLong = JsonPlaces.Replace(Examples.Page, "/data/totalApiCalls", "1e30");
        Assert.False(AutomationRunEnded.TryParse(beyondLong, out _, out ValidationResult representation));
        AssertJson(
            """{"valid":false,"errors":[{"keywordLocation":"","instanceLocation":"/data/totalApiCalls","error":"is beyond the range of a 64-bit integer"}]}""",
            representation.ToJson(OutputFormat.Basic));
    }

    [Fact]
    public void Writers_give_the_same_as_text()
    {
        ValidationResult result = AutomationRunEnded.Validate(Examples.Invalid("several-faults.json"));
        Assert.Equal(result.ToJson(OutputFormat.Flag), Write(result.WriteFlag));
        AssertJson(result.ToJson(OutputFormat.Basic), Write(result.WriteBasic));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.ToJson((OutputFormat)2));
    }

    [Fact]
    public void Text_for_people_has_a_line_for_each_error()
    {
        ValidationResult result = AutomationRunEnded.Validate(Examples.Invalid("several-faults.json"));
        string[] lines = result.ToString().Split('\n');
        Assert.Equal(8, lines.Length);
        Assert.Equal("(root): must have the member \"tenantid\", line 1, column 1", lines[0]);
        Assert.Equal("/id: must have at least 1 character (found \"\"), line 2, column 9", lines[1]);
        Assert.Equal("/data/metrics/blocks/0/rxBytes: must be an integer, but is a number with a fraction (found 1.5), line 20, column 22", lines[7]);
    }

    [Fact]
    public void An_exception_names_the_first_errors_and_no_values()
    {
        EventValidationException exception = Assert.Throws<EventValidationException>(() => AutomationRunEnded.Parse(Examples.Invalid("several-faults.json")));
        Assert.Equal(
            "The payload is not valid: (root): must have the member \"tenantid\"; /id: must have at least 1 character; /data/status: "
            + Keywords.StatusMessage
            + "; /data/totalApiCalls: must be an integer, but is a string; /data/startTime: must be a date-time (RFC 3339); and 3 more.",
            exception.Message);
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void AssertJson(string expected, string actual)
    {
        using JsonDocument expectedDocument = JsonDocument.Parse(expected);
        using JsonDocument actualDocument = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(expectedDocument.RootElement, actualDocument.RootElement), actual);
    }
}
