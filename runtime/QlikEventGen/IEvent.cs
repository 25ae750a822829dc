namespace QlikEventGen;

/// <summary>
/// The envelope that every event carries: the context attributes of CloudEvents 1.0 and the extension attributes that Qlik Cloud adds.
/// Generated event types implement it, so that code can handle events of any type alike.
/// </summary>
/// <remarks>Source: CloudEvents 1.0.2, section "Context Attributes"; Qlik Cloud, "System events".</remarks>
public interface IEvent
{
    /// <summary>
    /// Identifies the event. An event is the same as another if both <see cref="Source"/> and this are equal. CloudEvents requires it; null where
    /// the event's schema does not and the event does not say.
    /// </summary>
    string? Id { get; }

    /// <summary>What the event comes from, a URI reference such as <c>com.qlik/automations</c>; null like <see cref="Id"/>.</summary>
    string? Source { get; }

    /// <summary>The version of CloudEvents, <c>1.0</c> or, as Qlik Cloud writes it, <c>1.0.2</c>; null like <see cref="Id"/>.</summary>
    string? SpecVersion { get; }

    /// <summary>What sort of event this is, such as <c>com.qlik.v1.automation.run.ended</c>.</summary>
    string Type { get; }

    /// <summary>When it happened; null where the event does not say.</summary>
    DateTimeOffset? Time { get; }

    /// <summary>The media type of the event's data; null where the event does not say.</summary>
    string? DataContentType { get; }

    /// <summary>The Qlik Cloud tenant that the event belongs to; null where the event does not say.</summary>
    string? TenantId { get; }

    /// <summary>The Qlik Cloud user who caused the event; null where the event does not say.</summary>
    string? UserId { get; }
}
