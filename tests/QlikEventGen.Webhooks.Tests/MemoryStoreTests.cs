using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QlikEventGen.AspNetCore;
using QlikEventGen.AspNetCore.Deliveries;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>What the store in memory remembers, and for how long.</summary>
public sealed class MemoryStoreTests
{
    private readonly Clock _clock = new();

    [Fact]
    public async Task An_event_is_claimed_once_until_it_is_released()
    {
        IDeliveryStore store = Create();
        DeliveryClaim claim = await ClaimAsync(store, "1");

        Assert.Equal(DeliveryStatus.Claimed, claim.Status);
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(store, "1"));
        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(store, "2")).Status);
        await store.ReleaseAsync(claim, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(store, "1")).Status);
    }

    [Fact]
    public async Task A_completed_event_is_handled_until_it_expires()
    {
        IDeliveryStore store = Create();
        await CompleteAsync(store, "1");

        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(store, "1"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(store, "1")).Status);
    }

    [Fact]
    public async Task A_claim_that_no_one_ends_expires_and_cannot_be_ended_any_more()
    {
        IDeliveryStore store = Create();
        DeliveryClaim crashed = await ClaimAsync(store, "1");

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(store, "1"));
        _clock.Advance(TimeSpan.FromTicks(1));
        DeliveryClaim second = await ClaimAsync(store, "1");
        Assert.Equal(DeliveryStatus.Claimed, second.Status);

        await store.ReleaseAsync(crashed, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(store, "1"));
        await store.CompleteAsync(crashed, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(store, "1"));
        await store.CompleteAsync(second, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(store, "1"));
    }

    [Fact]
    public async Task Beyond_its_capacity_it_forgets_what_was_handled_first()
    {
        IDeliveryStore store = Create(capacity: 2);
        foreach (string id in (string[])["1", "2", "3"])
            await CompleteAsync(store, id);

        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(store, "1")).Status);
        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(store, "2"));
        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(store, "3"));
    }

    [Fact]
    public async Task Of_many_who_claim_at_once_one_succeeds()
    {
        IDeliveryStore store = Create();
        DeliveryClaim[] claims = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(async () => await ClaimAsync(store, "1"))));

        Assert.Single(claims, static claim => claim.Status == DeliveryStatus.Claimed);
    }

    [Fact]
    public void Source_and_id_are_kept_apart()
    {
        Assert.NotEqual(DeliveryKey.Create("a", "bc"), DeliveryKey.Create("ab", "c"));
        Assert.NotEqual(DeliveryKey.Create("1", "1:"), DeliveryKey.Create("11", ":"));
        Assert.Equal(64, DeliveryKey.Create("", "").Length);
    }

    private IDeliveryStore Create(int? capacity = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("QlikWebhooks:Memory:Capacity", capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture))]).Build());
        services.AddSingleton<TimeProvider>(_clock).AddLogging().AddQlikWebhooks();
        return services.BuildServiceProvider().GetRequiredService<IDeliveryStore>();
    }

    private static async Task<DeliveryClaim> ClaimAsync(IDeliveryStore store, string id) => await store.ClaimAsync("source", id, TestContext.Current.CancellationToken);

    private static async Task CompleteAsync(IDeliveryStore store, string id) =>
        await store.CompleteAsync(await ClaimAsync(store, id), TestContext.Current.CancellationToken);

    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;
    }
}
