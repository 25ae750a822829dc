using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace QlikEventGen.AspNetCore.Redis;

/// <summary>Lets receivers share in Redis what they have handled.</summary>
public static class RedisWebhookExtensions
{
    /// <summary>
    /// Remembers deliveries in Redis, so that of several receivers one handles an event, once. The options come from the configuration section
    /// <c>QlikWebhooks:Redis</c>. The connection is the application's <see cref="IConnectionMultiplexer"/> if it has such a service; if not, it is
    /// made from <see cref="RedisDeliveryStoreOptions.ConnectionString"/>.
    /// </summary>
    /// <param name="builder">The builder of the receiver.</param>
    /// <param name="configure">Changes the options; null for none.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static QlikWebhookBuilder UseRedis(this QlikWebhookBuilder builder, Action<RedisDeliveryStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<RedisDeliveryStoreOptions> options = builder.Services.AddOptions<RedisDeliveryStoreOptions>()
            .BindConfiguration(RedisDeliveryStoreOptions.SectionName);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options.ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedisDeliveryStoreOptions>, RedisDeliveryStoreOptionsValidation>());
        builder.Services.TryAddSingleton<IConnectionMultiplexer>(Connect);
        return builder.UseDeliveryStore(static services => new RedisDeliveryStore(
            services.GetRequiredService<IConnectionMultiplexer>(),
            services.GetRequiredService<IOptions<RedisDeliveryStoreOptions>>()));
    }

    private static ConnectionMultiplexer Connect(IServiceProvider services)
    {
        string connectionString = services.GetRequiredService<IOptions<RedisDeliveryStoreOptions>>().Value.ConnectionString
            ?? throw new InvalidOperationException(
                $"There is no connection to Redis: set {RedisDeliveryStoreOptions.SectionName}:{nameof(RedisDeliveryStoreOptions.ConnectionString)}, or add a service IConnectionMultiplexer.");
        ConfigurationOptions configuration = ConfigurationOptions.Parse(connectionString);

        // Without Redis the application starts all the same; deliveries are answered with 503 until it is there.
        configuration.AbortOnConnectFail = false;
        return ConnectionMultiplexer.Connect(configuration);
    }
}
