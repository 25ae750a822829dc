using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace QlikEventGen.AspNetCore.Handling;

/// <summary>Handles events with an instance of a class.</summary>
internal static class HandlerClass
{
    public static async Task HandleAsync<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        TEvent received, IServiceProvider services, CancellationToken cancellationToken)
        where TEvent : class, IEvent
        where THandler : class, IWebhookHandler<TEvent>
    {
        if (services.GetService<THandler>() is { } registered)
        {
            await registered.HandleAsync(received, cancellationToken).ConfigureAwait(false);
            return;
        }

        // The scope disposes of its services, and not of what was made here.
        THandler created = ActivatorUtilities.CreateInstance<THandler>(services);
        try
        {
            await created.HandleAsync(received, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            switch (created)
            {
                case IAsyncDisposable disposable: await disposable.DisposeAsync().ConfigureAwait(false); break;
                case IDisposable disposable: disposable.Dispose(); break;
            }
        }
    }
}
