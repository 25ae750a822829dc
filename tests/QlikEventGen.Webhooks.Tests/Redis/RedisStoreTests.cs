using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QlikEventGen.AspNetCore;
using QlikEventGen.AspNetCore.Deliveries;
using QlikEventGen.AspNetCore.Redis;
using StackExchange.Redis;

namespace QlikEventGen.Webhooks.Tests.Redis;

/// <summary>What the store in Redis remembers, for how long, and for whom.</summary>
public sealed class RedisStoreTests(RedisServer server) : IClassFixture<RedisServer>, IAsyncDisposable
{
    private readonly string _prefix = $"{Guid.NewGuid()}:";
    private readonly List<ServiceProvider> _receivers = [];

    [Fact]
    public async Task An_event_is_claimed_by_one_receiver_until_it_is_released()
    {
        IDeliveryStore first = Create();
        IDeliveryStore second = Create();
        DeliveryClaim claim = await ClaimAsync(first, "1");

        Assert.Equal(DeliveryStatus.Claimed, claim.Status);
        Assert.Equal(_prefix + DeliveryKey.Create("source", "1"), claim.Key);
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(first, "1"));
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(second, "1"));
        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(second, "2")).Status);
        await first.ReleaseAsync(claim, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(second, "1")).Status);
    }

    [Fact]
    public async Task A_completed_event_is_handled_for_every_receiver_until_it_expires()
    {
        IDeliveryStore first = Create();
        IDeliveryStore second = Create();
        DeliveryClaim claim = await ClaimAsync(first, "1");
        await AssertLifetimeAsync(claim, TimeSpan.FromMinutes(5));
        await first.CompleteAsync(claim, TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(first, "1"));
        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(second, "1"));
        await AssertLifetimeAsync(claim, TimeSpan.FromDays(1));
        await ExpireAsync(claim);
        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(second, "1")).Status);
    }

    [Fact]
    public async Task A_claim_of_a_crashed_receiver_expires()
    {
        IDeliveryStore store = Create(new() { ["ClaimLifetime"] = "00:00:00.050" });
        Assert.Equal(TimeSpan.FromMilliseconds(50), (await ClaimAsync(store, "1")).Lifetime);

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while ((await store.ClaimAsync("source", "1", limit.Token)).Status != DeliveryStatus.Claimed)
        {
            await Task.Delay(10, limit.Token);
        }
    }

    [Fact]
    public async Task An_expired_claim_cannot_end_another_one()
    {
        IDeliveryStore first = Create();
        IDeliveryStore second = Create();
        DeliveryClaim expired = await ClaimAsync(first, "1");
        await ExpireAsync(expired);
        DeliveryClaim current = await ClaimAsync(second, "1");
        Assert.Equal(DeliveryStatus.Claimed, current.Status);
        Assert.NotEqual(expired.Token, current.Token);

        await first.ReleaseAsync(expired, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(first, "1"));
        await first.CompleteAsync(expired, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(first, "1"));
        await second.CompleteAsync(current, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(first, "1"));
        await first.ReleaseAsync(expired, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(first, "1"));
    }

    [Fact]
    public async Task What_was_handled_is_remembered_although_its_claim_expired_when_no_one_else_made_one()
    {
        IDeliveryStore store = Create();
        DeliveryClaim expired = await ClaimAsync(store, "1");
        await ExpireAsync(expired);
        await store.CompleteAsync(expired, TestContext.Current.CancellationToken);

        Assert.Equal(DeliveryClaim.Handled, await ClaimAsync(store, "1"));
    }

    [Fact]
    public async Task Lifetimes_and_prefix_are_options()
    {
        IDeliveryStore store = Create(new() { ["KeyPrefix"] = _prefix + "other:", ["ClaimLifetime"] = "00:10:00", ["HandledLifetime"] = "7.00:00:00" });
        DeliveryClaim claim = await ClaimAsync(store, "1");

        Assert.Equal($"{_prefix}other:{DeliveryKey.Create("source", "1")}", claim.Key);
        await AssertLifetimeAsync(claim, TimeSpan.FromMinutes(10));
        await store.CompleteAsync(claim, TestContext.Current.CancellationToken);
        await AssertLifetimeAsync(claim, TimeSpan.FromDays(7));
        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(Create(), "1")).Status);
    }

    [Fact]
    public async Task Nothing_is_sent_for_a_request_that_was_cancelled()
    {
        IDeliveryStore store = Create();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await store.ClaimAsync("source", "1", new CancellationToken(canceled: true)));

        DeliveryClaim claim = await ClaimAsync(store, "1");
        Assert.Equal(DeliveryStatus.Claimed, claim.Status);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await store.CompleteAsync(claim, new CancellationToken(canceled: true)));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await store.ReleaseAsync(claim, new CancellationToken(canceled: true)));
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(store, "1"));
    }

    [Fact]
    public async Task A_connection_of_the_application_is_used()
    {
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton<IConnectionMultiplexer>(connection).AddLogging();
        services.AddQlikWebhooks().UseRedis(options => options.KeyPrefix = _prefix);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(DeliveryStatus.Claimed, (await ClaimAsync(provider.GetRequiredService<IDeliveryStore>(), "1")).Status);
        Assert.Equal(DeliveryClaim.InFlight, await ClaimAsync(Create(), "1"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceProvider receiver in _receivers)
        {
            await receiver.DisposeAsync();
        }
    }

    /// <summary>The store of a receiver of its own, with a connection of its own.</summary>
    private IDeliveryStore Create(Dictionary<string, string?>? settings = null)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("QlikWebhooks:Redis:ConnectionString", server.ConnectionString), new("QlikWebhooks:Redis:KeyPrefix", _prefix)])
            .AddInMemoryCollection(settings?.Select(static setting => KeyValuePair.Create("QlikWebhooks:Redis:" + setting.Key, setting.Value)))
            .Build());
        services.AddLogging().AddQlikWebhooks().UseRedis();
        ServiceProvider provider = services.BuildServiceProvider();
        _receivers.Add(provider);
        return provider.GetRequiredService<IDeliveryStore>();
    }

    private IDatabase Database => _receivers[0].GetRequiredService<IConnectionMultiplexer>().GetDatabase();

    private static async Task<DeliveryClaim> ClaimAsync(IDeliveryStore store, string id) => await store.ClaimAsync("source", id, TestContext.Current.CancellationToken);

    /// <summary>As if its time had come.</summary>
    private async Task ExpireAsync(DeliveryClaim claim) => Assert.True(await Database.KeyExpireAsync(claim.Key, TimeSpan.Zero));

    private async Task AssertLifetimeAsync(DeliveryClaim claim, TimeSpan expected)
    {
        TimeSpan? rest = await Database.KeyTimeToLiveAsync(claim.Key);
        Assert.NotNull(rest);
        Assert.InRange(rest.Value, expected - TimeSpan.FromMinutes(1), expected);
    }
}
