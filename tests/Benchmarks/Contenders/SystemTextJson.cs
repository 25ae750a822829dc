using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using QlikEventGen.Benchmarks.Models;

namespace QlikEventGen.Benchmarks.Contenders;

/// <summary>System.Text.Json. It does not validate.</summary>
internal static class SystemTextJson
{
    private static readonly JsonTypeInfo<RunEndedEvent> s_typeInfo = RunEndedContext.Default.RunEndedEvent;

    private static readonly JsonSerializerOptions s_reflection = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly JsonWriterOptions s_writerOptions = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Contender Parse { get; } = new("System.Text.Json source generation", Work.Parse, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => JsonSerializer.Deserialize(payloads[index], s_typeInfo)!.Id.Length;
    })
    {
        Read = static payload => EventFacts.Of(JsonSerializer.Deserialize(payload, s_typeInfo)!),
    };

    public static Contender ParseByReflection { get; } = new("System.Text.Json reflection", Work.Parse, static input =>
    {
        IReadOnlyList<byte[]> payloads = input.Payloads;
        return index => JsonSerializer.Deserialize<RunEndedEvent>(payloads[index], s_reflection)!.Id.Length;
    })
    {
        Read = static payload => EventFacts.Of(JsonSerializer.Deserialize<RunEndedEvent>(payload, s_reflection)!),
    };

    public static Contender Write { get; } = new("System.Text.Json source generation, writing", Work.Write, static input =>
    {
        RunEndedEvent[] values = [.. input.Payloads.Select(static payload => JsonSerializer.Deserialize(payload, s_typeInfo)!)];
        ArrayBufferWriter<byte> output = new();
        Utf8JsonWriter writer = new(output, s_writerOptions);
        return index =>
        {
            output.ResetWrittenCount();
            writer.Reset();
            JsonSerializer.Serialize(writer, values[index], s_typeInfo);
            return output.WrittenCount;
        };
    })
    {
        Rewrite = static payload => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(payload, s_typeInfo)!, s_typeInfo),
    };
}
