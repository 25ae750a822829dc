using System.Globalization;
using Microsoft.Extensions.Options;

namespace QlikEventGen.AspNetCore.Deliveries;

/// <summary>Remembers events in the memory of one process: bounded, and each for a time. For a receiver that runs once.</summary>
/// <param name="options">How much and how long.</param>
/// <param name="time">The clock.</param>
internal sealed class MemoryDeliveryStore(IOptions<MemoryDeliveryStoreOptions> options, TimeProvider time) : IDeliveryStore
{
    private readonly MemoryDeliveryStoreOptions _options = options.Value;
    private readonly Lock _lock = new();

    // Claims are as many as there are requests at once. Handled events expire in the order in which they were handled.
    private readonly Dictionary<string, (string Token, long Start)> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _handled = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, long Start)> _handledInOrder = new();
    private long _lastToken;

    public ValueTask<DeliveryClaim> ClaimAsync(string source, string id, CancellationToken cancellationToken)
    {
        string key = DeliveryKey.Create(source, id);
        lock (_lock)
        {
            Forget();
            if (_handled.Contains(key))
            {
                return new ValueTask<DeliveryClaim>(DeliveryClaim.Handled);
            }

            if (_claims.TryGetValue(key, out (string Token, long Start) other) && time.GetElapsedTime(other.Start) < _options.ClaimLifetime)
            {
                return new ValueTask<DeliveryClaim>(DeliveryClaim.InFlight);
            }

            string token = (++_lastToken).ToString(CultureInfo.InvariantCulture);
            _claims[key] = (token, time.GetTimestamp());
            return new ValueTask<DeliveryClaim>(new DeliveryClaim(DeliveryStatus.Claimed, key, token) { Lifetime = _options.ClaimLifetime });
        }
    }

    public ValueTask CompleteAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (RemoveClaim(claim))
            {
                _handled.Add(claim.Key);
                _handledInOrder.Enqueue((claim.Key, time.GetTimestamp()));
                Forget();
            }
        }

        return default;
    }

    public ValueTask ReleaseAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            RemoveClaim(claim);
        }

        return default;
    }

    private bool RemoveClaim(DeliveryClaim claim) =>
        _claims.TryGetValue(claim.Key, out (string Token, long Start) current) && current.Token == claim.Token && _claims.Remove(claim.Key);

    private void Forget()
    {
        while (_handledInOrder.TryPeek(out (string Key, long Start) oldest)
            && (_handledInOrder.Count > _options.Capacity || time.GetElapsedTime(oldest.Start) >= _options.HandledLifetime))
        {
            _handledInOrder.Dequeue();
            _handled.Remove(oldest.Key);
        }
    }
}
