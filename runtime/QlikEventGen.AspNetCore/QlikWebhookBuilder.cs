using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using QlikEventGen.AspNetCore.Deliveries;
using QlikEventGen.AspNetCore.Handling;

namespace QlikEventGen.AspNetCore;

/// <summary>Says who handles which events.</summary>
public sealed class QlikWebhookBuilder
{
    private readonly EventRoutes _routes;

    internal QlikWebhookBuilder(IServiceCollection services, EventRoutes routes)
    {
        Services = services;
        _routes = routes;
    }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Handles events of one type.</summary>
    /// <typeparam name="TEvent">The type.</typeparam>
    /// <param name="handle">
    /// Handles an event. It counts as handled when the task ends without an exception. Cancelled when the sender has gone, and when the claim of the event expires.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The event type has a handler.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="handle"/> is null.</exception>
    public QlikWebhookBuilder On<TEvent>(Func<TEvent, CancellationToken, Task> handle)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(handle);
        return On<TEvent>((received, _, cancellationToken) => handle(received, cancellationToken));
    }

    /// <summary>Handles events of one type with services of the application.</summary>
    /// <typeparam name="TEvent">The type.</typeparam>
    /// <param name="handle">Handles an event, with the services of a scope that ends with it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The event type has a handler.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="handle"/> is null.</exception>
    public QlikWebhookBuilder On<TEvent>(Func<TEvent, IServiceProvider, CancellationToken, Task> handle)
        where TEvent : class, IEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(handle);
        _routes.Add(new EventRoute<TEvent>(handle));
        return this;
    }

    /// <summary>Handles events of one type with a class, which gets what its constructor asks for.</summary>
    /// <typeparam name="TEvent">The type.</typeparam>
    /// <typeparam name="THandler">The class: a service of the application, or else made for each event and disposed of after it.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The event type has a handler.</exception>
    public QlikWebhookBuilder On<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where TEvent : class, IEvent<TEvent>
        where THandler : class, IWebhookHandler<TEvent>
    {
        return On<TEvent>(HandlerClass.HandleAsync<TEvent, THandler>);
    }

    /// <summary>Handles events whose type has no handler. Without this they are acknowledged and dropped.</summary>
    /// <param name="handle">Handles an event.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Unknown events have a handler.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="handle"/> is null.</exception>
    public QlikWebhookBuilder OnUnknown(Func<UnknownEvent, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return OnUnknown((received, _, cancellationToken) => handle(received, cancellationToken));
    }

    /// <summary>Handles events whose type has no handler, with services of the application.</summary>
    /// <param name="handle">Handles an event, with the services of a scope that ends with it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Unknown events have a handler.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="handle"/> is null.</exception>
    public QlikWebhookBuilder OnUnknown(Func<UnknownEvent, IServiceProvider, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _routes.SetUnknown(new UnknownEventRoute(handle));
        return this;
    }

    /// <summary>Handles events whose type has no handler with a class, which gets what its constructor asks for.</summary>
    /// <typeparam name="THandler">The class: a service of the application, or else made for each event and disposed of after it.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Unknown events have a handler.</exception>
    public QlikWebhookBuilder OnUnknown<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where THandler : class, IWebhookHandler<UnknownEvent>
    {
        return OnUnknown(HandlerClass.HandleAsync<UnknownEvent, THandler>);
    }

    /// <summary>Remembers deliveries in a store of another kind than memory, such as one that several receivers share.</summary>
    /// <param name="create">Makes the store.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    public QlikWebhookBuilder UseDeliveryStore(Func<IServiceProvider, IDeliveryStore> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(create);
        return this;
    }
}
