using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using QlikEventGen.AspNetCore;
using QlikEventGen.AspNetCore.Redis;

namespace QlikEventGen.Webhooks.Tests.Redis;

/// <summary>Receivers side by side, as behind a load balancer, and what they do without Redis.</summary>
public sealed class RedisReceiverTests(RedisServer server) : IClassFixture<RedisServer>
{
    private readonly string _prefix = $"{Guid.NewGuid()}:";
    private readonly ConcurrentDictionary<string, int> _handled = new();

    [Fact]
    public async Task An_event_sent_to_both_at_once_is_handled_once()
    {
        const int Count = 300;
        await using Receiver first = await StartAsync(CountAsync);
        await using Receiver second = await StartAsync(CountAsync);
        int[][] statuses = await Task.WhenAll(Enumerable.Range(0, Count).Select(number => SendAsync(number, first, second, first, second)));

        Assert.Equal(Count, _handled.Count);
        Assert.All(_handled.Values, static times => Assert.Equal(1, times));
        Assert.All(statuses, static answers =>
        {
            Assert.Contains(204, answers);
            Assert.All(answers, static status => Assert.True(status is 204 or 503, $"The status is {status}."));
        });

        // Whoever was told to come back later learns that it was handled, from either.
        int[][] later = await Task.WhenAll(Enumerable.Range(0, Count).Select(number => SendAsync(number, first, second)));
        Assert.All(later, static answers => Assert.Equal([204, 204], answers));
        Assert.All(_handled.Values, static times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task What_one_failed_to_handle_the_other_can()
    {
        await using Receiver failing = await StartAsync(static _ => throw new InvalidOperationException("The handler of the test fails."));
        await using Receiver working = await StartAsync(CountAsync);

        await ExpectAsync([500], 1, failing);
        await ExpectAsync([204], 1, working);
        await ExpectAsync([204], 1, failing);
        Assert.Equal(1, Assert.Single(_handled).Value);
    }

    [Fact]
    public async Task Without_Redis_nothing_is_handled_until_it_is_back()
    {
        string connectionString = server.ConnectionString + ",connectTimeout=300,asyncTimeout=1000";
        await using Receiver receiver = await StartAsync(CountAsync, connectionString);
        await ExpectAsync([204], 1, receiver);

        await server.StopAsync();
        await ExpectAsync([503], 2, receiver);
        Assert.Equal("1", Assert.Single(_handled).Key);
        Assert.Contains(receiver.Log.Lines, static line => line.StartsWith("Error: The store of deliveries failed", StringComparison.Ordinal));

        // A receiver that starts meanwhile does the same.
        await using Receiver late = await StartAsync(CountAsync, connectionString);
        await ExpectAsync([503], 2, late);

        await server.RestartAsync();
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        foreach (Receiver each in (Receiver[])[receiver, late])
        {
            while (await SendAsync(2, each) is [503])
            {
                await Task.Delay(100, limit.Token);
            }
        }

        await ExpectAsync([204, 204], 2, receiver, late);
        Assert.Equal(1, _handled["2"]);
    }

    [Theory]
    [InlineData("ConnectionString", "", "Property ConnectionString: is not a connection string of StackExchange.Redis")]
    [InlineData("ConnectionString", "localhost,secret=of the tests", "Property ConnectionString: is not a connection string of StackExchange.Redis")]
    [InlineData("ConnectionString", "localhost,connectTimeout=soon", "Property ConnectionString: is not a connection string of StackExchange.Redis")]
    [InlineData("KeyPrefix", "", "Property KeyPrefix: must not be empty")]
    [InlineData("ClaimLifetime", "00:00:00.0009", "Property ClaimLifetime: must be at least a millisecond")]
    [InlineData("HandledLifetime", "-00:00:01", "Property HandledLifetime: must be at least a millisecond")]
    public async Task Options_that_cannot_work_are_refused_at_the_start(string option, string value, string message)
    {
        Dictionary<string, string?> settings = new() { ["QlikWebhooks:Redis:ConnectionString"] = "localhost", [$"QlikWebhooks:Redis:{option}"] = value };
        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(
            () => Receiver.StartAsync(static handlers => handlers.UseRedis(), settings));

        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public async Task Without_a_connection_there_is_no_start()
    {
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Receiver.StartAsync(static handlers => handlers.UseRedis()));

        Assert.Equal("There is no connection to Redis: set QlikWebhooks:Redis:ConnectionString, or add a service IConnectionMultiplexer.", exception.Message);
    }

    private Task<Receiver> StartAsync(Func<AutomationRunEnded, Task> handle, string? connectionString = null) => Receiver.StartAsync(
        handlers => handlers.UseRedis(options => options.KeyPrefix = _prefix).On<AutomationRunEnded>((received, _) => handle(received)),
        new() { ["QlikWebhooks:Redis:ConnectionString"] = connectionString ?? server.ConnectionString });

    private async Task CountAsync(AutomationRunEnded received)
    {
        _handled.AddOrUpdate(received.Id, 1, static (_, times) => times + 1);
        await Task.Yield();
    }

    private static async Task ExpectAsync(int[] statuses, int number, params Receiver[] receivers) => Assert.Equal(statuses, await SendAsync(number, receivers));

    /// <summary>Sends an event to each of the receivers at once: the statuses of their answers.</summary>
    private static Task<int[]> SendAsync(int number, params Receiver[] receivers)
    {
        string body = Deliveries.Event(number);
        return Task.WhenAll(receivers.Select(async receiver => (await receiver.SendAsync(Deliveries.Request(body))).Status));
    }
}
