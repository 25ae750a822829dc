using System.Collections.Concurrent;
using System.Globalization;
using QlikEventGen.AspNetCore;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>Many deliveries at once: none is lost, none is handled twice, and nothing is kept of them but what is bounded.</summary>
[Collection(nameof(Alone))]
public sealed class LoadTests
{
    private const int Connections = 16;
    private const int First = 5_000;
    private const int All = 20_000;
    private const int WarmUp = 15_000;

    /// <summary>Each event is sent, one in ten twice, and the handler fails once on one in a hundred.</summary>
    [Fact]
    public async Task Twenty_thousand_deliveries_are_each_handled_once()
    {
        int[] handled = new int[All + WarmUp];
        ConcurrentDictionary<int, int> failures = new();
        await using Receiver receiver = await Receiver.StartAsync(
            handlers => handlers.On<AutomationRunEnded>((received, _) =>
            {
                int number = int.Parse(received.Id, CultureInfo.InvariantCulture);
                if (number % 100 == 0 && failures.TryAdd(number, 1))
                    throw new InvalidOperationException();
                Interlocked.Increment(ref handled[number]);
                return Task.CompletedTask;
            }),
            new() { ["QlikWebhooks:Memory:Capacity"] = "1000" });

        // All that is alive in this process are two megabytes, to which the pools and caches of the framework add a tenth until they are full.
        await SendAsync(receiver, All, All + WarmUp);
        await SendAsync(receiver, 0, First);
        long heapAtFirst = LiveHeap(receiver);
        await SendAsync(receiver, First, All);
        long heapAtAll = LiveHeap(receiver);

        Assert.All(handled, static count => Assert.Equal(1, count));
        Assert.Equal((All + WarmUp) / 100, failures.Count);
        Assert.InRange(heapAtAll, 1, heapAtFirst * 11 / 10);
    }

    private static async Task SendAsync(Receiver receiver, int from, int to)
    {
        ConcurrentQueue<int> numbers = new(Enumerable.Range(from, to - from));
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (numbers.TryDequeue(out int number))
            {
                int status = await SendUntilAnsweredAsync(receiver, number);
                Assert.Equal(204, status);
                if (number % 10 == 0)
                    Assert.Equal(204, await SendUntilAnsweredAsync(receiver, number));
            }
        })));
    }

    /// <summary>As a sender does that gets its events through.</summary>
    private static async Task<int> SendUntilAnsweredAsync(Receiver receiver, int number)
    {
        int status;
        do
            status = (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(number)))).Status;
        while (status is 500 or 503);
        return status;
    }

    /// <summary>The least of several collections: pools of buffers give up what is idle only with time.</summary>
    private static long LiveHeap(Receiver receiver)
    {
        receiver.Log.Lines.Clear();
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            Thread.Sleep(50);
        }

        return least;
    }
}
