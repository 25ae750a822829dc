namespace QlikEventGen.AspNetCore;

/// <summary>Handles events of one type. Made anew for each event, with the services of its scope, unless it is a service with another lifetime.</summary>
/// <typeparam name="TEvent">The type.</typeparam>
public interface IWebhookHandler<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Handles an event. It counts as handled when the task ends without an exception; otherwise it can be delivered again.</summary>
    /// <param name="received">The event.</param>
    /// <param name="cancellationToken">Set when the sender has gone, and when the claim of the event expires, so that another delivery of it may be handled.</param>
    /// <returns>The work.</returns>
    Task HandleAsync(TEvent received, CancellationToken cancellationToken);
}
