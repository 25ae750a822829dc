using System.Text;
using System.Text.Json;
using CloudNative.CloudEvents;

namespace QlikEventGen.CloudEvents.Tests;

/// <summary>Events whose type no schema knows.</summary>
public sealed class UnknownEventTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void It_becomes_what_a_typed_event_becomes(string mark)
    {
        string json = Events.Json(("subject", "\"run\""), ("attempt", "-3"), ("billed", "true"), ("note", "null"));
        CloudEvent expected = AutomationRunEnded.Parse(json).ToCloudEvent();
        CloudEvent actual = UnknownEvent.Parse(Encoding.UTF8.GetBytes(mark + json)).ToCloudEvent();

        Assert.True(actual.IsValid);
        Assert.Equal("1.0.2", actual["qlikspecversion"]);
        Assert.Equal(AttributesOf(expected), AttributesOf(actual));
        using JsonDocument payload = JsonDocument.Parse(json);
        Assert.Equal(payload.RootElement.GetProperty("data").GetRawText(), Assert.IsType<JsonElement>(actual.Data).GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"a","datacontenttype":"text/plain","data":"text"}""", "text")]
    [InlineData("""{"type":"a","data":null,"data_base64":null}""", "")]
    public void Data_is_kept(string json, string text) => Assert.Equal(text, UnknownEvent.Parse(Encoding.UTF8.GetBytes(json)).ToCloudEvent().Data!.ToString());

    [Fact]
    public void Bytes_are_kept() =>
        Assert.Equal([1, 2, 3], Assert.IsType<byte[]>(UnknownEvent.Parse("""{"type":"a","data_base64":"AQID"}"""u8).ToCloudEvent().Data));

    [Fact]
    public void What_the_SDK_cannot_hold_is_reported()
    {
        UnknownEvent unknown = UnknownEvent.Parse("""{"eventId":"1","type":"a","data":1,"data":2,"data_base64":"AQID","amount":1.5}"""u8);
        NotSupportedException exception = Assert.Throws<NotSupportedException>(unknown.ToCloudEvent);

        Assert.Equal(
            "The event cannot be one of the CloudEvents SDK: "
                + "eventId: the name of an attribute has only lower-case letters and digits; "
                + "data: the member stands twice; "
                + "amount: a number of an attribute is a whole one of 32 bits; "
                + "data_base64: there is data.",
            exception.Message);
    }

    private static IEnumerable<(string, object)> AttributesOf(CloudEvent cloudEvent) =>
        cloudEvent.GetPopulatedAttributes().Select(static attribute => (attribute.Key.Name, attribute.Value)).OrderBy(static attribute => attribute.Name, StringComparer.Ordinal);
}
