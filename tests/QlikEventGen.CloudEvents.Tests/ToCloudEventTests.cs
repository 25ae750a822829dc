using System.Text.Json;
using CloudNative.CloudEvents;

namespace QlikEventGen.CloudEvents.Tests;

/// <summary>What becomes of a typed event's members, and what is said of those that the SDK cannot hold.</summary>
public sealed class ToCloudEventTests
{
    [Fact]
    public void Members_become_attributes()
    {
        AutomationRunEnded ended = Events.Read(
            ("subject", "\"run\""), ("dataschema", "\"https://qlik.example/schema\""), ("attempt", "-3"), ("billed", "true"), ("note", "\"\""));
        CloudEvent cloudEvent = ended.ToCloudEvent();

        Assert.True(cloudEvent.IsValid);
        Assert.Equal("A234-1234-1234", cloudEvent.Id);
        Assert.Equal("com.qlik.v1.automation.run.ended", cloudEvent.Type);
        Assert.Equal("com.qlik/automations", cloudEvent.Source!.OriginalString);
        Assert.Equal(new DateTimeOffset(2018, 10, 30, 7, 6, 22, TimeSpan.Zero), cloudEvent.Time);
        Assert.Equal("application/json", cloudEvent.DataContentType);
        Assert.Equal("run", cloudEvent.Subject);
        Assert.Equal("https://qlik.example/schema", cloudEvent.DataSchema!.OriginalString);
        Assert.Equal("00000000-0000-0000-0000-000000000000", cloudEvent["tenantid"]);
        Assert.Equal(-3, cloudEvent["attempt"]);
        Assert.Equal(true, cloudEvent["billed"]);
        Assert.Equal("", cloudEvent["note"]);
        JsonElement data = Assert.IsType<JsonElement>(cloudEvent.Data);
        Assert.Equal("d452d100-9b0b-11ec-b199-8323e1031c3e", data.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("1.0", null)]
    [InlineData("1.0.2", "1.0.2")]
    [InlineData("1.0.1", "1.0.1")]
    public void The_exact_version_is_kept(string text, string? kept)
    {
        CloudEvent cloudEvent = Events.Read(("specversion", $"\"{text}\"")).ToCloudEvent();

        Assert.Same(CloudEventsSpecVersion.V1_0, cloudEvent.SpecVersion);
        Assert.Equal(kept, cloudEvent["qlikspecversion"]);
    }

    [Fact]
    public void A_member_that_is_null_is_absent()
    {
        CloudEvent cloudEvent = Events.Read(("note", "null"), ("Note", "null")).ToCloudEvent();

        Assert.DoesNotContain(cloudEvent.GetPopulatedAttributes(), static attribute => attribute.Key.Name == "note");
    }

    [Theory]
    [InlineData("eventType", "\"a\"", "eventType: the name of an attribute has only lower-case letters and digits")]
    [InlineData("event_type", "1", "event_type: the name of an attribute has only lower-case letters and digits")]
    [InlineData("", "1", ": the name of an attribute has only lower-case letters and digits")]
    [InlineData("extensions", """{"tenantId":"a"}""", "extensions: the value of an attribute is a string, a boolean or a number")]
    [InlineData("list", "[1]", "list: the value of an attribute is a string, a boolean or a number")]
    [InlineData("amount", "1.5", "amount: a number of an attribute is a whole one of 32 bits")]
    [InlineData("amount", "2147483648", "amount: a number of an attribute is a whole one of 32 bits")]
    [InlineData("specversion", "\"0.3\"", "specversion: the SDK knows version 1.0 only")]
    [InlineData("specversion", "\"1.01\"", "specversion: the SDK knows version 1.0 only")]
    [InlineData("qlikspecversion", "\"1.0.2\"", "qlikspecversion: the name is kept for the exact text of specversion")]
    [InlineData("data_base64", "\"AQID\"", "data_base64: there is data")]
    public void What_the_SDK_cannot_hold_is_reported(string name, string json, string problem)
    {
        AutomationRunEnded ended = Events.Read((name, json));
        NotSupportedException exception = Assert.Throws<NotSupportedException>(ended.ToCloudEvent);

        Assert.Equal($"The event cannot be one of the CloudEvents SDK: {problem}.", exception.Message);
    }

    [Theory]
    [InlineData("note", "\"\\u0001\"")]
    [InlineData("subject", "\"\"")]
    [InlineData("dataschema", "\"relative\"")]
    public void What_the_SDK_refuses_is_reported(string name, string json)
    {
        AutomationRunEnded ended = Events.Read((name, json));
        NotSupportedException exception = Assert.Throws<NotSupportedException>(ended.ToCloudEvent);

        Assert.StartsWith($"The event cannot be one of the CloudEvents SDK: {name}: the SDK refuses the value: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_is_reported_at_once()
    {
        AutomationRunEnded ended = Events.Read(("specversion", "\"0.1\""), ("eventType", "\"a\""), ("extensions", "{}"));
        NotSupportedException exception = Assert.Throws<NotSupportedException>(ended.ToCloudEvent);

        Assert.Equal(
            "The event cannot be one of the CloudEvents SDK: "
                + "specversion: the SDK knows version 1.0 only; "
                + "eventType: the name of an attribute has only lower-case letters and digits; "
                + "extensions: the value of an attribute is a string, a boolean or a number.",
            exception.Message);
    }

    [Fact]
    public void A_member_that_stands_twice_is_reported()
    {
        AutomationRunEnded ended = AutomationRunEnded.Parse(Events.Json(("note", "1")).Replace("\"note\":1", "\"note\":1,\"note\":2", StringComparison.Ordinal));
        NotSupportedException exception = Assert.Throws<NotSupportedException>(ended.ToCloudEvent);

        Assert.Equal("The event cannot be one of the CloudEvents SDK: note: the member stands twice.", exception.Message);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("value", static () => ((UnknownEvent)null!).ToCloudEvent());
        Assert.Throws<ArgumentNullException>("value", static () => ((AutomationRunEnded)null!).ToCloudEvent());
        Assert.Throws<ArgumentNullException>("cloudEvent", static () => ((CloudEvent)null!).TryToEvent<AutomationRunEnded>(out _, out _));
    }
}
