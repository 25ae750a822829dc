using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using QlikEventGen.AspNetCore;

namespace QlikEventGen.Webhooks.Tests;

[Collection(nameof(Alone))]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Deliveries_and_events_are_counted_and_traced()
    {
        ConcurrentQueue<string> seen = new();
        await using Receiver receiver = await Receiver.StartAsync(static handlers => handlers.On<AutomationRunEnded>(
            static (received, _) => received.Id == "2" ? throw new InvalidOperationException() : Task.CompletedTask));
        IMeterFactory meters = receiver.Services.GetRequiredService<IMeterFactory>();
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "QlikEventGen.AspNetCore" && instrument.Meter.Scope == meters)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue($"{instrument.Name} {value} {Describe(tags)}"));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue($"{instrument.Name} {(value > 0 ? "some" : "none")} {Describe(tags)}"));
        listener.Start();
        using ActivityListener activities = new()
        {
            ShouldListenTo = static source => source.Name == "QlikEventGen.AspNetCore",
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => seen.Enqueue($"{activity.OperationName} {activity.Status} {string.Join(",", activity.Tags.Select(static tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(activities);

        await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)));
        await receiver.SendAsync(Deliveries.Request(Deliveries.Event(2)));
        await receiver.SendAsync(Deliveries.Request(Deliveries.Event("3", "secret.type")));
        await receiver.SendAsync(Deliveries.Unsigned(Deliveries.Event(4)));

        Assert.Equal(
            [
                "qlik.webhook.deliveries 1 http.response.status_code=204",
                "qlik.webhook.deliveries 1 http.response.status_code=204",
                "qlik.webhook.deliveries 1 http.response.status_code=401",
                "qlik.webhook.deliveries 1 http.response.status_code=500",
                "qlik.webhook.event Error qlik.event.type=com.qlik.v1.automation.run.ended",
                "qlik.webhook.event Unset qlik.event.type=com.qlik.v1.automation.run.ended",
                "qlik.webhook.event Unset qlik.event.type=other",
                "qlik.webhook.event.duration some qlik.event.type=com.qlik.v1.automation.run.ended,qlik.event.outcome=Failed",
                "qlik.webhook.event.duration some qlik.event.type=com.qlik.v1.automation.run.ended,qlik.event.outcome=Handled",
                "qlik.webhook.event.duration some qlik.event.type=other,qlik.event.outcome=Handled",
            ],
            seen.Order(StringComparer.Ordinal));
    }

    private static string Describe(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(",", tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"));
}
