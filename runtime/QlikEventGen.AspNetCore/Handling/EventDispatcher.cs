using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QlikEventGen.AspNetCore.Deliveries;

namespace QlikEventGen.AspNetCore.Handling;

/// <summary>Reads an event, claims it and has it handled. It counts as handled only after its handler succeeded.</summary>
internal sealed class EventDispatcher(EventRoutes routes, IDeliveryStore store, IServiceScopeFactory scopes, TimeProvider time, WebhookTelemetry telemetry, ILogger<EventDispatcher> logger)
{
    /// <summary>What a timer can wait for; no handler takes longer.</summary>
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <returns>What came of it, and what is wrong with the event if it is not valid.</returns>
    public async ValueTask<(EventOutcome Outcome, ValidationResult Result)> DispatchAsync(ReadOnlyMemory<byte> utf8Json, CancellationToken cancellationToken)
    {
        EventRoute route = routes.Find(utf8Json.Span);
        long start = Stopwatch.GetTimestamp();
        using Activity? activity = telemetry.StartHandling(route.EventType);
        (EventOutcome Outcome, ValidationResult Result) outcome = await DispatchAsync(route, utf8Json, cancellationToken).ConfigureAwait(false);
        telemetry.Count(route.EventType, outcome.Outcome, Stopwatch.GetElapsedTime(start));
        activity?.SetStatus(outcome.Outcome == EventOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        return outcome;
    }

    private async ValueTask<(EventOutcome Outcome, ValidationResult Result)> DispatchAsync(EventRoute route, ReadOnlyMemory<byte> utf8Json, CancellationToken cancellationToken)
    {
        if (!route.TryParse(utf8Json.Span, out IEvent? received, out ValidationResult result))
        {
            LogMessages.InvalidEvent(logger, route.EventType, result.Errors.Count, result.Errors[0].MessageWithoutValue);
            return (EventOutcome.Invalid, result);
        }

        // What has no identity cannot be told from another delivery of itself, and what nobody handles need not be: it must not take the place
        // of what was handled.
        if (!route.IsHandled || Identify(received, utf8Json.Span) is not { Source: { Length: > 0 } source, Id: { Length: > 0 } id })
        {
            return (await HandleAsync(route, received, null, 0, cancellationToken).ConfigureAwait(false) ? EventOutcome.Handled : EventOutcome.Failed, result);
        }

        // From before the claim: a store counts from some moment before its answer comes.
        long since = time.GetTimestamp();
        if (await TryClaimAsync(route, source, id, cancellationToken).ConfigureAwait(false) is not { } claim)
        {
            return (EventOutcome.Busy, result);
        }

        return (claim.Status switch
        {
            DeliveryStatus.Handled => EventOutcome.Duplicate,
            DeliveryStatus.InFlight => EventOutcome.Busy,
            _ => await HandleClaimedAsync(route, received, claim, since, cancellationToken).ConfigureAwait(false),
        }, result);
    }

    /// <summary>What has the source and the id of an event. A schema need not name their members, above all not those of CloudEvents 0.1.</summary>
    private static IEvent Identify(IEvent received, ReadOnlySpan<byte> utf8Json) =>
        received is { Source.Length: > 0, Id.Length: > 0 } || !EventEnvelope.TryRead(utf8Json, out EventEnvelope? envelope, out _) ? received : envelope;

    /// <summary>The claim, or null if the store does not answer: then nothing is handled, because it might be handled twice.</summary>
    private async ValueTask<DeliveryClaim?> TryClaimAsync(EventRoute route, string source, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ClaimAsync(source, id, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogMessages.StoreFailed(logger, exception, route.EventType);
            return null;
        }
    }

    private async ValueTask<EventOutcome> HandleClaimedAsync(EventRoute route, IEvent received, DeliveryClaim claim, long since, CancellationToken cancellationToken)
    {
        bool isHandled = false;
        try
        {
            isHandled = await HandleAsync(route, received, claim.Lifetime, since, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await EndClaimAsync(route, claim, isHandled).ConfigureAwait(false);
        }

        return isHandled ? EventOutcome.Handled : EventOutcome.Failed;
    }

    /// <summary>Not cancelled with the request: what became of the event must be known. A claim that cannot be ended expires.</summary>
    private async ValueTask EndClaimAsync(EventRoute route, DeliveryClaim claim, bool isHandled)
    {
        try
        {
            if (isHandled)
            {
                await store.CompleteAsync(claim, CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await store.ReleaseAsync(claim, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogMessages.StoreFailed(logger, exception, route.EventType);
        }
    }

    /// <summary>False if the handler failed or took longer than the claim holds; nothing but the cancellation of the request is thrown.</summary>
    private async ValueTask<bool> HandleAsync(EventRoute route, IEvent received, TimeSpan? lifetime, long since, CancellationToken cancellationToken)
    {
        TimeSpan? left = lifetime - time.GetElapsedTime(since);
        using CancellationTokenSource expiry = left <= s_longestTimer ? new(left > TimeSpan.Zero ? left.Value : TimeSpan.Zero, time) : new();
        using CancellationTokenSource handling = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, expiry.Token);

        try
        {
            // Handled only once the services of the handler have ended too, since they may still have something to write.
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await route.HandleAsync(received, scope.ServiceProvider, handling.Token).ConfigureAwait(false);
            }

            return true;
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            LogMessages.HandlerCancelled(logger, route.EventType, lifetime);
            return false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogMessages.HandlerFailed(logger, exception, route.EventType);
            return false;
        }
    }
}
