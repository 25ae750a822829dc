using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace WebhookReceiver;

/// <summary>The latest deliveries, for pages that watch them.</summary>
internal sealed class RecentDeliveries(IHostApplicationLifetime lifetime)
{
    private const int Most = 50;

    private readonly Lock _lock = new();
    private readonly Queue<Delivery> _latest = [];
    private readonly List<Channel<Delivery>> _watchers = [];

    public void Add(Delivery delivery)
    {
        lock (_lock)
        {
            _latest.Enqueue(delivery);
            if (_latest.Count > Most)
            {
                _latest.Dequeue();
            }

            foreach (Channel<Delivery> watcher in _watchers)
            {
                watcher.Writer.TryWrite(delivery);
            }
        }
    }

    /// <summary>An event <c>start</c>, on which a page empties its list, and an event <c>delivery</c> for each delivery, until the page is closed.</summary>
    public async IAsyncEnumerable<SseItem<Delivery?>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Pages would keep the program from ending.
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);

        // A page that is too slow misses the oldest.
        Channel<Delivery> watcher = Channel.CreateBounded<Delivery>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            foreach (Delivery delivery in _latest)
            {
                watcher.Writer.TryWrite(delivery);
            }

            _watchers.Add(watcher);
        }

        end.Token.Register(() => watcher.Writer.TryComplete());
        try
        {
            yield return new SseItem<Delivery?>(null, "start");
            await foreach (Delivery delivery in watcher.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return new SseItem<Delivery?>(delivery, "delivery");
            }
        }
        finally
        {
            lock (_lock)
            {
                _watchers.Remove(watcher);
            }
        }
    }
}
