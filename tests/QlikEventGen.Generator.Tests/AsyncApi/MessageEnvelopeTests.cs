using QlikEventGen.Generator.Tests.Generated;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>The type of a message is an event, whatever its payload has of the envelope.</summary>
public sealed class MessageEnvelopeTests
{
    [Fact]
    public void Attributes_that_the_payload_has_are_those_of_the_event()
    {
        IEvent parsed = Parse(
            """
            "id": { "type": "string", "format": "uuid" }, "source": { "type": "string" }, "specversion": { "enum": ["1.0"] }, "type": { "type": "string" },
            "time": { "type": "string", "format": "date-time" }, "datacontenttype": { "type": "string" }, "tenantid": { "type": "string" }, "userid": { "type": "string" }
            """,
            """{"id":"00000000-0000-0000-0000-00000000000a","source":"s","specversion":"1.0","type":"other","time":"2026-09-01T10:00:00Z","datacontenttype":"d","tenantid":"t","userid":"u"}""");

        Assert.Equal(
            ("00000000-0000-0000-0000-00000000000a", "s", "1.0", "other", new DateTimeOffset(2026, 9, 1, 10, 0, 0, TimeSpan.Zero), "d", "t", "u"),
            (parsed.Id, parsed.Source, parsed.SpecVersion, parsed.Type, parsed.Time, parsed.DataContentType, parsed.TenantId, parsed.UserId));
    }

    [Fact]
    public void Attributes_of_CloudEvents_0_1_are_understood()
    {
        IEvent parsed = Parse(
            """
            "eventId": { "type": "string" }, "source": { "type": "string" }, "cloudEventsVersion": { "type": "string" }, "eventType": { "type": "string" },
            "eventTime": { "type": "string", "format": "date-time" }, "contentType": { "type": "string" },
            "extensions": { "type": "object", "properties": { "tenantId": { "type": "string" }, "userId": { "type": "string", "format": "uuid" } } }
            """,
            """{"eventId":"i","source":"s","cloudEventsVersion":"0.1","eventType":"old","eventTime":"2026-09-01T10:00:00Z","contentType":"d","extensions":{"tenantId":"t","userId":"00000000-0000-0000-0000-00000000000a"}}""");

        Assert.Equal(
            ("i", "s", "0.1", "old", new DateTimeOffset(2026, 9, 1, 10, 0, 0, TimeSpan.Zero), "d", "t", "00000000-0000-0000-0000-00000000000a"),
            (parsed.Id, parsed.Source, parsed.SpecVersion, parsed.Type, parsed.Time, parsed.DataContentType, parsed.TenantId, parsed.UserId));
    }

    [Theory]
    [InlineData("\"id\": { \"type\": \"string\" }, \"extensions\": { \"type\": \"object\", \"properties\": { \"tenantId\": { \"type\": \"string\" } } }, \"type\": { \"type\": \"string\" }", "{}")]
    [InlineData("\"id\": { \"type\": \"integer\" }, \"type\": { \"type\": \"integer\" }, \"time\": { \"type\": \"string\" }", """{"id":1,"type":2,"time":"2026-09-01T10:00:00Z"}""")]
    [InlineData("", "{}")]
    public void Attributes_that_the_payload_lacks_are_null_and_the_type_is_that_of_the_message(string members, string json)
    {
        IEvent parsed = Parse(members, json);

        Assert.Equal("com.qlik.v1.run.ended", parsed.Type);
        Assert.Equal((null, null, null, null, null), (parsed.Id, parsed.Source, parsed.Time, parsed.TenantId, parsed.UserId));
    }

    private static IEvent Parse(string members, string json)
    {
        GeneratedCode code = GeneratedCode.Compile(("schemas/runs-asyncapi.json", $$"""
            {"asyncapi":"3.0.0","info":{"title":"runs"},"components":{"messages":{"m":{"name":"com.qlik.v1.run.ended","payload":{"type":"object","properties":{ {{members}} } } } } } }
            """));
        return Assert.IsType<IEvent>(code.Root("Acme.Runs.RunEnded").Parse(json), exactMatch: false);
    }
}
