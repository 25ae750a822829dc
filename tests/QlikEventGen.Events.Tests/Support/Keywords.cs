namespace QlikEventGen.Events.Tests.Support;

/// <summary>Where the schemas of the event stand: by the way that evaluation takes from the root (dynamic), and in their own documents (absolute).</summary>
internal static class Keywords
{
    private const string Root = "https://qlikeventgen.github.io/schemas/";

    public const string EventSchema = Root + "automation-run-ended.schema.json#";
    public const string ContextSchema = Root + "components/cloud-events-context.schema.json#";
    public const string ExtensionsSchema = Root + "components/qlik-extension-attributes.schema.json#";
    public const string RunSchema = Root + "components/automation-run.schema.json#";
    public const string RunMetricsSchema = Root + "components/run-metrics.schema.json#";

    public const string ToContext = "/allOf/0/$ref";
    public const string ToExtensions = "/allOf/1/$ref";
    public const string ToOwn = "/allOf/2";
    public const string ToData = ToOwn + "/properties/data";
    public const string ToRun = ToData + "/allOf/0/$ref";
    public const string ToRunMetrics = ToData + "/allOf/1/$ref";
    public const string ToMetrics = ToRun + "/properties/metrics/$ref";
    public const string ToMetricsBlock = ToMetrics + "/properties/blocks/items/$ref";
    public const string ToMetricsNetwork = ToMetrics + "/properties/network/$ref";
    public const string ToBlock = ToRunMetrics + "/properties/blocks/items/$ref";
    public const string ToNetwork = ToRunMetrics + "/properties/network/$ref";

    public const string StatusMessage =
        "must be one of \"exceeded limit\", \"failed\", \"finished\", \"finished with warnings\", \"must stop\", \"not started\", \"queued\", \"running\", \"starting\", \"stopped\"";

    public const string ContextMessage =
        "must be one of \"test_run\", \"editor\", \"detail\", \"api_sync\", \"api_async\", \"webhook\", \"lookup\"";

    public const string MetricsBlockTypeMessage = "must be one of \"snippetBlock\", \"endpointBlock\"";

    public const string BlockTypeMessage = "must be one of \"snippetBlock\", \"endpointBlock\", \"baseBlock\"";
}
