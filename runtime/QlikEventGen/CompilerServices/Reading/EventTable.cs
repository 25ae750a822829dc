using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace QlikEventGen.CompilerServices;

/// <summary>
/// The event types of a project with the C# types that hold their payloads: what its <c>EventRegistry</c> looks into. A payload's event type is
/// found first, without reading the rest and without allocation, then its type reads the payload.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventTable
{
    private readonly EventTableEntry[] _entries;
    private readonly JsonTextTable _eventTypes;

    /// <summary>Prepares the event types.</summary>
    /// <param name="entries">The event types, each once.</param>
    public EventTable(params ReadOnlySpan<EventTableEntry> entries)
    {
        _entries = [.. entries];
        string[] eventTypes = [.. _entries.Select(static entry => entry.EventType)];
        EventTypes = Array.AsReadOnly(eventTypes);
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartArray();
            foreach (string eventType in eventTypes)
            {
                writer.WriteStringValue(eventType);
            }

            writer.WriteEndArray();
        }

        _eventTypes = new JsonTextTable(json.WrittenSpan);
    }

    /// <summary>The event types in the order in which they were given.</summary>
    public IReadOnlyList<string> EventTypes { get; }

    /// <summary>Finds the C# type of an event type.</summary>
    /// <param name="eventType">The event type; null is none.</param>
    /// <param name="type">The C# type, if there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetType(string? eventType, [NotNullWhen(true)] out Type? type)
    {
        type = _eventTypes.TryFind(eventType, out int number) ? _entries[number].Type : null;
        return type is not null;
    }

    /// <summary>Reads a payload as the type that its event type has, or finds every error in it.</summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <param name="value">What was read, if there is no error: an <see cref="UnknownEvent"/> if no schema knows the event type.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none.</param>
    /// <returns>True if there is no error.</returns>
    public bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IEvent? value, out ValidationResult result)
    {
        if (EventEnvelope.TryFindType(utf8Json, out ReadOnlySpan<byte> eventType) && _eventTypes.TryFindUtf8(eventType, out int number))
        {
            return _entries[number].TryParse(utf8Json, out value, out result);
        }

        bool isRead = UnknownEvent.TryParse(utf8Json, out UnknownEvent? unknown, out result);
        value = unknown;
        return isRead;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out IEvent?, out ValidationResult)"/>
    public bool TryParse(in ReadOnlySequence<byte> utf8Json, [NotNullWhen(true)] out IEvent? value, out ValidationResult result)
    {
        using PayloadText text = PayloadText.From(utf8Json);
        return TryParse(text.Utf8, out value, out result);
    }

    /// <summary>Reads a payload as the type that its event type has, or finds every error in it.</summary>
    /// <param name="json">The payload.</param>
    /// <param name="value">What was read, if there is no error: an <see cref="UnknownEvent"/> if no schema knows the event type.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none. Positions count in the payload's UTF-8 text.</param>
    /// <returns>True if there is no error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public bool TryParse(string json, [NotNullWhen(true)] out IEvent? value, out ValidationResult result)
    {
        using PayloadText text = PayloadText.From(json);
        return TryParse(text.Utf8, out value, out result);
    }

    /// <summary>Reads a payload as the type that its event type has.</summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <returns>What was read: an <see cref="UnknownEvent"/> if no schema knows the event type.</returns>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    public IEvent Parse(ReadOnlySpan<byte> utf8Json) => TryParse(utf8Json, out IEvent? value, out ValidationResult result) ? value : throw new EventValidationException(result);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public IEvent Parse(in ReadOnlySequence<byte> utf8Json) => TryParse(utf8Json, out IEvent? value, out ValidationResult result) ? value : throw new EventValidationException(result);

    /// <summary>Reads a payload as the type that its event type has.</summary>
    /// <param name="json">The payload.</param>
    /// <returns>What was read: an <see cref="UnknownEvent"/> if no schema knows the event type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    public IEvent Parse(string json) => TryParse(json, out IEvent? value, out ValidationResult result) ? value : throw new EventValidationException(result);

    /// <summary>Reads a payload from a stream, which is read to its end, as the type that its event type has.</summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was read: an <see cref="UnknownEvent"/> if no schema knows the event type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public async ValueTask<IEvent> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using PayloadText.RentedText text = await PayloadText.ReadToEndAsync(utf8Json, cancellationToken).ConfigureAwait(false);
        return Parse(text.Utf8);
    }
}
