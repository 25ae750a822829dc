namespace QlikEventGen;

/// <summary>An event whose schema says its event type. Generated event types implement it, so that code can find the type for a payload.</summary>
/// <typeparam name="TSelf">The generated type.</typeparam>
public interface IEvent<TSelf> : IEvent, IEventPayload<TSelf>
    where TSelf : IEvent<TSelf>
{
    /// <summary>The event type, such as <c>com.qlik.v1.automation.run.ended</c>, as payloads of this type have it in <c>type</c>.</summary>
    static abstract string EventType { get; }
}
