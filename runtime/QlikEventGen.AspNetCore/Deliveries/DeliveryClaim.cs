namespace QlikEventGen.AspNetCore.Deliveries;

/// <summary>What came of claiming an event.</summary>
/// <param name="Status">Whether it was claimed.</param>
/// <param name="Key">What the store calls the event; empty if it was not claimed.</param>
/// <param name="Token">Tells this claim from any other one of the same event; empty if it was not claimed.</param>
public readonly record struct DeliveryClaim(DeliveryStatus Status, string Key, string Token)
{
    /// <summary>How long the claim holds, so that a handler which takes longer is cancelled before someone else claims the event; null if it holds until it is ended.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Someone else is handling the event.</summary>
    public static DeliveryClaim InFlight { get; } = new(DeliveryStatus.InFlight, "", "");

    /// <summary>The event was handled.</summary>
    public static DeliveryClaim Handled { get; } = new(DeliveryStatus.Handled, "", "");
}
