using System.Text.Json.Serialization;

namespace QlikEventGen.Benchmarks.Models;

/// <summary>Source generation of System.Text.Json. Its metadata writes faster here than its fast path does.</summary>
[JsonSerializable(typeof(RunEndedEvent))]
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
public sealed partial class RunEndedContext : JsonSerializerContext;
