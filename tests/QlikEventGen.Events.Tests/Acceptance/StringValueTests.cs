using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>Strings that are of the right type and still not what the schema allows.</summary>
public sealed class StringValueTests
{
    private const string MinLengthMessage = "must have at least 1 character";
    private const string UuidMessage = "must be a UUID (RFC 4122)";
    private const string DateTimeMessage = "must be a date-time (RFC 3339)";
    private const string UriReferenceMessage = "must be a URI reference (RFC 3986)";

    public static TheoryData<string> Uuids =>
    [
        "/data/id",
        "/data/metrics/blocks/0/snippetId",
        "/data/metrics/blocks/0/endpointId",
        "/data/metrics/blocks/0/connectorId",
        "/data/blocks/0/snippetId",
        "/data/blocks/0/endpointId",
        "/data/blocks/0/connectorId",
    ];

    public static TheoryData<string> DateTimes =>
    [
        "/time",
        "/data/stopTime",
        "/data/createdAt",
        "/data/startTime",
        "/data/updatedAt",
        "/data/scheduledStartTime",
    ];

    [Theory]
    [InlineData("/id")]
    [InlineData("/type")]
    [InlineData("/specversion")]
    [InlineData("/datacontenttype")]
    public Task An_empty_string_is_too_short(string member) => AssertFault(member, "", "minLength", MinLengthMessage);

    /// <summary>An empty reference is a valid one (RFC 3986, section 4.4), so only the length is wrong.</summary>
    [Fact]
    public Task An_empty_source_is_too_short() => AssertFault("/source", "", "minLength", MinLengthMessage);

    [Theory]
    [InlineData("/userid")]
    [InlineData("/tenantid")]
    [InlineData("/toplevelresourceid")]
    [InlineData("/data/title")]
    [InlineData("/data/executedById")]
    [InlineData("/data/blocks/0/blockName")]
    public async Task Other_strings_may_be_empty(string member)
        => await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Replace(Examples.Page, member, "\"\""));

    [Fact]
    public async Task An_empty_time_is_too_short_and_no_time()
    {
        (byte[] payload, TextPlace place) = Replace("/time", "\"\"");
        DeclaredMember time = DeclaredMember.At("/time");
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload,
            time.Error(place, "minLength", MinLengthMessage, "\"\""),
            time.Error(place, "format", DateTimeMessage, "\"\""));
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("faild")]
    [InlineData("FAILED")]
    [InlineData("failed ")]
    [InlineData(" failed")]
    [InlineData("faile")]
    [InlineData("failedd")]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("ExceededLimit")]
    [InlineData("exceeded_limit")]
    [InlineData("exceeded limit\\u0000", "exceeded limit\\u0000")]
    [InlineData("f\\u0061ild", "f\\u0061ild")]
    public Task A_status_that_the_list_does_not_have(string text, string? found = null)
        => AssertFault("/data/status", text, "enum", Keywords.StatusMessage, found);

    [Theory]
    [InlineData("Test_run")]
    [InlineData("testRun")]
    [InlineData("schedule")]
    [InlineData("")]
    public Task A_context_that_the_list_does_not_have(string text) => AssertFault("/data/context", text, "enum", Keywords.ContextMessage);

    [Theory]
    [InlineData("baseBlock")]
    [InlineData("SnippetBlock")]
    public Task A_block_type_that_the_metrics_do_not_list(string text)
        => AssertFault("/data/metrics/blocks/0/type", text, "enum", Keywords.MetricsBlockTypeMessage);

    [Theory]
    [InlineData("EndpointBlock")]
    [InlineData("")]
    public Task A_block_type_that_does_not_exist(string text) => AssertFault("/data/blocks/0/type", text, "enum", Keywords.BlockTypeMessage);

    [Theory]
    [InlineData("/data/status", "exceeded limit", "failed", "finished", "finished with warnings", "must stop", "not started", "queued", "running", "starting", "stopped")]
    [InlineData("/data/context", "test_run", "editor", "detail", "api_sync", "api_async", "webhook", "lookup")]
    [InlineData("/data/metrics/blocks/0/type", "snippetBlock", "endpointBlock")]
    [InlineData("/data/blocks/0/type", "snippetBlock", "endpointBlock", "baseBlock")]
    public async Task Every_value_of_a_list_is_valid_with_escapes_too(string member, params string[] values)
    {
        foreach (string value in values)
        {
            AutomationRunEnded plain = await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Replace(Examples.Page, member, $"\"{value}\""));
            string escapedText = string.Concat(value.Select(character => $"\\u{(int)character:x4}"));
            AutomationRunEnded escaped = await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Replace(Examples.Page, member, $"\"{escapedText}\""));
            Assert.Equal(plain, escaped);
        }
    }

    [Theory]
    [MemberData(nameof(Uuids))]
    public async Task Strings_that_are_no_uuid(string member)
    {
        string[] texts =
        [
            "",
            "d452d1009b0b11ecb1998323e1031c3e",
            "{d452d100-9b0b-11ec-b199-8323e1031c3e}",
            "urn:uuid:d452d100-9b0b-11ec-b199-8323e1031c3e",
            "d452d100-9b0b-11ec-b199-8323e1031c3",
            "d452d100-9b0b-11ec-b199-8323e1031c3e0",
            "d452d100-9b0b-11ec-b1998-323e1031c3e",
            "g452d100-9b0b-11ec-b199-8323e1031c3e",
            " d452d100-9b0b-11ec-b199-8323e1031c3e",
        ];
        foreach (string text in texts)
        {
            await AssertFault(member, text, "format", UuidMessage);
        }
    }

    [Theory]
    [MemberData(nameof(Uuids))]
    public async Task Uuids_in_any_case_and_with_escapes(string member)
    {
        foreach (string text in (string[])["D452D100-9B0B-11EC-B199-8323E1031C3E", "\\u00644\\u00352d100-9b0b-11EC-b199\\u002d8323e1031c3E"])
        {
            AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Replace(Examples.Page, member, $"\"{text}\""));
            Assert.Contains("\"d452d100-9b0b-11ec-b199-8323e1031c3e\"", System.Text.Encoding.UTF8.GetString(run.ToUtf8Json()));
        }
    }

    [Theory]
    [MemberData(nameof(DateTimes))]
    public async Task Strings_that_are_no_date_time(string member)
    {
        string[] texts =
        [
            "yesterday",
            "2021-12-23",
            "12:28:21Z",
            "2021-12-23T12:28:21",
            "2021-12-23T12:28Z",
            "2021-12-23 12:28:21Z",
            "2021-13-01T12:28:21Z",
            "2021-00-01T12:28:21Z",
            "2021-02-29T12:28:21Z",
            "2021-12-32T12:28:21Z",
            "2021-12-23T24:00:00Z",
            "2021-12-23T12:60:21Z",
            "2021-12-23T12:28:61Z",
            "2021-12-23T12:28:60Z",
            "2021-12-23T12:28:21.Z",
            "2021-12-23T12:28:21,5Z",
            "2021-12-23T12:28:21+0100",
            "2021-12-23T12:28:21+24:00",
            "2021-12-23T12:28:21+01:60",
            "2021-12-23T12:28:21Z ",
            "21-12-23T12:28:21Z",
            "٢٠٢١-12-23T12:28:21Z",
        ];
        foreach (string text in texts)
        {
            await AssertFault(member, text, "format", DateTimeMessage);
        }
    }

    [Theory]
    [InlineData("http://[")]
    [InlineData("http://[::1")]
    [InlineData("http://a b")]
    [InlineData("a\\\\b", "a\\\\b")]
    [InlineData("com.qlik/<automations>")]
    [InlineData("com.qlik/auto%mations")]
    [InlineData("com.qlik/äutomations")]
    [InlineData("1a:b")]
    public Task A_source_that_is_no_uri_reference(string text, string? found = null)
        => AssertFault("/source", text, "format", UriReferenceMessage, found);

    [Theory]
    [InlineData("com.qlik/automations")]
    [InlineData("/automations")]
    [InlineData("//host:80/a?b#c")]
    [InlineData("https://[::1]/a%20b")]
    [InlineData("urn:qlik:automations")]
    [InlineData("?a/b")]
    [InlineData("com.qlik\\/automations")]
    public async Task A_source_that_is_a_uri_reference(string text)
    {
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Replace(Examples.Page, "/source", $"\"{text}\""));
        Assert.Equal(text.Replace("\\", "", StringComparison.Ordinal), run.Source);
    }

    [Fact]
    public async Task A_message_quotes_at_most_64_characters()
    {
        string long65 = new('x', 65);
        await AssertFault("/data/status", new string('x', 64), "enum", Keywords.StatusMessage);
        await AssertFault("/data/status", long65, "enum", Keywords.StatusMessage, long65[..64] + "…");
        await AssertFault("/data/status", new string('x', 63) + "📊y", "enum", Keywords.StatusMessage, new string('x', 63) + "…");
        await AssertFault("/data/status", new string('x', 5000), "enum", Keywords.StatusMessage, new string('x', 64) + "…");
    }

    private static async Task AssertFault(string member, string text, string keyword, string message, string? found = null)
    {
        (byte[] payload, TextPlace place) = Replace(member, $"\"{text}\"");
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(payload, DeclaredMember.At(member).Error(place, keyword, message, $"\"{found ?? text}\""));
    }

    private static (byte[] Payload, TextPlace Place) Replace(string member, string json)
    {
        byte[] payload = JsonPlaces.Replace(Examples.Page, member, json);
        return (payload, TextPlace.At(payload, JsonPlaces.Find(payload)[member].Start));
    }
}
