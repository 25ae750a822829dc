using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace QlikEventGen.AspNetCore.Handling;

/// <summary>The metrics and traces of a receiver. Nothing in them comes from a payload: an event type that has no handler is <c>other</c>.</summary>
internal sealed class WebhookTelemetry : IDisposable
{
    public const string Name = "QlikEventGen.AspNetCore";

    private readonly ActivitySource _activities = new(Name);
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _handling;

    public WebhookTelemetry(IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        _deliveries = meter.CreateCounter<long>("qlik.webhook.deliveries", "{delivery}", "Deliveries, by the status of the answer.");
        _handling = meter.CreateHistogram<double>("qlik.webhook.event.duration", "s", "The time that events took, by their type and by what came of them.");
    }

    public Activity? StartHandling(string eventType) => _activities.StartActivity("qlik.webhook.event", ActivityKind.Consumer)?.SetTag("qlik.event.type", eventType);

    public void Count(string eventType, EventOutcome outcome, TimeSpan elapsed) => _handling.Record(
        elapsed.TotalSeconds,
        new KeyValuePair<string, object?>("qlik.event.type", eventType),
        new KeyValuePair<string, object?>("qlik.event.outcome", outcome.ToString()));

    public void CountDelivery(int status) => _deliveries.Add(1, new KeyValuePair<string, object?>("http.response.status_code", status));

    public void Dispose() => _activities.Dispose();
}
