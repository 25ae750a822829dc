using System.Diagnostics.CodeAnalysis;

namespace QlikEventGen.AspNetCore.Handling;

/// <summary>Reads events of one type and hands them to whoever handles them.</summary>
internal abstract class EventRoute
{
    /// <summary>The event type, or a word for all those that have no handler of their own.</summary>
    public abstract string EventType { get; }

    /// <summary>Whether anyone handles the events; if not, they are only read.</summary>
    public virtual bool IsHandled => true;

    /// <summary>Reads a payload, or finds every error in it.</summary>
    public abstract bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IEvent? received, out ValidationResult result);

    /// <summary>Handles an event that <see cref="TryParse"/> made.</summary>
    public abstract Task HandleAsync(IEvent received, IServiceProvider services, CancellationToken cancellationToken);
}

/// <summary>The route of a generated type.</summary>
internal sealed class EventRoute<TEvent>(Func<TEvent, IServiceProvider, CancellationToken, Task> handle) : EventRoute
    where TEvent : class, IEvent<TEvent>
{
    public override string EventType => TEvent.EventType;

    public override bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IEvent? received, out ValidationResult result)
    {
        bool isRead = TEvent.TryParse(utf8Json, out TEvent? value, out result);
        received = value;
        return isRead;
    }

    public override Task HandleAsync(IEvent received, IServiceProvider services, CancellationToken cancellationToken) => handle((TEvent)received, services, cancellationToken);
}

/// <summary>The route of events that have no other.</summary>
internal sealed class UnknownEventRoute(Func<UnknownEvent, IServiceProvider, CancellationToken, Task>? handle) : EventRoute
{
    public override bool IsHandled => handle is not null;

    public override string EventType => "other";

    public override bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out IEvent? received, out ValidationResult result)
    {
        bool isRead = UnknownEvent.TryParse(utf8Json, out UnknownEvent? value, out result);
        received = value;
        return isRead;
    }

    public override Task HandleAsync(IEvent received, IServiceProvider services, CancellationToken cancellationToken) =>
        handle?.Invoke((UnknownEvent)received, services, cancellationToken) ?? Task.CompletedTask;
}
