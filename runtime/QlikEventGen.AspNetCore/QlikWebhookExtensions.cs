using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QlikEventGen.AspNetCore.Deliveries;
using QlikEventGen.AspNetCore.Handling;
using QlikEventGen.AspNetCore.Receiving;

namespace QlikEventGen.AspNetCore;

/// <summary>Adds a receiver of Qlik Cloud's webhooks to an application.</summary>
public static class QlikWebhookExtensions
{
    /// <summary>Adds the services of a receiver. Its options come from the configuration section <c>QlikWebhooks</c>.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Changes the options; null for none.</param>
    /// <returns>A builder, to say who handles which events.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="InvalidOperationException">There is a receiver.</exception>
    public static QlikWebhookBuilder AddQlikWebhooks(this IServiceCollection services, Action<QlikWebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(static service => service.ServiceType == typeof(EventRoutes)))
        {
            throw new InvalidOperationException("AddQlikWebhooks was called before; add the handlers to the builder that it returned.");
        }

        EventRoutes routes = new();
        OptionsBuilder<QlikWebhookOptions> options = services.AddOptions<QlikWebhookOptions>().BindConfiguration(QlikWebhookOptions.SectionName);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.ValidateOnStart();
        services.AddOptions<MemoryDeliveryStoreOptions>().BindConfiguration(MemoryDeliveryStoreOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<QlikWebhookOptions>, QlikWebhookOptionsValidation>();
        services.AddSingleton<IValidateOptions<MemoryDeliveryStoreOptions>, MemoryDeliveryStoreOptionsValidation>();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDeliveryStore, MemoryDeliveryStore>();
        services.AddSingleton(routes);
        services.AddSingleton<WebhookTelemetry>();
        services.AddSingleton<EventDispatcher>();
        services.AddSingleton<WebhookReceiver>();
        return new QlikWebhookBuilder(services, routes);
    }

    /// <summary>Receives deliveries, which are POST requests, at a path.</summary>
    /// <param name="endpoints">The endpoints of the application.</param>
    /// <param name="pattern">The path, such as <c>/webhooks/qlik</c>.</param>
    /// <returns>The endpoint, to which conventions can be added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The services were not added.</exception>
    public static IEndpointConventionBuilder MapQlikWebhook(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        WebhookReceiver receiver = endpoints.ServiceProvider.GetService<WebhookReceiver>()
            ?? throw new InvalidOperationException("The services of the receiver are missing: call builder.Services.AddQlikWebhooks() first.");
        return endpoints.MapMethods(pattern, [HttpMethods.Post], receiver.ReceiveAsync).WithDisplayName($"Qlik webhook {pattern}");
    }
}
