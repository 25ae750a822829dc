namespace QlikEventGen.AspNetCore.Deliveries;

/// <summary>What the store in memory remembers, and for how long. Read from the configuration section <c>QlikWebhooks:Memory</c>.</summary>
public sealed class MemoryDeliveryStoreOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = QlikWebhookOptions.SectionName + ":Memory";

    /// <summary>How long an event is known to be handled. A day unless set.</summary>
    public TimeSpan HandledLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// How long a claim holds that is neither completed nor released. Five minutes unless set; longer than any handler takes, since one that is
    /// not done by then is cancelled.
    /// </summary>
    public TimeSpan ClaimLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many handled events are remembered; beyond that the one handled first is forgotten. 100,000 unless set.</summary>
    public int Capacity { get; set; } = 100_000;
}
