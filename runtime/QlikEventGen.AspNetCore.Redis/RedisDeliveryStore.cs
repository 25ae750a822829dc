using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using QlikEventGen.AspNetCore.Deliveries;
using StackExchange.Redis;

namespace QlikEventGen.AspNetCore.Redis;

/// <summary>Remembers events in Redis, for receivers that run side by side: a key for each event, with the token of its claim or the mark of the handled.</summary>
/// <remarks>
/// A command that was sent is waited for even when the request is cancelled: a claim that was made and that no one knows of would keep the event
/// from being handled until it expires. How long an answer may take is for the connection to say.
/// </remarks>
/// <param name="connection">The connection to Redis.</param>
/// <param name="options">What keys begin with, and how long they last.</param>
internal sealed class RedisDeliveryStore(IConnectionMultiplexer connection, IOptions<RedisDeliveryStoreOptions> options) : IDeliveryStore
{
    private const string HandledMark = "handled";

    // A claim that expired without another one is completed all the same: the event was handled.
    private const string CompleteScript = """
        local current = redis.call('GET', KEYS[1])
        if not current or current == ARGV[1] then
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        end
        """;

    private const string ReleaseScript = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then
            redis.call('DEL', KEYS[1])
        end
        """;

    private readonly RedisDeliveryStoreOptions _options = options.Value;

    public async ValueTask<DeliveryClaim> ClaimAsync(string source, string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IDatabase database = connection.GetDatabase();
        string key = _options.KeyPrefix + DeliveryKey.Create(source, id);
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (await database.StringSetAsync(key, token, _options.ClaimLifetime, When.NotExists).ConfigureAwait(false))
        {
            return new DeliveryClaim(DeliveryStatus.Claimed, key, token) { Lifetime = _options.ClaimLifetime };
        }

        // What was released or expired in between counts as claimed; the next delivery claims it.
        RedisValue current = await database.StringGetAsync(key).ConfigureAwait(false);
        return current == HandledMark ? DeliveryClaim.Handled : DeliveryClaim.InFlight;
    }

    public async ValueTask CompleteAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await connection.GetDatabase()
            .ScriptEvaluateAsync(CompleteScript, [claim.Key], [claim.Token, HandledMark, (long)_options.HandledLifetime.TotalMilliseconds])
            .ConfigureAwait(false);
    }

    public async ValueTask ReleaseAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await connection.GetDatabase().ScriptEvaluateAsync(ReleaseScript, [claim.Key], [claim.Token]).ConfigureAwait(false);
    }
}
