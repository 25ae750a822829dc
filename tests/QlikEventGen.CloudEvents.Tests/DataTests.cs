using System.Text;
using System.Text.Json;
using CloudNative.CloudEvents;
using QlikEventGen.CloudEvents.Tests.Notes;

namespace QlikEventGen.CloudEvents.Tests;

/// <summary>Data that may be anything, and an event that may lack what CloudEvents requires.</summary>
public sealed class DataTests
{
    [Theory]
    [InlineData("text/plain", typeof(string))]
    [InlineData("application/xml; charset=utf-8", typeof(string))]
    [InlineData("application/json", typeof(JsonElement))]
    [InlineData("Application/Problem+JSON ; charset=utf-8", typeof(JsonElement))]
    public void A_text_is_a_string_unless_it_is_JSON(string mediaType, Type expected)
    {
        CloudEvent cloudEvent = RoundTrip($$"""{"specversion":"1.0","type":"com.qlik.v1.note.taken","datacontenttype":"{{mediaType}}","data":"a\u0000\"<ü"}""");

        Assert.Equal(expected, cloudEvent.Data!.GetType());
        Assert.Equal("a\0\"<ü", cloudEvent.Data.ToString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1e400")]
    [InlineData("\"text\"")]
    [InlineData("[[],{}]")]
    public void Any_JSON_is_kept(string data)
    {
        CloudEvent cloudEvent = RoundTrip($$"""{"specversion":"1.0","type":"com.qlik.v1.note.taken","data":{{data}}}""");

        Assert.Equal(data, Assert.IsType<JsonElement>(cloudEvent.Data).GetRawText());
    }

    [Fact]
    public void An_event_without_required_attributes_is_not_valid_for_the_SDK()
    {
        CloudEvent cloudEvent = RoundTrip("""{"specversion":"1.0","type":"com.qlik.v1.note.taken"}""");

        Assert.False(cloudEvent.IsValid);
        Assert.Null(cloudEvent.Id);
        Assert.Null(cloudEvent.Data);
    }

    [Fact]
    public void The_version_is_there_although_the_event_does_not_say()
    {
        Assert.True(NoteTaken.Parse("""{"type":"com.qlik.v1.note.taken"}""").ToCloudEvent().TryToEvent(out NoteTaken? value, out _));
        Assert.Equal("""{"type":"com.qlik.v1.note.taken","specversion":"1.0"}""", Encoding.UTF8.GetString(value.ToUtf8Json()));
    }

    [Fact]
    public void An_event_of_CloudEvents_0_1_is_reported_with_all_its_members()
    {
        NoteLost lost = NoteLost.Parse("""
            {"cloudEventsVersion":"0.1","eventId":"1","eventType":"com.qlik.v1.note.lost","source":"com.qlik/tests","extensions":{"tenantId":"a"}}
            """);
        NotSupportedException exception = Assert.Throws<NotSupportedException>(lost.ToCloudEvent);

        Assert.Equal(
            "The event cannot be one of the CloudEvents SDK: "
                + "cloudEventsVersion: the name of an attribute has only lower-case letters and digits; "
                + "eventId: the name of an attribute has only lower-case letters and digits; "
                + "extensions: the value of an attribute is a string, a boolean or a number; "
                + "eventType: the name of an attribute has only lower-case letters and digits.",
            exception.Message);
    }

    /// <summary>The event of the SDK, which is read as it was written.</summary>
    private static CloudEvent RoundTrip(string json)
    {
        NoteTaken taken = NoteTaken.Parse(json);
        CloudEvent cloudEvent = taken.ToCloudEvent();
        Assert.True(cloudEvent.TryToEvent(out NoteTaken? value, out ValidationResult result), result.ToString());
        Assert.Equal(taken, value);
        return cloudEvent;
    }
}
