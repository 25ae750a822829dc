using System.Diagnostics.CodeAnalysis;
using System.Text;
using CloudNative.CloudEvents;

namespace QlikEventGen.CloudEvents;

/// <summary>Turns events into events of the CloudEvents SDK, and those back into typed events, through their JSON text.</summary>
/// <remarks>Source: CloudEvents 1.0.2; JSON Event Format for CloudEvents 1.0.2, sections 2 and 3.</remarks>
public static class CloudEventExtensions
{
    /// <summary>The event as one of the CloudEvents SDK.</summary>
    /// <remarks>
    /// Members become attributes, those that CloudEvents does not name extension attributes. <c>data</c> becomes a
    /// <see cref="System.Text.Json.JsonElement"/>, or a string if it is one and <c>datacontenttype</c> is not a JSON type; <c>data_base64</c> an
    /// array of bytes. A <c>specversion</c> such as <c>1.0.2</c>, which the SDK does not know, is kept in the extension attribute
    /// <c>qlikspecversion</c>. A member other than <c>data</c> that is null counts as absent. The SDK's event may lack required attributes if the event's schema does
    /// not require them; <see cref="CloudEvent.IsValid"/> tells.
    /// </remarks>
    /// <typeparam name="TEvent">The type of the event.</typeparam>
    /// <param name="value">The event.</param>
    /// <returns>An event of the SDK, which shares nothing with this one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="NotSupportedException">The event has members that an event of the SDK cannot hold; the message names each, and says why.</exception>
    public static CloudEvent ToCloudEvent<TEvent>(this TEvent value)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(value);
        return CloudEventReader.Read(value.ToUtf8Json());
    }

    /// <summary>An event that no schema knows as one of the CloudEvents SDK.</summary>
    /// <remarks>Its members become what <see cref="ToCloudEvent{TEvent}(TEvent)"/> makes of those of a typed event.</remarks>
    /// <param name="value">The event.</param>
    /// <returns>An event of the SDK, which shares nothing with this one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="NotSupportedException">The event has members that an event of the SDK cannot hold; the message names each, and says why.</exception>
    public static CloudEvent ToCloudEvent(this UnknownEvent value)
    {
        ArgumentNullException.ThrowIfNull(value);

        // What came is kept as it came, with a byte-order mark too.
        ReadOnlyMemory<byte> payload = value.Utf8Json;
        return CloudEventReader.Read(payload.Span.StartsWith(Encoding.UTF8.Preamble) ? payload[Encoding.UTF8.Preamble.Length..] : payload);
    }

    /// <summary>Reads a typed event from one of the CloudEvents SDK, or finds every error in it, as in any payload.</summary>
    /// <remarks>The errors' lines and columns are those of the event in the JSON format, without white space.</remarks>
    /// <typeparam name="TEvent">The type of the event.</typeparam>
    /// <param name="cloudEvent">
    /// The event of the SDK. Its data may be JSON (<see cref="System.Text.Json.JsonElement"/>, <see cref="System.Text.Json.JsonDocument"/> or
    /// <see cref="System.Text.Json.Nodes.JsonNode"/>), a string, bytes (an array or <see cref="ReadOnlyMemory{T}"/>), or nothing.
    /// </param>
    /// <param name="value">What was read, if there is no error.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none.</param>
    /// <returns>True if there is no error.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cloudEvent"/> is null.</exception>
    /// <exception cref="NotSupportedException">The event's data is an object of another type, of which it is not known what JSON it is.</exception>
    public static bool TryToEvent<TEvent>(this CloudEvent cloudEvent, [NotNullWhen(true)] out TEvent? value, out ValidationResult result)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(cloudEvent);
        return TEvent.TryParse(CloudEventWriter.Write(cloudEvent).Span, out value, out result);
    }
}
