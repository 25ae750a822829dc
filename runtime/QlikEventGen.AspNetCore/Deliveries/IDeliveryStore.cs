namespace QlikEventGen.AspNetCore.Deliveries;

/// <summary>
/// Remembers which events are being handled or were, so that each is handled once although it may be delivered several times. A claim that is
/// neither completed nor released, because its receiver crashed, expires.
/// </summary>
public interface IDeliveryStore
{
    /// <summary>Claims an event, which no one else can then claim until it is released or the claim expires.</summary>
    /// <param name="source">The event's source.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether it was claimed, and if not, why.</returns>
    ValueTask<DeliveryClaim> ClaimAsync(string source, string id, CancellationToken cancellationToken);

    /// <summary>Marks a claimed event as handled. Without effect when the claim has expired and someone else has made one.</summary>
    /// <param name="claim">The claim, which was made.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The work.</returns>
    ValueTask CompleteAsync(DeliveryClaim claim, CancellationToken cancellationToken);

    /// <summary>Gives a claimed event up, so that it can be claimed again. Without effect when the claim has expired and someone else has made one.</summary>
    /// <param name="claim">The claim, which was made.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The work.</returns>
    ValueTask ReleaseAsync(DeliveryClaim claim, CancellationToken cancellationToken);
}
