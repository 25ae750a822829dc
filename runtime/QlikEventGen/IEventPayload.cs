using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QlikEventGen.CompilerServices;

namespace QlikEventGen;

/// <summary>What every type generated from a schema file can do: read, validate and write its JSON.</summary>
/// <typeparam name="TSelf">The generated type.</typeparam>
/// <remarks>
/// All readers take one JSON value as UTF-8 (a <see cref="string"/> is taken as its UTF-8 text), with white space around it and a byte-order
/// mark in front of it allowed. Nothing is thrown for an invalid payload except by <c>Parse</c> and <c>ParseAsync</c>.
/// </remarks>
public interface IEventPayload<TSelf> : IJsonPayload<TSelf>
    where TSelf : IEventPayload<TSelf>
{
    /// <summary>Type information for <see cref="JsonSerializer"/>, with which it works without reflection.</summary>
    static abstract JsonTypeInfo<TSelf> JsonTypeInfo { get; }

    /// <summary>Whether the payload is valid. Stops at the first error and allocates nothing.</summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <returns>True if there is no error.</returns>
    static abstract bool IsValid(ReadOnlySpan<byte> utf8Json);

    /// <inheritdoc cref="IsValid(ReadOnlySpan{byte})"/>
    static abstract bool IsValid(in ReadOnlySequence<byte> utf8Json);

    /// <summary>Whether the payload is valid. Stops at the first error.</summary>
    /// <param name="json">The payload.</param>
    /// <returns>True if there is no error.</returns>
    static abstract bool IsValid(string json);

    /// <summary>Finds every error of the payload, and builds no object.</summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <returns>The errors; <see cref="ValidationResult.Valid"/> if there is none.</returns>
    static abstract ValidationResult Validate(ReadOnlySpan<byte> utf8Json);

    /// <inheritdoc cref="Validate(ReadOnlySpan{byte})"/>
    static abstract ValidationResult Validate(in ReadOnlySequence<byte> utf8Json);

    /// <summary>Finds every error of the payload, and builds no object.</summary>
    /// <param name="json">The payload.</param>
    /// <returns>The errors; <see cref="ValidationResult.Valid"/> if there is none.</returns>
    static abstract ValidationResult Validate(string json);

    /// <summary>Reads the payload, or finds every error in it.</summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <param name="value">What was read, if there is no error.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none.</param>
    /// <returns>True if there is no error.</returns>
    static abstract bool TryParse(ReadOnlySpan<byte> utf8Json, [MaybeNullWhen(false)] out TSelf value, out ValidationResult result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out TSelf, out ValidationResult)"/>
    static abstract bool TryParse(in ReadOnlySequence<byte> utf8Json, [MaybeNullWhen(false)] out TSelf value, out ValidationResult result);

    /// <summary>Reads the payload, or finds every error in it.</summary>
    /// <param name="json">The payload.</param>
    /// <param name="value">What was read, if there is no error.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none.</param>
    /// <returns>True if there is no error.</returns>
    static abstract bool TryParse(string json, [MaybeNullWhen(false)] out TSelf value, out ValidationResult result);

    /// <summary>Reads the payload.</summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    static abstract TSelf Parse(ReadOnlySpan<byte> utf8Json);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    static abstract TSelf Parse(in ReadOnlySequence<byte> utf8Json);

    /// <summary>Reads the payload.</summary>
    /// <param name="json">The payload.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    static abstract TSelf Parse(string json);

    /// <summary>Reads the stream to its end, and the payload from what it held.</summary>
    /// <param name="utf8Json">A stream of UTF-8; it is not closed.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="EventValidationException">The payload is not valid; the exception holds every error.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    static abstract ValueTask<TSelf> ParseAsync(Stream utf8Json, CancellationToken cancellationToken = default);

    /// <summary>The value as JSON.</summary>
    /// <returns>UTF-8 without white space and without a byte-order mark.</returns>
    byte[] ToUtf8Json();

    /// <summary>Writes the value as JSON: UTF-8 without white space.</summary>
    /// <param name="utf8Json">Receives the text.</param>
    void WriteTo(IBufferWriter<byte> utf8Json);

    /// <summary>Writes the value as JSON, as one value.</summary>
    /// <param name="writer">Receives the value; its indentation is respected.</param>
    void WriteTo(Utf8JsonWriter writer);
}
