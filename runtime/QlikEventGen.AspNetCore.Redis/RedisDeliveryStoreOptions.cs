namespace QlikEventGen.AspNetCore.Redis;

/// <summary>What the store in Redis remembers, and for how long. Read from the configuration section <c>QlikWebhooks:Redis</c>.</summary>
public sealed class RedisDeliveryStoreOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = QlikWebhookOptions.SectionName + ":Redis";

    /// <summary>
    /// Where Redis is, as StackExchange.Redis writes it, such as <c>redis.example:6379,password=…</c>. Not used when the application has a service
    /// <see cref="StackExchange.Redis.IConnectionMultiplexer"/> of its own.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>What the keys in Redis begin with. The same for receivers that share their events. <c>qlik-webhooks:</c> unless set.</summary>
    public string KeyPrefix { get; set; } = "qlik-webhooks:";

    /// <summary>How long an event is known to be handled. A day unless set.</summary>
    public TimeSpan HandledLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How long a claim holds that is neither completed nor released. Five minutes unless set; longer than any handler takes, since one that is
    /// not done by then is cancelled.
    /// </summary>
    public TimeSpan ClaimLifetime { get; set; } = TimeSpan.FromMinutes(5);
}
