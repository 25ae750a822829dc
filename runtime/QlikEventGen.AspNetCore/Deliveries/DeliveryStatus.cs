namespace QlikEventGen.AspNetCore.Deliveries;

/// <summary>What a store knows of an event that someone wants to handle.</summary>
public enum DeliveryStatus
{
    /// <summary>It was not handled and is now claimed.</summary>
    Claimed,

    /// <summary>Someone else is handling it.</summary>
    InFlight,

    /// <summary>It was handled.</summary>
    Handled,
}
