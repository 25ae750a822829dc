namespace QlikEventGen.AspNetCore.Handling;

/// <summary>What came of one event of a delivery.</summary>
internal enum EventOutcome
{
    /// <summary>Its handler succeeded.</summary>
    Handled,

    /// <summary>It was handled before.</summary>
    Duplicate,

    /// <summary>It is no valid event.</summary>
    Invalid,

    /// <summary>Another delivery of it is being handled, or the store of deliveries does not answer.</summary>
    Busy,

    /// <summary>Its handler failed.</summary>
    Failed,
}
