using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace QlikEventGen.Benchmarks.Models;

// Each value with its text, for System.Text.Json and for Newtonsoft.Json.

/// <summary>How a run ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunStatus>))]
[Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))]
public enum RunStatus
{
    [EnumMember(Value = "exceeded limit")]
    [JsonStringEnumMemberName("exceeded limit")]
    ExceededLimit,

    [EnumMember(Value = "failed")]
    [JsonStringEnumMemberName("failed")]
    Failed,

    [EnumMember(Value = "finished")]
    [JsonStringEnumMemberName("finished")]
    Finished,

    [EnumMember(Value = "finished with warnings")]
    [JsonStringEnumMemberName("finished with warnings")]
    FinishedWithWarnings,

    [EnumMember(Value = "must stop")]
    [JsonStringEnumMemberName("must stop")]
    MustStop,

    [EnumMember(Value = "not started")]
    [JsonStringEnumMemberName("not started")]
    NotStarted,

    [EnumMember(Value = "queued")]
    [JsonStringEnumMemberName("queued")]
    Queued,

    [EnumMember(Value = "running")]
    [JsonStringEnumMemberName("running")]
    Running,

    [EnumMember(Value = "starting")]
    [JsonStringEnumMemberName("starting")]
    Starting,

    [EnumMember(Value = "stopped")]
    [JsonStringEnumMemberName("stopped")]
    Stopped,
}

/// <summary>What triggered a run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunContext>))]
[Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))]
public enum RunContext
{
    [EnumMember(Value = "test_run")]
    [JsonStringEnumMemberName("test_run")]
    TestRun,

    [EnumMember(Value = "editor")]
    [JsonStringEnumMemberName("editor")]
    Editor,

    [EnumMember(Value = "detail")]
    [JsonStringEnumMemberName("detail")]
    Detail,

    [EnumMember(Value = "api_sync")]
    [JsonStringEnumMemberName("api_sync")]
    ApiSync,

    [EnumMember(Value = "api_async")]
    [JsonStringEnumMemberName("api_async")]
    ApiAsync,

    [EnumMember(Value = "webhook")]
    [JsonStringEnumMemberName("webhook")]
    Webhook,

    [EnumMember(Value = "lookup")]
    [JsonStringEnumMemberName("lookup")]
    Lookup,
}

/// <summary>The kinds of block that metrics list.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EndpointBlockType>))]
[Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))]
public enum EndpointBlockType
{
    [EnumMember(Value = "snippetBlock")]
    [JsonStringEnumMemberName("snippetBlock")]
    SnippetBlock,

    [EnumMember(Value = "endpointBlock")]
    [JsonStringEnumMemberName("endpointBlock")]
    EndpointBlock,
}

/// <summary>All kinds of block.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BlockType>))]
[Newtonsoft.Json.JsonConverter(typeof(Newtonsoft.Json.Converters.StringEnumConverter))]
public enum BlockType
{
    [EnumMember(Value = "snippetBlock")]
    [JsonStringEnumMemberName("snippetBlock")]
    SnippetBlock,

    [EnumMember(Value = "endpointBlock")]
    [JsonStringEnumMemberName("endpointBlock")]
    EndpointBlock,

    [EnumMember(Value = "baseBlock")]
    [JsonStringEnumMemberName("baseBlock")]
    BaseBlock,
}
