using System.Text;

namespace QlikEventGen.Tests.Envelope;

public sealed class EventEnvelopeTests
{
    [Fact]
    public void Every_attribute_is_read_whatever_else_is_there_and_in_whatever_order()
    {
        const string Json = """
            {
              "data": { "id": "not the event", "type": "not this one", "list": [{ "source": "nor this" }] },
              "tracestate": "a=b", "traceparent": "00-1-2-01", "reason": "publish", "host": "engine-1", "originip": "192.0.2.1",
              "authclaims": "{\"sub\":\"x\"}", "authtype": "user", "clientid": "c", "sessionid": "s",
              "toplevelresourceid": "r", "spaceid": "p", "ownerid": "o", "userid": "u", "tenantid": "t",
              "subject": "app", "dataschema": "https://example.com/schema", "datacontenttype": "application/json",
              "time": "2026-04-13T06:00:41.5Z", "extra": null, "type": "com.qlik.v1.app.opened", "Type": "case counts",
              "specversion": "1.0.2", "source": "com.qlik/engine", "id": "1"
            }
            """;
        EventEnvelope expected = new()
        {
            Id = "1",
            Source = "com.qlik/engine",
            SpecVersion = "1.0.2",
            Type = "com.qlik.v1.app.opened",
            Time = new DateTimeOffset(2026, 4, 13, 6, 0, 41, 500, TimeSpan.Zero),
            DataContentType = "application/json",
            DataSchema = "https://example.com/schema",
            Subject = "app",
            TenantId = "t",
            UserId = "u",
            OwnerId = "o",
            SpaceId = "p",
            TopLevelResourceId = "r",
            SessionId = "s",
            ClientId = "c",
            AuthType = "user",
            AuthClaims = """{"sub":"x"}""",
            OriginIp = "192.0.2.1",
            Host = "engine-1",
            Reason = "publish",
            TraceParent = "00-1-2-01",
            TraceState = "a=b",
        };

        Assert.Equal(expected, Read(Json));
    }

    [Fact]
    public void Names_of_version_0_1_are_understood()
    {
        const string Json = """
            {
              "cloudEventsVersion": "0.1", "source": "com.qlik/users", "contentType": "application/json", "schemaURL": "https://example.com/s",
              "eventId": "7", "eventTime": "2018-10-30T07:06:22Z", "eventTypeVersion": "1.0.0", "eventType": "com.qlik.v1.user.created",
              "extensions": {
                "actor": { "id": "a", "tenantId": "not this" },
                "tenantId": "t", "userId": "u", "ownerId": "o", "spaceId": "p", "topLevelResourceId": "r"
              },
              "data": {}
            }
            """;
        EventEnvelope expected = new()
        {
            Id = "7",
            Source = "com.qlik/users",
            SpecVersion = "0.1",
            Type = "com.qlik.v1.user.created",
            Time = new DateTimeOffset(2018, 10, 30, 7, 6, 22, TimeSpan.Zero),
            DataContentType = "application/json",
            DataSchema = "https://example.com/s",
            TenantId = "t",
            UserId = "u",
            OwnerId = "o",
            SpaceId = "p",
            TopLevelResourceId = "r",
        };

        Assert.Equal(expected, Read(Json));
    }

    [Fact]
    public void The_id_may_be_spelled_as_version_0_1_specifies_it()
        => Assert.Equal("7", Read("""{"eventType":"a","eventID":"7"}""").Id);

    [Fact]
    public void In_an_event_of_both_formats_the_names_of_version_1_count()
    {
        EventEnvelope envelope = Read(
            """
            {
              "cloudEventsVersion": "0.1", "eventId": "old", "eventTime": "2018-10-30T07:06:22Z", "eventType": "com.qlik.v1.app.created",
              "contentType": "text/old", "extensions": { "tenantId": "old", "userId": "old" },
              "specversion": "1.0.2", "id": "new", "time": "2026-01-01T00:00:00Z", "type": "com.qlik.app.created",
              "datacontenttype": "text/new", "tenantid": "new", "userid": null
            }
            """);

        Assert.Equal(
            new EventEnvelope
            {
                Id = "new",
                SpecVersion = "1.0.2",
                Type = "com.qlik.app.created",
                Time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                DataContentType = "text/new",
                TenantId = "new",
                UserId = "old",
            },
            envelope);
    }

    [Theory]
    [InlineData("\"1.0\"")]
    [InlineData("\"1.0.2\"")]
    [InlineData("\"1.0.10\"")]
    [InlineData("\"0.3\"")]
    [InlineData("null")]
    public void Versions_up_to_1_0_are_taken(string version)
        => Assert.Equal(version.Trim('"'), Read($$"""{"type":"a","specversion":{{version}}}""").SpecVersion ?? "null");

    [Fact]
    public void Only_the_type_must_be_there()
        => Assert.Equal(new EventEnvelope { Type = "a" }, Read("""{"type":"a","id":null,"time":null,"extensions":"of another sort","tenantid":null}"""));

    [Fact]
    public void Names_and_values_may_be_spelled_with_escapes()
        => Assert.Equal(new EventEnvelope { Type = "aé", Id = "\n" }, Read("""{"\u0074ype":"a\u00e9","i\u0064":"\n"}"""));

    [Fact]
    public void A_byte_order_mark_and_white_space_may_stand_around_it()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. " \r\n{\"type\":\"a\"}\t"u8];

        Assert.True(EventEnvelope.TryRead(json, out EventEnvelope? envelope, out ValidationResult result));
        Assert.Equal("a", envelope.Type);
        Assert.Same(ValidationResult.Valid, result);
    }

    [Fact]
    public void An_unusual_time_is_read()
        => Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)), Read("""{"type":"a","time":"2026-01-01t00:00:00\u002b02:00"}""").Time);

    [Theory]
    [InlineData("", "text '' 0 1:1 expected a value, but the text is empty")]
    [InlineData("{\"type\":\"a\"", "text '' 11 1:12 expected ',' or '}' after a member, but the text ends")]
    [InlineData("{\"type\":\"a\",}", "text '' 12 1:13 expected a member's name after ',', but found '}'; JSON has no trailing commas")]
    [InlineData("{\"type\":\"a\",\n\"data\":[1,]}", "text '/data' 23 2:11 expected a value after ',', but found ']'; JSON has no trailing commas")]
    [InlineData("{\"type\":\"a\"} {}", "text '' 13 1:14 expected the end of the text, but found '{'")]
    [InlineData("{\"type\":\"a\",\"type\":\"b\"}", "text '/type' 12 1:13 is the second member named \"type\", and a declared member may stand only once")]
    [InlineData("[]", "schema '' 0 1:1 must be an object, but is an array (/type)")]
    [InlineData("[", "text '' 1 1:2 expected a value or ']', but the text ends")]
    [InlineData(" {}", "schema '' 1 1:2 must have the member \"type\" (/required)")]
    [InlineData("{\"type\":null}", "schema '' 0 1:1 must have the member \"type\" (/required)")]
    [InlineData("{\"type\":5}", "schema '/type' 8 1:9 must be a string, but is a number (/properties/type/type)")]
    [InlineData("{\"type\":\"\"}", "schema '/type' 8 1:9 must have at least 1 character (/properties/type/minLength)")]
    [InlineData("{\"eventType\":true}", "schema '/eventType' 13 1:14 must be a string, but is a boolean (/properties/eventType/type)")]
    [InlineData("{\"type\":\"a\",\"id\":\"\"}", "schema '/id' 17 1:18 must have at least 1 character (/properties/id/minLength)")]
    [InlineData("{\"type\":\"a\",\"tenantid\":{}}", "schema '/tenantid' 23 1:24 must be a string, but is an object (/properties/tenantid/type)")]
    [InlineData("{\"type\":\"a\",\"time\":\"soon\"}", "schema '/time' 19 1:20 must be a date-time (RFC 3339) (/properties/time/format)")]
    [InlineData("{\"type\":\"a\",\"specversion\":\"2.0\"}", "schema '/specversion' 26 1:27 must be a version of CloudEvents up to 1.0, such as \"1.0\" or \"1.0.2\" (/properties/specversion/pattern)")]
    [InlineData("{\"type\":\"a\",\"specversion\":\"1.01\"}", "schema '/specversion' 26 1:27 must be a version of CloudEvents up to 1.0, such as \"1.0\" or \"1.0.2\" (/properties/specversion/pattern)")]
    [InlineData("{\"type\":\"a\",\"extensions\":{\"userId\":1}}", "schema '/extensions/userId' 35 1:36 must be a string, but is a number (/properties/extensions/properties/userId/type)")]
    [InlineData("{\"type\":\"a\",\"extensions\":{\"userId\":\"1\",\"userId\":\"2\"}}", "text '/extensions/userId' 39 1:40 is the second member named \"userId\", and a declared member may stand only once")]
    public void A_fault_is_reported_at_its_place(string json, string expected)
    {
        Assert.False(EventEnvelope.TryRead(Encoding.UTF8.GetBytes(json), out EventEnvelope? envelope, out ValidationResult result));

        Assert.Null(envelope);
        Assert.Equal(expected, Describe(Assert.Single(result.Errors)));
    }

    [Fact]
    public void All_faults_of_the_envelope_are_reported_in_the_order_of_their_places()
    {
        Assert.False(EventEnvelope.TryRead("""{"userid":1,"type":2,"id":3}"""u8, out _, out ValidationResult result));

        Assert.Equal(["/userid", "/type", "/id"], result.Errors.Select(error => error.InstanceLocation));
        Assert.Equal("urn:qlikeventgen:event-envelope#/properties/userid/type", result.Errors[0].AbsoluteKeywordLocation);
    }

    [Fact]
    public void What_stands_after_another_value_is_reported_too()
    {
        Assert.False(EventEnvelope.TryRead("[] x"u8, out _, out ValidationResult result));

        Assert.Equal(
            ["schema '' 0 1:1 must be an object, but is an array (/type)", "text '' 3 1:4 expected the end of the text, but found a letter"],
            result.Errors.Select(Describe));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Data_may_be_nested_as_deep_as_in_generated_types(int depth, bool isRead)
    {
        string json = $$"""{"type":"a","data":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        Assert.Equal(isRead, EventEnvelope.TryRead(Encoding.UTF8.GetBytes(json), out _, out ValidationResult result));
        Assert.Equal(
            isRead ? [] : ["objects and arrays stand more than 64 deep inside each other"],
            result.Errors.Select(error => error.MessageWithoutValue));
    }

    [Fact]
    public void Every_truncation_is_refused_and_every_byte_may_be_anything()
    {
        byte[] json = """{"type":"a","id":"\u0031","time":"2026-01-01T00:00:00Z","extensions":{"userId":"é"},"data":[{}]}"""u8.ToArray();
        for (int length = 0; length < json.Length; length++)
        {
            Assert.False(EventEnvelope.TryRead(json.AsSpan(0, length), out _, out ValidationResult result));
            Assert.Equal(ValidationErrorKind.Text, Assert.Single(result.Errors).Kind);
        }

        for (int i = 0; i < json.Length * 256; i++)
        {
            byte[] changed = [.. json];
            changed[i / 256] = (byte)i;

            bool isRead = EventEnvelope.TryRead(changed, out EventEnvelope? envelope, out ValidationResult result);
            EventEnvelope.TryFindType(changed, out ReadOnlySpan<byte> type);
            Assert.Equal(isRead, result.IsValid);
            Assert.Equal(isRead ? envelope!.Type : "", isRead ? Encoding.UTF8.GetString(type) : "");
        }
    }

    private static EventEnvelope Read(string json)
    {
        Assert.True(EventEnvelope.TryRead(Encoding.UTF8.GetBytes(json), out EventEnvelope? envelope, out ValidationResult result), result.ToString());
        return envelope;
    }

    private static string Describe(ValidationError error)
        => $"{(error.Kind == ValidationErrorKind.Text ? "text" : "schema")} '{error.InstanceLocation}' {error.Offset} {error.Line}:{error.Column} {error.MessageWithoutValue}"
            + (error.KeywordLocation is null ? "" : $" ({error.KeywordLocation})");
}
