using System.Text.Json;
using System.Text.Json.Nodes;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;

namespace QlikEventGen.CloudEvents.Tests;

/// <summary>Events that come from the SDK.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonEventFormatter s_formatter = new();

    [Theory]
    [InlineData("specversion", "\"1.0\"")]
    [InlineData("specversion", "\"1.0.2\"")]
    [InlineData("time", "\"2018-10-30T09:06:22.1234567+02:00\"")]
    [InlineData("source", "\"https://QLIK.example:443/a%20b/../?c=%c3%bc\"")]
    [InlineData("subject", "\"<&'ü😀\"")]
    [InlineData("attempt", "2147483647")]
    [InlineData("billed", "false")]
    [InlineData("note", "\"\"")]
    [InlineData("data", null)]
    [InlineData("datacontenttype", null)]
    [InlineData("datacontenttype", "\"application/vnd.qlik+json; charset=utf-8\"")]
    public void An_event_comes_back_as_it_was(string name, string? json)
    {
        AutomationRunEnded ended = Events.Read((name, json));

        Assert.True(ended.ToCloudEvent().TryToEvent(out AutomationRunEnded? value, out ValidationResult result));
        Assert.Same(ValidationResult.Valid, result);
        AssertSame(ended, value);
    }

    [Fact]
    public void An_event_comes_back_through_the_format_of_the_SDK()
    {
        AutomationRunEnded ended = Events.Read(("attempt", "3"), ("billed", "true"));
        ReadOnlyMemory<byte> structured = s_formatter.EncodeStructuredModeMessage(ended.ToCloudEvent(), out _);
        CloudEvent decoded = s_formatter.DecodeStructuredModeMessage(structured, null, [.. ended.ToCloudEvent().ExtensionAttributes]);

        Assert.True(decoded.TryToEvent(out AutomationRunEnded? value, out _));
        AssertSame(ended, value);
    }

    [Fact]
    public void Numbers_in_data_keep_all_their_digits()
    {
        AutomationRunEnded ended = AutomationRunEnded.Parse(Events.Json().Replace("\"isArchived\":", "\"exact\":1.00000000000000000000000000001e5,\"isArchived\":", StringComparison.Ordinal));

        Assert.True(ended.ToCloudEvent().TryToEvent(out AutomationRunEnded? value, out _));
        Assert.Contains("\"exact\":1.00000000000000000000000000001e5", JsonSerializer.Serialize(value, AutomationRunEnded.JsonTypeInfo), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_come_back()
    {
        AutomationRunEnded ended = Events.Read(("data", null), ("data_base64", "\"AQID\""));
        CloudEvent cloudEvent = ended.ToCloudEvent();

        Assert.Equal([1, 2, 3], Assert.IsType<byte[]>(cloudEvent.Data));
        Assert.True(cloudEvent.TryToEvent(out AutomationRunEnded? value, out _));
        AssertSame(ended, value);
        cloudEvent.Data = new ReadOnlyMemory<byte>([1, 2, 3]);
        Assert.True(cloudEvent.TryToEvent(out value, out _));
        AssertSame(ended, value);
    }

    [Theory]
    [InlineData("\"***\"")]
    [InlineData("1")]
    public void Bytes_that_are_not_Base64_are_reported(string json)
    {
        AutomationRunEnded ended = Events.Read(("data", null), ("data_base64", json));
        NotSupportedException exception = Assert.Throws<NotSupportedException>(ended.ToCloudEvent);

        Assert.Equal("The event cannot be one of the CloudEvents SDK: data_base64: the value is not a string in Base64.", exception.Message);
    }

    [Fact]
    public void Data_is_taken_as_any_object_of_JSON()
    {
        AutomationRunEnded ended = Events.Read();
        CloudEvent cloudEvent = ended.ToCloudEvent();
        string data = ((JsonElement)cloudEvent.Data!).GetRawText();

        using JsonDocument document = JsonDocument.Parse(data);
        foreach (object form in (object[])[document, document.RootElement, JsonNode.Parse(data)!])
        {
            cloudEvent.Data = form;
            Assert.True(cloudEvent.TryToEvent(out AutomationRunEnded? value, out _));
            AssertSame(ended, value);
        }
    }

    [Fact]
    public void Data_of_another_type_is_refused()
    {
        CloudEvent cloudEvent = Events.Read().ToCloudEvent();
        cloudEvent.Data = new Version(1, 0);
        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => cloudEvent.TryToEvent<AutomationRunEnded>(out _, out _));

        Assert.Equal(
            "The data of the CloudEvent is a System.Version; it must be a JsonElement, JsonDocument, JsonNode, string, byte[] or ReadOnlyMemory<byte>.",
            exception.Message);
    }

    [Fact]
    public void Every_error_is_found()
    {
        CloudEvent cloudEvent = Events.Read().ToCloudEvent();
        cloudEvent["tenantid"] = null;
        cloudEvent.Data = "text";

        Assert.False(cloudEvent.TryToEvent(out AutomationRunEnded? value, out ValidationResult result));
        Assert.Null(value);
        Assert.Equal(["", "/data"], result.Errors.Select(static error => error.InstanceLocation).Order(StringComparer.Ordinal));
        Assert.Equal(["required", "type"], result.Errors.Select(static error => error.Keyword).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_event_is_not_valid()
    {
        Assert.False(new CloudEvent().TryToEvent(out AutomationRunEnded? _, out ValidationResult result));
        Assert.All(result.Errors, static error => Assert.Equal("required", error.Keyword));
    }

    private static void AssertSame(AutomationRunEnded expected, AutomationRunEnded? actual)
    {
        Assert.NotNull(actual);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected.ToUtf8Json()), JsonNode.Parse(actual.ToUtf8Json())));
        Assert.Equal(expected, actual);
    }
}
