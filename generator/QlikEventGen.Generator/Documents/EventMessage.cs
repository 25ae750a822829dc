using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Documents;

/// <summary>A message of an AsyncAPI document whose payload is written in JSON Schema, its traits applied (AsyncAPI 3.0, section "Message Object").</summary>
internal sealed class EventMessage
{
    /// <summary>The document that the message stands in.</summary>
    public required SchemaDocument Document { get; init; }

    /// <summary>What it is called: its "name", else its key.</summary>
    public required string EventType { get; init; }

    /// <summary>Where that stands.</summary>
    public required JsonSpan NameSpan { get; init; }

    /// <summary>Where the schema of the payload stands in the document.</summary>
    public required string PayloadPointer { get; init; }

    /// <summary>The payloads that it shows.</summary>
    public IReadOnlyList<MessageExample> Examples { get; init; } = [];

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>What to do instead of using it, where the message says so.</summary>
    public string? DeprecationNote { get; init; }
}

/// <summary>A payload that a message shows.</summary>
/// <param name="Name">What reports call it: "examples/0/payload".</param>
/// <param name="Payload">The payload.</param>
/// <param name="Span">Where to report it in the message's document.</param>
internal sealed record MessageExample(string Name, JsonNode Payload, JsonSpan Span);
