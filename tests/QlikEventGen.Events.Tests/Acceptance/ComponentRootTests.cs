using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>Every schema file is a root of its own, and keyword locations begin at the root that was asked.</summary>
public sealed class ComponentRootTests
{
    [Fact]
    public async Task A_run()
    {
        byte[] payload = """{"status":"stopped","context":"webhook","metrics":{"blocks":[]},"toplevelresourceid":3}"""u8.ToArray();
        AutomationRun run = await PayloadAssert.ValidAsync<AutomationRun>(payload);
        Assert.Equal((AutomationRunStatus.Stopped, AutomationRunContext.Webhook), (run.Status, run.Context));
        Assert.Empty(run.Metrics!.Blocks!);
        Assert.Equal(payload, run.ToUtf8Json());

        MarkedPayload faulty = MarkedPayload.Parse("""{"metrics":{"blocks":[▸{"type":"snippetBlock","rxBytes":1}],"network":{"txBytes":▸"0"}},"status":▸null}""");
        await PayloadAssert.InvalidAsync<AutomationRun>(
            faulty.Utf8,
            ExpectedError.Schema(
                faulty.Places[0],
                "/metrics/blocks/0",
                "/properties/metrics/$ref/properties/blocks/items/$ref/required",
                Keywords.RunSchema + "/$defs/metricsBlock/required",
                "must have the member \"txBytes\""),
            ExpectedError.Schema(
                faulty.Places[1],
                "/metrics/network/txBytes",
                "/properties/metrics/$ref/properties/network/$ref/properties/txBytes/type",
                Keywords.RunMetricsSchema + "/$defs/network/properties/txBytes/type",
                "must be an integer, but is a string",
                "\"0\""),
            ExpectedError.Schema(
                faulty.Places[2], "/status", "/properties/status/$ref/type", Keywords.RunSchema + "/$defs/status/type", "must be a string, but is null"));
    }

    [Fact]
    public async Task Run_metrics()
    {
        byte[] payload = """{"blocks":[{"type":"baseBlock","params":[1]}],"network":{},"totalApiCalls":1}"""u8.ToArray();
        RunMetrics metrics = await PayloadAssert.ValidAsync<RunMetrics>(payload);
        Assert.Equal(RunMetricsBlockType.BaseBlock, Assert.Single(metrics.Blocks!).Type);

        MarkedPayload faulty = MarkedPayload.Parse("""{"blocks":[{},{"snippetId":▸""}]}""");
        await PayloadAssert.InvalidAsync<RunMetrics>(
            faulty.Utf8,
            ExpectedError.Schema(
                faulty.Place,
                "/blocks/1/snippetId",
                "/properties/blocks/items/$ref/properties/snippetId/format",
                Keywords.RunMetricsSchema + "/$defs/block/properties/snippetId/format",
                "must be a UUID (RFC 4122)",
                "\"\""));
    }

    [Fact]
    public async Task A_context()
    {
        CloudEventsContext context = await PayloadAssert.ValidAsync<CloudEventsContext>(Examples.Page);
        Assert.Equal("1.0.2", context.Specversion);
        Assert.Equal(["userid", "tenantid", "data", "toplevelresourceid"], context.AdditionalMembers.Select(member => member.Key));

        await PayloadAssert.InvalidAsync<CloudEventsContext>(
            " []"u8.ToArray(), ExpectedError.Schema(new TextPlace(1, 1, 2), "", "/type", Keywords.ContextSchema + "/type", "must be an object, but is an array"));
    }

    [Fact]
    public async Task Extension_attributes()
    {
        Assert.Equal("t", (await PayloadAssert.ValidAsync<QlikExtensionAttributes>("""{"tenantid":"t"}"""u8.ToArray())).Tenantid);
        await PayloadAssert.InvalidAsync<QlikExtensionAttributes>(
            "{}"u8.ToArray(),
            ExpectedError.Schema(new TextPlace(0, 1, 1), "", "/required", Keywords.ExtensionsSchema + "/required", "must have the member \"tenantid\""));
    }
}
