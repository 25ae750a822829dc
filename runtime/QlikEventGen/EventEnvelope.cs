using System.Diagnostics.CodeAnalysis;
using QlikEventGen.CompilerServices;

namespace QlikEventGen;

/// <summary>
/// The envelope of an event, read from its payload without building anything else: the context attributes of CloudEvents and the extension
/// attributes that Qlik Cloud's published events have.
/// </summary>
/// <remarks>
/// <para>
/// Only <see cref="Type"/> must be there. An attribute that is null counts as absent (CloudEvents 1.0.2, JSON Event Format, section 2.3), members
/// that are not named here are passed over, and the order of members does not matter.
/// </para>
/// <para>
/// Where an attribute is absent, its name in CloudEvents 0.1 is looked for, with which Qlik Cloud still sends some events: <c>eventId</c>,
/// <c>eventType</c>, <c>eventTime</c>, <c>cloudEventsVersion</c>, <c>contentType</c>, <c>schemaURL</c>, and <c>tenantId</c>, <c>userId</c>,
/// <c>ownerId</c>, <c>spaceId</c> and <c>topLevelResourceId</c> in <c>extensions</c>.
/// </para>
/// </remarks>
public sealed record EventEnvelope : IEvent
{
    // How deep a payload may be is for its type to say.
    private const int AnyDepth = int.MaxValue;

    /// <inheritdoc/>
    public string? Id { get; init; }

    /// <inheritdoc/>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public string? SpecVersion { get; init; }

    /// <inheritdoc/>
    public required string Type { get; init; }

    /// <inheritdoc/>
    public DateTimeOffset? Time { get; init; }

    /// <inheritdoc/>
    public string? DataContentType { get; init; }

    /// <summary>The schema that the event's data follows, a URI; null where the event does not say.</summary>
    public string? DataSchema { get; init; }

    /// <summary>What the event is about, within its source; null where the event does not say.</summary>
    public string? Subject { get; init; }

    /// <inheritdoc/>
    public string? TenantId { get; init; }

    /// <inheritdoc/>
    public string? UserId { get; init; }

    /// <summary>The Qlik Cloud user who owns the resource; null where the event does not say.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The Qlik Cloud space that the resource is in; null where the event does not say.</summary>
    public string? SpaceId { get; init; }

    /// <summary>The resource at the top, of which the event's resource is a part; null where the event does not say.</summary>
    public string? TopLevelResourceId { get; init; }

    /// <summary>The session in which the event was caused; null where the event does not say.</summary>
    public string? SessionId { get; init; }

    /// <summary>The OAuth client that caused the event; null where the event does not say.</summary>
    public string? ClientId { get; init; }

    /// <summary>How the event's cause was authenticated; null where the event does not say.</summary>
    public string? AuthType { get; init; }

    /// <summary>The claims of whoever caused the event, as JSON text; null where the event does not say.</summary>
    public string? AuthClaims { get; init; }

    /// <summary>The address from which the event was caused; null where the event does not say.</summary>
    public string? OriginIp { get; init; }

    /// <summary>The host that produced the event; null where the event does not say.</summary>
    public string? Host { get; init; }

    /// <summary>Why the event happened; null where the event does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The trace that the event belongs to (W3C Trace Context); null where the event does not say.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What belongs to <see cref="TraceParent"/>; null where the event does not say.</summary>
    public string? TraceState { get; init; }

    /// <summary>Reads the envelope of a payload, or finds what is wrong with it. The whole payload must be JSON.</summary>
    /// <param name="utf8Json">The payload as UTF-8, with white space around it and a byte-order mark in front of it allowed.</param>
    /// <param name="envelope">The envelope, if there is no error.</param>
    /// <param name="result">The errors; <see cref="ValidationResult.Valid"/> if there is none.</param>
    /// <returns>True if there is no error.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out EventEnvelope? envelope, out ValidationResult result)
        => EnvelopeReader.TryRead(utf8Json, out envelope, out result);

    /// <summary>
    /// Finds the event type in a payload, so that what handles it can be looked up. Reads no further than the member <c>type</c>, says nothing
    /// about the rest, and allocates nothing unless the type is spelled with escapes.
    /// </summary>
    /// <param name="utf8Json">The payload as UTF-8.</param>
    /// <param name="type">The event type, without quotes and escapes; empty if none was found.</param>
    /// <returns>True if the payload begins like an object that has an event type.</returns>
    public static bool TryFindType(ReadOnlySpan<byte> utf8Json, out ReadOnlySpan<byte> type)
    {
        ReadOnlySpan<byte> json = PayloadReader.SkipByteOrderMark(utf8Json);
        int start = JsonScanner.SkipWhiteSpace(json, 0);
        int value = JsonScanner.FindMember(json, start, "type"u8, AnyDepth);
        if (value < 0 || JsonScanner.SkipNull(json, value) >= 0)
        {
            value = JsonScanner.FindMember(json, start, "eventType"u8, AnyDepth);
        }

        if (value < 0 || JsonScanner.ReadText(json, value, out JsonText text) < 0)
        {
            type = default;
            return false;
        }

        type = text.HasEscapes ? text.Unescape() : text.Raw;
        return !type.IsEmpty;
    }
}
