using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QlikEventGen.AspNetCore.Handling;

namespace QlikEventGen.AspNetCore.Receiving;

/// <summary>
/// Answers deliveries: reads the body, verifies its signature before anything is parsed, and has its events handled in their order.
/// </summary>
internal sealed class WebhookReceiver : IDisposable
{
    private readonly IOptionsMonitor<QlikWebhookOptions> _options;
    private readonly EventDispatcher _dispatcher;
    private readonly WebhookTelemetry _telemetry;
    private readonly ILogger<WebhookReceiver> _logger;
    private readonly ConcurrencyLimiter _limiter;

    public WebhookReceiver(IOptionsMonitor<QlikWebhookOptions> options, EventDispatcher dispatcher, WebhookTelemetry telemetry, ILogger<WebhookReceiver> logger)
    {
        _options = options;
        _dispatcher = dispatcher;
        _telemetry = telemetry;
        _logger = logger;
        _limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.CurrentValue.MaxConcurrency,
            QueueLimit = options.CurrentValue.MaxWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    public async Task ReceiveAsync(HttpContext context)
    {
        Answer answer = await AnswerAsync(context).ConfigureAwait(false);
        _telemetry.CountDelivery(answer.Status);
        await answer.WriteAsync(context.Response, context.RequestAborted).ConfigureAwait(false);
    }

    public void Dispose() => _limiter.Dispose();

    private async ValueTask<Answer> AnswerAsync(HttpContext context)
    {
        QlikWebhookOptions options;
        try
        {
            options = _options.CurrentValue;
        }
        catch (OptionsValidationException exception)
        {
            // They were valid at the start, and were changed since.
            LogMessages.InvalidOptions(_logger, string.Join(' ', exception.Failures));
            return Answer.Busy(new QlikWebhookOptions().RetryAfter, "The configuration of the receiver is not valid.");
        }

        if (DeliveryMode.Of(context.Request, options.AcceptBinaryMode) is not { } mode)
        {
            return Answer.UnsupportedMediaType;
        }

        if (await RequestBody.ReadAsync(context, options.MaxBodySize).ConfigureAwait(false) is not { } body)
        {
            return Answer.TooLarge(options.MaxBodySize);
        }

        if (Refuse(context.Request, body, options) is { } refusal)
        {
            return refusal;
        }

        using RateLimitLease lease = await _limiter.AcquireAsync(1, context.RequestAborted).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            LogMessages.TooManyWaiting(_logger, options.MaxWaiting);
            return Answer.Busy(options.RetryAfter, "Too many deliveries wait to be handled.");
        }

        return mode.TrySplit(context.Request, body, out IReadOnlyList<ReadOnlyMemory<byte>> events, out string fault)
            ? await HandleAsync(events, mode, options, context.RequestAborted).ConfigureAwait(false)
            : Answer.NoEvents(fault);
    }

    private Answer? Refuse(HttpRequest request, byte[] body, QlikWebhookOptions options)
    {
        string? signature = request.Headers[QlikSignature.HeaderName];
        if (string.IsNullOrEmpty(signature))
        {
            LogMessages.WrongSignature(_logger, "missing");
            return Answer.Unauthorized($"The header {QlikSignature.HeaderName} is missing.");
        }

        // Every secret is tried, so that the time does not tell which one was right.
        bool isRight = false;
        foreach (string secret in options.Secrets)
        {
            isRight |= QlikSignature.Verify(body, signature, secret);
        }

        if (isRight)
        {
            return null;
        }

        LogMessages.WrongSignature(_logger, "wrong");
        return Answer.Unauthorized($"The header {QlikSignature.HeaderName} is not the signature of the body.");
    }

    /// <summary>
    /// Handles events in their order. One that is not valid never will be, so those behind it are handled; one that cannot be handled now stops
    /// the rest, which must not overtake it. Those that were handled are not handled again when the delivery is repeated.
    /// </summary>
    private async ValueTask<Answer> HandleAsync(IReadOnlyList<ReadOnlyMemory<byte>> events, DeliveryMode mode, QlikWebhookOptions options, CancellationToken cancellationToken)
    {
        List<(int Index, ValidationResult Result)> invalid = [];
        for (int i = 0; i < events.Count; i++)
        {
            (EventOutcome outcome, ValidationResult result) = await _dispatcher.DispatchAsync(events[i], cancellationToken).ConfigureAwait(false);
            switch (outcome)
            {
                case EventOutcome.Busy:
                    return Answer.Busy(options.RetryAfter, "Another delivery of the event is being handled.");
                case EventOutcome.Failed:
                    return Answer.HandlerFailed;
                case EventOutcome.Invalid:
                    invalid.Add((i, result));
                    break;
            }
        }

        return invalid.Count == 0 ? Answer.Handled : Answer.Invalid(invalid, mode.IsBatch);
    }
}
