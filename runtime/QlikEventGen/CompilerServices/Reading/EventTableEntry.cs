using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace QlikEventGen.CompilerServices;

/// <summary>An event type and the C# type that reads its payloads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventTableEntry
{
    private protected EventTableEntry(string eventType, Type type)
    {
        EventType = eventType;
        Type = type;
    }

    /// <summary>The event type.</summary>
    public string EventType { get; }

    /// <summary>The C# type.</summary>
    public Type Type { get; }

    /// <summary>The entry of a type.</summary>
    /// <typeparam name="TEvent">The type.</typeparam>
    /// <returns>The entry.</returns>
    public static EventTableEntry Of<TEvent>()
        where TEvent : class, IEvent<TEvent> => new Entry<TEvent>();

    internal abstract bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IEvent? value, out ValidationResult result);

    private sealed class Entry<TEvent>() : EventTableEntry(TEvent.EventType, typeof(TEvent))
        where TEvent : class, IEvent<TEvent>
    {
        internal override bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IEvent? value, out ValidationResult result)
        {
            bool isRead = TEvent.TryParse(utf8Json, out TEvent? read, out result);
            value = read;
            return isRead;
        }
    }
}
