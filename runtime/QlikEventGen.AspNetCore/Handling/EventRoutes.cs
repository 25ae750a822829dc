using System.Text;

namespace QlikEventGen.AspNetCore.Handling;

/// <summary>Who handles which events. Filled while the application is built, and not changed afterwards.</summary>
internal sealed class EventRoutes
{
    private readonly Dictionary<string, EventRoute> _byEventType = new(StringComparer.Ordinal);
    private EventRoute? _unknown;

    public void Add<TEvent>(EventRoute<TEvent> route)
        where TEvent : class, IEvent<TEvent>
    {
        if (!_byEventType.TryAdd(TEvent.EventType, route))
        {
            throw new ArgumentException($"Events of type '{TEvent.EventType}' have a handler; call both from one.");
        }
    }

    public void SetUnknown(UnknownEventRoute route)
    {
        if (_unknown is not null)
        {
            throw new ArgumentException("Unknown events have a handler; call both from one.");
        }

        _unknown = route;
    }

    /// <summary>The route of a payload, by its event type.</summary>
    public EventRoute Find(ReadOnlySpan<byte> utf8Json) =>
        EventEnvelope.TryFindType(utf8Json, out ReadOnlySpan<byte> eventType) && _byEventType.TryGetValue(Encoding.UTF8.GetString(eventType), out EventRoute? route)
            ? route
            : _unknown ?? Dropping;

    /// <summary>Events that no one handles are read all the same, so that what is no event is refused.</summary>
    private static UnknownEventRoute Dropping { get; } = new(handle: null);
}
