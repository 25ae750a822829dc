using QlikEventGen.AspNetCore;
using QlikEventGen.AspNetCore.Deliveries;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>A store that does not answer.</summary>
public sealed class StoreFailureTests
{
    /// <summary>A client may report that it waited too long by a cancellation, which is not that of the sender.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_claim_nothing_is_handled(bool isCancelled)
    {
        int count = 0;
        await using Receiver receiver = await StartAsync(
            new BrokenStore { ClaimFailure = isCancelled ? new TaskCanceledException() : new TimeoutException() }, () => count++);

        Assert.Equal(503, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(0, count);
        Assert.Contains(receiver.Log.Lines, static line => line.StartsWith("Error: The store of deliveries failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_handled_is_acknowledged_although_that_cannot_be_remembered()
    {
        int count = 0;
        await using Receiver receiver = await StartAsync(new BrokenStore(), () => count++);

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(1, count);
        Assert.Contains(receiver.Log.Lines, static line => line.StartsWith("Error: The store of deliveries failed", StringComparison.Ordinal));
    }

    private static Task<Receiver> StartAsync(BrokenStore store, Action handle) => Receiver.StartAsync(handlers => handlers
        .UseDeliveryStore(_ => store)
        .On<AutomationRunEnded>((_, _) =>
        {
            handle();
            return Task.CompletedTask;
        }));

    private sealed class BrokenStore : IDeliveryStore
    {
        public Exception? ClaimFailure { get; init; }

        public ValueTask<DeliveryClaim> ClaimAsync(string source, string id, CancellationToken cancellationToken) =>
            ClaimFailure is not null ? throw ClaimFailure : new(new DeliveryClaim(DeliveryStatus.Claimed, "key", "token"));

        public ValueTask CompleteAsync(DeliveryClaim claim, CancellationToken cancellationToken) => throw new TimeoutException();

        public ValueTask ReleaseAsync(DeliveryClaim claim, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
