using System.Text.Json;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Objects;

/// <summary>Events that code makes.</summary>
public sealed class ConstructionTests
{
    private static readonly AutomationRunEnded s_least = new() { Id = "1", Specversion = "1.0", Tenantid = "t" };

    [Fact]
    public void A_required_member_with_a_default_has_it()
    {
        Assert.Equal(AutomationRunEnded.EventType, s_least.Type);
        Assert.Equal("com.qlik/automations", s_least.Source);
        Assert.True(JsonElement.DeepEquals(
            Parse("""{"id":"1","type":"com.qlik.v1.automation.run.ended","source":"com.qlik/automations","specversion":"1.0","tenantid":"t"}"""),
            Parse(s_least)));
        Assert.True(AutomationRunEnded.IsValid(s_least.ToUtf8Json()));
    }

    [Fact]
    public void The_event_type_is_a_constant()
    {
        const string EventType = AutomationRunEnded.EventType;
        Assert.Equal("com.qlik.v1.automation.run.ended", EventType);
    }

    [Fact]
    public void An_optional_member_stays_null_and_is_not_written()
    {
        Assert.Null(s_least.Datacontenttype);
        Assert.Null(s_least.Time);
        Assert.Null(s_least.Data);
        Assert.Null(s_least.Userid);
        Assert.Null(s_least.Toplevelresourceid);
        Assert.True(s_least.AdditionalMembers.IsEmpty);
        Assert.Equal(5, Parse(s_least).EnumerateObject().Count());
    }

    [Fact]
    public void Defaults_are_read_through_OrDefault_and_not_written()
    {
        AutomationRunEnded run = s_least with
        {
            Data = new() { Metrics = new() { Network = new() { RxBytes = 7 } }, Network = new() },
        };
        Assert.Equal("application/json", run.DatacontenttypeOrDefault);
        Assert.Equal("text/plain", (run with { Datacontenttype = "text/plain" }).DatacontenttypeOrDefault);
        Assert.Equal(0, run.Data.Metrics.TotalApiCallsOrDefault);
        Assert.Equal(5, (run.Data.Metrics with { TotalApiCalls = 5 }).TotalApiCallsOrDefault);
        Assert.Equal((7, 0), (run.Data.Metrics.Network.RxBytesOrDefault, run.Data.Metrics.Network.TxBytesOrDefault));
        Assert.Equal((0, 0), (run.Data.Network.RxBytesOrDefault, run.Data.Network.TxBytesOrDefault));
        Assert.Equal("""{"metrics":{"network":{"rxBytes":7}},"network":{}}""", Parse(run).GetProperty("data").GetRawText());
    }

    [Fact]
    public void Absent_and_default_are_different()
    {
        AutomationRunEnded explicitly = s_least with { Datacontenttype = "application/json" };
        Assert.NotEqual(s_least, explicitly);
        Assert.Equal(explicitly, AutomationRunEnded.Parse(explicitly.ToUtf8Json()));
        Assert.Equal(s_least, AutomationRunEnded.Parse(s_least.ToUtf8Json()));
    }

    [Fact]
    public void The_page_example_made_by_code()
    {
        DateTimeOffset time = new(2021, 12, 23, 12, 28, 21, TimeSpan.Zero);
        Guid part = new("c35f4b70-3ce4-4a30-b62b-2aef16943bc4");
        string zeros = Guid.Empty.ToString();
        AutomationRunEnded run = new()
        {
            Id = "A234-1234-1234",
            Time = new DateTimeOffset(2018, 10, 30, 7, 6, 22, TimeSpan.Zero),
            Specversion = "1.0.2",
            Datacontenttype = "application/json",
            Userid = zeros,
            Tenantid = zeros,
            Toplevelresourceid = zeros,
            Data = new AutomationRunEndedData
            {
                Id = new Guid("d452d100-9b0b-11ec-b199-8323e1031c3e"),
                Title = "string",
                Status = AutomationRunStatus.ExceededLimit,
                Context = AutomationRunContext.TestRun,
                Metrics = new AutomationRunMetrics
                {
                    Blocks =
                    [
                        new()
                        {
                            Type = AutomationRunMetricsBlockType.EndpointBlock,
                            RxBytes = 18329921,
                            TxBytes = 18329921,
                            ApiCalls = 40,
                            SnippetId = part,
                            EndpointId = part,
                            ConnectorId = part,
                        },
                    ],
                    Network = new RunMetricsNetwork { RxBytes = 0, TxBytes = 0 },
                    TotalApiCalls = 0,
                },
                Billable = false,
                StopTime = time,
                CreatedAt = time,
                IsTestRun = true,
                StartTime = time,
                UpdatedAt = time,
                IsArchived = true,
                ExecutedById = zeros,
                ScheduledStartTime = time,
                Blocks =
                [
                    new()
                    {
                        Type = RunMetricsBlockType.EndpointBlock,
                        Params = [],
                        RxBytes = 18329921,
                        TxBytes = 18329921,
                        ApiCalls = 40,
                        Duration = 1000,
                        BlockName = "SleepBlock",
                        SnippetId = part,
                        EndpointId = part,
                        ConnectorId = part,
                    },
                ],
                Network = new RunMetricsNetwork { RxBytes = 0, TxBytes = 0 },
                TotalApiCalls = 42,
            },
        };

        Assert.Equal(AutomationRunEnded.Parse(Examples.Page), run);
        Assert.Equal(AutomationRunEnded.Parse(Examples.Page).GetHashCode(), run.GetHashCode());
        RoundTripText.AssertWrittenBack(Examples.Page, run.ToUtf8Json());
    }

    [Fact]
    public void Members_of_any_type_and_members_that_no_schema_declares()
    {
        JsonElement automation = Parse("""{"steps":[1,{"deep":true}]}""");
        AutomationRunEnded run = s_least with
        {
            Data = new() { Automation = automation, Blocks = [new() { Params = [automation, Parse("null")] }] },
            AdditionalMembers = AdditionalMembers.Create([new("traceparent", Parse("\"00\"")), new("é\"", Parse("[ 1.50 ]"))]),
        };
        byte[] written = run.ToUtf8Json();
        Assert.Equal(run, AutomationRunEnded.Parse(written));
        JsonElement root = Parse(run);
        Assert.Equal("00", root.GetProperty("traceparent").GetString());
        Assert.Equal("[ 1.50 ]", root.GetProperty("é\"").GetRawText());
        Assert.Equal("""[{"steps":[1,{"deep":true}]},null]""", root.GetProperty("data").GetProperty("blocks")[0].GetProperty("params").GetRawText());
    }

    [Fact]
    public void Lists_are_copied()
    {
        List<RunMetricsBlock> blocks = [new() { BlockName = "first" }];
        AutomationRunEndedData data = new() { Blocks = blocks };
        blocks[0] = new() { BlockName = "other" };
        blocks.Clear();
        Assert.Equal("first", Assert.Single(data.Blocks).BlockName);
        Assert.IsNotType<List<RunMetricsBlock>>(data.Blocks, exactMatch: false);
    }

    [Fact]
    public void With_changes_a_copy()
    {
        AutomationRunEnded page = AutomationRunEnded.Parse(Examples.Page);
        AutomationRunEnded changed = page with { Id = "2", Data = page.Data! with { Status = AutomationRunStatus.Failed, Title = null } };
        Assert.Equal(("A234-1234-1234", AutomationRunStatus.ExceededLimit, "string"), (page.Id, page.Data.Status, page.Data.Title));
        byte[] expected = JsonPlaces.Replace(Examples.Page, "/id", "\"2\"");
        expected = JsonPlaces.Remove(JsonPlaces.Replace(expected, "/data/status", "\"failed\""), "/data/title");
        RoundTripText.AssertWrittenBack(expected, changed.ToUtf8Json());
        Assert.Equal(page, changed with { Id = page.Id, Data = page.Data });
    }

    [Fact]
    public void An_event_is_an_IEvent()
    {
        IEvent page = AutomationRunEnded.Parse(Examples.Page);
        Assert.Equal("A234-1234-1234", page.Id);
        Assert.Equal("com.qlik/automations", page.Source);
        Assert.Equal("1.0.2", page.SpecVersion);
        Assert.Equal(AutomationRunEnded.EventType, page.Type);
        Assert.Equal(new DateTimeOffset(2018, 10, 30, 7, 6, 22, TimeSpan.Zero), page.Time);
        Assert.Equal("application/json", page.DataContentType);
        Assert.Equal(Guid.Empty.ToString(), page.TenantId);
        Assert.Equal(Guid.Empty.ToString(), page.UserId);

        IEvent least = s_least;
        Assert.Equal((null, null, null), (least.Time, least.DataContentType, least.UserId));
    }

    [Fact]
    public void An_event_type_is_found_through_a_type_parameter()
    {
        Assert.Equal("com.qlik.v1.automation.run.ended", EventTypeOf<AutomationRunEnded>());

        static string EventTypeOf<TEvent>()
            where TEvent : IEvent<TEvent> => TEvent.EventType;
    }

    [Fact]
    public async Task Arguments_may_not_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => AutomationRunEnded.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => AutomationRunEnded.IsValid((string)null!));
        Assert.Throws<ArgumentNullException>(() => AutomationRunEnded.Validate((string)null!));
        Assert.Throws<ArgumentNullException>(() => AutomationRunEnded.TryParse((string)null!, out _, out _));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await AutomationRunEnded.ParseAsync(null!, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>(() => s_least.WriteTo((System.Buffers.IBufferWriter<byte>)null!));
        Assert.Throws<ArgumentNullException>(() => s_least.WriteTo((Utf8JsonWriter)null!));
    }

    [Fact]
    public async Task Reading_a_stream_can_be_cancelled()
    {
        await using TrickleStream stream = new(Examples.Page, bytesAtATime: 10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await AutomationRunEnded.ParseAsync(stream, new CancellationToken(canceled: true)));
    }

    private static JsonElement Parse(AutomationRunEnded run)
    {
        using JsonDocument document = JsonDocument.Parse(run.ToUtf8Json());
        return document.RootElement.Clone();
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
