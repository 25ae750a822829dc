using static QlikEventGen.Events.Tests.Support.Keywords;

namespace QlikEventGen.Events.Tests.Support;

/// <summary>The JSON types that the event's schemas ask for.</summary>
internal enum DeclaredType
{
    Any,
    String,
    Integer,
    Boolean,
    Array,
    Object,
}

/// <summary>A value that the event's schemas describe, at each level of the page's example, and where they describe it.</summary>
/// <param name="Pointer">The value in the page's example.</param>
/// <param name="Type">What type it must have.</param>
/// <param name="KeywordLocation">Its schema by the way that evaluation takes.</param>
/// <param name="AbsoluteKeywordLocation">Its schema in its own document.</param>
internal sealed record DeclaredMember(string Pointer, DeclaredType Type, string KeywordLocation, string AbsoluteKeywordLocation)
{
    /// <summary>Every value of the page's example.</summary>
    public static IReadOnlyList<DeclaredMember> All { get; } =
    [
        new("", DeclaredType.Object, "", EventSchema),
        .. Of("", ToContext, ContextSchema, "id:S time:S type:S source:S specversion:S datacontenttype:S"),
        .. Of("", ToExtensions, ExtensionsSchema, "userid:S tenantid:S"),
        .. Of("", ToOwn, EventSchema + "/allOf/2", "data:O toplevelresourceid:S"),
        .. Of("/data", ToRun, RunSchema, "id:S title:S billable:B stopTime:S createdAt:S isTestRun:B startTime:S updatedAt:S isArchived:B executedById:S scheduledStartTime:S"),
        new("/data/status", DeclaredType.String, ToRun + "/properties/status/$ref", RunSchema + "/$defs/status"),
        new("/data/context", DeclaredType.String, ToRun + "/properties/context/$ref", RunSchema + "/$defs/context"),
        new("/data/metrics", DeclaredType.Object, ToMetrics, RunSchema + "/$defs/metrics"),
        .. Of("/data/metrics", ToMetrics, RunSchema + "/$defs/metrics", "blocks:A totalApiCalls:I"),
        new("/data/metrics/blocks/0", DeclaredType.Object, ToMetricsBlock, RunSchema + "/$defs/metricsBlock"),
        new("/data/metrics/blocks/0/type", DeclaredType.String, ToMetricsBlock + "/properties/type/$ref", RunSchema + "/$defs/metricsBlockType"),
        .. Of("/data/metrics/blocks/0", ToMetricsBlock, RunSchema + "/$defs/metricsBlock", "rxBytes:I txBytes:I apiCalls:I snippetId:S endpointId:S connectorId:S"),
        new("/data/metrics/network", DeclaredType.Object, ToMetricsNetwork, RunMetricsSchema + "/$defs/network"),
        .. Of("/data/metrics/network", ToMetricsNetwork, RunMetricsSchema + "/$defs/network", "rxBytes:I txBytes:I"),
        .. Of("/data", ToRunMetrics, RunMetricsSchema, "blocks:A totalApiCalls:I"),
        new("/data/blocks/0", DeclaredType.Object, ToBlock, RunMetricsSchema + "/$defs/block"),
        new("/data/blocks/0/type", DeclaredType.String, ToBlock + "/properties/type/$ref", RunMetricsSchema + "/$defs/blockType"),
        .. Of("/data/blocks/0", ToBlock, RunMetricsSchema + "/$defs/block", "params:A rxBytes:I txBytes:I apiCalls:I duration:I blockName:S snippetId:S endpointId:S connectorId:S"),
        new("/data/network", DeclaredType.Object, ToNetwork, RunMetricsSchema + "/$defs/network"),
        .. Of("/data/network", ToNetwork, RunMetricsSchema + "/$defs/network", "rxBytes:I txBytes:I"),
    ];

    public static IEnumerable<string> Pointers => All.Select(member => member.Pointer);

    /// <summary>The members of objects, which are all values but the root and the items of lists.</summary>
    public static IEnumerable<string> NamedPointers => Pointers.Where(pointer => pointer.Length > 0 && !pointer.EndsWith("/0", StringComparison.Ordinal));

    public static IEnumerable<string> RequiredPointers { get; } =
    [
        "/id",
        "/type",
        "/source",
        "/specversion",
        "/tenantid",
        "/data/metrics/blocks/0/type",
        "/data/metrics/blocks/0/rxBytes",
        "/data/metrics/blocks/0/txBytes",
    ];

    public static DeclaredMember At(string pointer) => All.Single(member => member.Pointer == pointer);

    public ExpectedError Error(TextPlace place, string keyword, string message, string? found = null) =>
        ExpectedError.Schema(place, Pointer, $"{KeywordLocation}/{keyword}", $"{AbsoluteKeywordLocation}/{keyword}", message, found);

    private static IEnumerable<DeclaredMember> Of(string parent, string keywordLocation, string absoluteKeywordLocation, string members) =>
        from member in members.Split(' ')
        let parts = member.Split(':')
        select new DeclaredMember(
            $"{parent}/{parts[0]}",
            parts[1] switch
            {
                "S" => DeclaredType.String,
                "I" => DeclaredType.Integer,
                "B" => DeclaredType.Boolean,
                "A" => DeclaredType.Array,
                _ => DeclaredType.Object,
            },
            $"{keywordLocation}/properties/{parts[0]}",
            $"{absoluteKeywordLocation}/properties/{parts[0]}");
}
