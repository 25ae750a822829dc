using System.Buffers;
using System.Text;
using System.Text.Json;

namespace QlikEventGen.Tests.Envelope;

public sealed class UnknownEventTests
{
    private static readonly byte[] s_json = [0xEF, 0xBB, 0xBF, .. " {\"type\" : \"a.b\", \"id\":\"1\",\"source\":\"s\", \"data\":{\"x\":1.50}} "u8];

    [Fact]
    public void The_payload_is_kept_byte_for_byte()
    {
        byte[] json = [.. s_json];
        UnknownEvent value = UnknownEvent.Parse(json);
        json.AsSpan().Clear();

        ArrayBufferWriter<byte> written = new();
        value.WriteTo(written);
        Assert.Equal(s_json, value.Utf8Json.ToArray());
        Assert.Equal(s_json, value.ToUtf8Json());
        Assert.Equal(s_json, written.WrittenSpan.ToArray());
    }

    [Fact]
    public void It_is_an_event_with_the_attributes_of_its_envelope()
    {
        IEvent[] values = [UnknownEvent.Parse(
            """{"type":"a","id":"1","source":"s","specversion":"1.0","time":"2026-01-01T00:00:00Z","datacontenttype":"d","tenantid":"t","userid":"u"}"""u8)];
        IEvent value = values[0];

        Assert.Equal(
            ("a", "1", "s", "1.0", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), "d", "t", "u"),
            (value.Type, value.Id, value.Source, value.SpecVersion, value.Time, value.DataContentType, value.TenantId, value.UserId));
    }

    [Theory]
    [InlineData(false, "[{\"type\" : \"a.b\", \"id\":\"1\",\"source\":\"s\", \"data\":{\"x\":1.50}}]")]
    [InlineData(true, "[\n  {\n    \"type\": \"a.b\",\n    \"id\": \"1\",\n    \"source\": \"s\",\n    \"data\": {\n      \"x\": 1.50\n    }\n  }\n]")]
    public void A_JSON_writer_receives_one_value(bool isIndented, string expected)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = isIndented, NewLine = "\n" }))
        {
            writer.WriteStartArray();
            UnknownEvent.Parse(s_json).WriteTo(writer);
            writer.WriteEndArray();
        }

        Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()).Replace("[ {", "[{", StringComparison.Ordinal).Replace("} ]", "}]", StringComparison.Ordinal));
    }

    [Fact]
    public void Events_with_the_same_bytes_are_equal()
    {
        UnknownEvent one = UnknownEvent.Parse(s_json);
        UnknownEvent same = UnknownEvent.Parse(s_json);
        UnknownEvent other = UnknownEvent.Parse("""{"type":"a.b"}"""u8);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one.Equals((object)same));
        Assert.NotEqual(one, other);
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Without_an_envelope_there_is_no_event()
    {
        Assert.False(UnknownEvent.TryParse("{}"u8, out UnknownEvent? value, out ValidationResult result));
        Assert.Null(value);
        Assert.Equal("must have the member \"type\"", Assert.Single(result.Errors).MessageWithoutValue);

        EventValidationException exception = Assert.Throws<EventValidationException>(() => UnknownEvent.Parse("{}"u8));
        Assert.Equal("The payload is not valid: (root): must have the member \"type\".", exception.Message);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("utf8Json", () => UnknownEvent.Parse(s_json).WriteTo((IBufferWriter<byte>)null!));
        Assert.Throws<ArgumentNullException>("writer", () => UnknownEvent.Parse(s_json).WriteTo((Utf8JsonWriter)null!));
    }
}
