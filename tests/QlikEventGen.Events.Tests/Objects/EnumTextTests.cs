using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Objects;

/// <summary>Enums and the exact JSON text of their values, both ways.</summary>
public sealed class EnumTextTests
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly string[] s_statuses =
        ["exceeded limit", "failed", "finished", "finished with warnings", "must stop", "not started", "queued", "running", "starting", "stopped"];

    private static readonly string[] s_contexts = ["test_run", "editor", "detail", "api_sync", "api_async", "webhook", "lookup"];

    [Fact]
    public void The_values_stand_in_the_order_of_the_schema()
    {
        Assert.Equal(
            ["ExceededLimit", "Failed", "Finished", "FinishedWithWarnings", "MustStop", "NotStarted", "Queued", "Running", "Starting", "Stopped"],
            Enum.GetNames<AutomationRunStatus>());
        Assert.Equal(["TestRun", "Editor", "Detail", "ApiSync", "ApiAsync", "Webhook", "Lookup"], Enum.GetNames<AutomationRunContext>());
        Assert.Equal(["SnippetBlock", "EndpointBlock"], Enum.GetNames<AutomationRunMetricsBlockType>());
        Assert.Equal(["SnippetBlock", "EndpointBlock", "BaseBlock"], Enum.GetNames<RunMetricsBlockType>());
    }

    [Fact]
    public void From_value_to_text()
    {
        Assert.Equal(s_statuses, Enum.GetValues<AutomationRunStatus>().Select(value => value.ToJsonText()));
        Assert.Equal(s_contexts, Enum.GetValues<AutomationRunContext>().Select(value => value.ToJsonText()));
        Assert.Equal(["snippetBlock", "endpointBlock"], Enum.GetValues<AutomationRunMetricsBlockType>().Select(value => value.ToJsonText()));
        Assert.Equal(["snippetBlock", "endpointBlock", "baseBlock"], Enum.GetValues<RunMetricsBlockType>().Select(value => value.ToJsonText()));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((AutomationRunStatus)10).ToJsonText());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((AutomationRunStatus)(-1)).ToJsonText());
    }

    [Fact]
    public void From_text_to_value()
    {
        for (int i = 0; i < s_statuses.Length; i++)
        {
            Assert.True(AutomationRunStatusText.TryParse(s_statuses[i], out AutomationRunStatus status));
            Assert.Equal((AutomationRunStatus)i, status);
            AutomationRunEnded run = AutomationRunEnded.Parse(JsonPlaces.Replace(Examples.Page, "/data/status", $"\"{s_statuses[i]}\""));
            Assert.Equal((AutomationRunStatus)i, run.Data!.Status);
            Assert.Contains($"\"status\":\"{s_statuses[i]}\"", Encoding.UTF8.GetString(run.ToUtf8Json()), StringComparison.Ordinal);
        }

        for (int i = 0; i < s_contexts.Length; i++)
        {
            Assert.True(AutomationRunContextText.TryParse(s_contexts[i], out AutomationRunContext context));
            Assert.Equal((AutomationRunContext)i, context);
        }
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("failed ")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("\"failed\"")]
    [InlineData(null)]
    public void Of_another_text_there_is_none(string? text)
    {
        Assert.False(AutomationRunStatusText.TryParse(text, out AutomationRunStatus status));
        Assert.Equal(default, status);
    }

    [Fact]
    public void A_value_that_is_not_defined_is_not_written()
    {
        AutomationRunEnded run = AutomationRunEnded.Parse(Examples.Page);
        run = run with { Data = run.Data! with { Status = (AutomationRunStatus)10 } };
        Assert.Throws<ArgumentOutOfRangeException>(run.ToUtf8Json);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((AutomationRunStatus)10, s_options));
    }

    [Fact]
    public void By_the_serializer()
    {
        foreach (AutomationRunStatus status in Enum.GetValues<AutomationRunStatus>())
        {
            string json = JsonSerializer.Serialize(status, s_options);
            Assert.Equal($"\"{status.ToJsonText()}\"", json);
            Assert.Equal(status, JsonSerializer.Deserialize<AutomationRunStatus>(json, s_options));
        }

        Assert.Equal(AutomationRunStatus.Failed, JsonSerializer.Deserialize<AutomationRunStatus>("\"f\\u0061iled\"", s_options));
        foreach (string json in (string[])["\"Failed\"", "\"faild\"", "1", "null", "\"1\"", "[]", "true"])
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AutomationRunStatus>(json, s_options));
        }
    }
}
