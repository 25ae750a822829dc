using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Benchmarks.Shipments;

namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>A schema other than that of the event, to see that the event is nothing special.</summary>
/// <param name="Input">Payloads that are valid.</param>
/// <param name="Validate">The generated check.</param>
/// <param name="Parse">The generated reader.</param>
/// <param name="Parser">System.Text.Json with source generation, where there are plain types for it.</param>
internal sealed record Subject(Input Input, Contender Validate, Contender Parse, Contender? Parser)
{
    public static Subject Shipments { get; } = TryCreate<Shipment>(ShipmentInput.Batch)! with
    {
        Parser = CreateParser<PlainShipment>(PlainShipmentContext.Default.PlainShipment),
    };

    /// <summary>Whether the code must be about as fast as that of the event.</summary>
    public bool HasGoals { get; init; } = true;

    public IReadOnlyList<Contender> Contenders => [Floors.Bytes, Floors.Tokens, Validate, Parse, .. Parser is null ? Array.Empty<Contender>() : [Parser]];

    /// <summary>System.Text.Json with source generation, reading a plain type.</summary>
    public static Contender CreateParser<T>(JsonTypeInfo typeInfo)
        where T : class
    {
        JsonTypeInfo<T> typed = (JsonTypeInfo<T>)typeInfo;
        return new Contender("System.Text.Json source generation", Work.Parse, input =>
        {
            IReadOnlyList<byte[]> payloads = input.Payloads;
            return index => JsonSerializer.Deserialize(payloads[index], typed) is null ? 0 : 1;
        });
    }

    /// <summary>The subject of a generated type, or null if a payload is not valid.</summary>
    public static Subject? TryCreate<T>(Input input)
        where T : IEventPayload<T>
    {
        if (input.Payloads.Any(static payload => !T.IsValid(payload)))
        {
            return null;
        }

        Contender validate = new("QlikEventGen IsValid", Work.Validate, static input =>
        {
            IReadOnlyList<byte[]> payloads = input.Payloads;
            return index => T.IsValid(payloads[index]) ? 1 : 0;
        });
        Contender parse = new("QlikEventGen TryParse", Work.Parse, static input =>
        {
            IReadOnlyList<byte[]> payloads = input.Payloads;
            return index => T.TryParse(payloads[index], out _, out _) ? 1 : 0;
        });
        return new Subject(input, validate, parse, null);
    }
}
