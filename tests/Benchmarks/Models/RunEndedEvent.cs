using System.Text.Json;

namespace QlikEventGen.Benchmarks.Models;

// The event as one writes it by hand for serializers that take plain types: the same members, typed alike, and not one feature more. Nothing
// is `required`: source generation of System.Text.Json takes half as long again for types with such members, as it gathers them for a constructor.

/// <summary>The event.</summary>
public sealed class RunEndedEvent
{
    public string Id { get; set; } = "";
    public DateTimeOffset? Time { get; set; }
    public string Type { get; set; } = "";
    public string Source { get; set; } = "";
    public string Specversion { get; set; } = "";
    public string? Datacontenttype { get; set; }
    public string? Userid { get; set; }
    public string Tenantid { get; set; } = "";
    public RunData? Data { get; set; }
    public string? Toplevelresourceid { get; set; }
}

/// <summary>The run that ended.</summary>
public sealed class RunData
{
    public JsonElement? Automation { get; set; }
    public Guid? Id { get; set; }
    public string? Title { get; set; }
    public RunStatus? Status { get; set; }
    public RunContext? Context { get; set; }
    public EndpointMetrics? Metrics { get; set; }
    public bool? Billable { get; set; }
    public DateTimeOffset? StopTime { get; set; }
    public DateTimeOffset? CreatedAt { get; set; }
    public bool? IsTestRun { get; set; }
    public DateTimeOffset? StartTime { get; set; }
    public DateTimeOffset? UpdatedAt { get; set; }
    public bool? IsArchived { get; set; }
    public string? ExecutedById { get; set; }
    public DateTimeOffset? ScheduledStartTime { get; set; }
    public List<Block>? Blocks { get; set; }
    public Network? Network { get; set; }
    public long? TotalApiCalls { get; set; }
}

/// <summary>What the endpoint and snippet blocks of a run used.</summary>
public sealed class EndpointMetrics
{
    public List<EndpointBlock>? Blocks { get; set; }
    public Network? Network { get; set; }
    public long? TotalApiCalls { get; set; }
}

/// <summary>An endpoint or snippet block.</summary>
public sealed class EndpointBlock
{
    public EndpointBlockType Type { get; set; }
    public long RxBytes { get; set; }
    public long TxBytes { get; set; }
    public long? ApiCalls { get; set; }
    public Guid? SnippetId { get; set; }
    public Guid? EndpointId { get; set; }
    public Guid? ConnectorId { get; set; }
}

/// <summary>A block of any kind.</summary>
public sealed class Block
{
    public BlockType? Type { get; set; }
    public List<JsonElement>? Params { get; set; }
    public long? RxBytes { get; set; }
    public long? TxBytes { get; set; }
    public long? ApiCalls { get; set; }
    public long? Duration { get; set; }
    public string? BlockName { get; set; }
    public Guid? SnippetId { get; set; }
    public Guid? EndpointId { get; set; }
    public Guid? ConnectorId { get; set; }
}

/// <summary>Bytes over the network.</summary>
public sealed class Network
{
    public long? RxBytes { get; set; }
    public long? TxBytes { get; set; }
}
