using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using QlikEventGen.CompilerServices;

namespace QlikEventGen;

/// <summary>An event whose type no schema knows. It keeps the payload byte for byte.</summary>
public sealed class UnknownEvent : IEvent, IEquatable<UnknownEvent>
{
    private UnknownEvent(EventEnvelope envelope, byte[] utf8Json)
    {
        Envelope = envelope;
        Utf8Json = utf8Json;
    }

    /// <summary>The envelope of the event.</summary>
    public EventEnvelope Envelope { get; }

    /// <summary>The payload exactly as it came.</summary>
    public ReadOnlyMemory<byte> Utf8Json { get; }

    /// <inheritdoc/>
    public string? Id => Envelope.Id;

    /// <inheritdoc/>
    public string? Source => Envelope.Source;

    /// <inheritdoc/>
    public string? SpecVersion => Envelope.SpecVersion;

    /// <inheritdoc/>
    public string Type => Envelope.Type;

    /// <inheritdoc/>
    public DateTimeOffset? Time => Envelope.Time;

    /// <inheritdoc/>
    public string? DataContentType => Envelope.DataContentType;

    /// <inheritdoc/>
    public string? TenantId => Envelope.TenantId;

    /// <inheritdoc/>
    public string? UserId => Envelope.UserId;

    /// <summary>Reads the payload's envelope and keeps a copy of the payload, or finds what is wrong with the envelope.</summary>
    /// <param name="utf8Json">The payload as UTF-8; <see cref="EventEnvelope.TryRead"/> says what it must be.</param>
    /// <param name="value">The event, if there is no error.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none.</param>
    /// <returns>True if there is no error.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out UnknownEvent? value, out ValidationResult result)
    {
        value = EventEnvelope.TryRead(utf8Json, out EventEnvelope? envelope, out result) ? new UnknownEvent(envelope, utf8Json.ToArray()) : null;
        return value is not null;
    }

    /// <summary>Reads the payload's envelope and keeps a copy of the payload.</summary>
    /// <param name="utf8Json">The payload as UTF-8; <see cref="EventEnvelope.TryRead"/> says what it must be.</param>
    /// <returns>The event.</returns>
    /// <exception cref="EventValidationException">The payload has no valid envelope; the exception holds every error.</exception>
    public static UnknownEvent Parse(ReadOnlySpan<byte> utf8Json)
        => TryParse(utf8Json, out UnknownEvent? value, out ValidationResult result) ? value : throw new EventValidationException(result);

    /// <summary>The payload exactly as it came.</summary>
    /// <returns>A copy of <see cref="Utf8Json"/>.</returns>
    public byte[] ToUtf8Json() => Utf8Json.ToArray();

    /// <summary>Writes the payload exactly as it came.</summary>
    /// <param name="utf8Json">Receives the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    public void WriteTo(IBufferWriter<byte> utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        utf8Json.Write(Utf8Json.Span);
    }

    /// <summary>Writes the payload as one JSON value, without a byte-order mark. An indenting writer gets it indented.</summary>
    /// <param name="writer">Receives the value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        PayloadWriter.WriteText(Utf8Json[^PayloadReader.SkipByteOrderMark(Utf8Json.Span).Length..], writer);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] UnknownEvent? other) => other is not null && Utf8Json.Span.SequenceEqual(other.Utf8Json.Span);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as UnknownEvent);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Utf8Json.Span);
        return hash.ToHashCode();
    }
}
