using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using QlikEventGen.AspNetCore.Deliveries;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>How handlers are made, and what becomes of what they throw.</summary>
public sealed class HandlerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_class_is_disposed_of_after_its_event(bool isService)
    {
        await using Receiver receiver = await Receiver.StartAsync(
            static handlers => handlers.On<AutomationRunEnded, DisposableHandler>(),
            services: services =>
            {
                services.AddSingleton<List<string>>();
                if (isService)
                    services.AddTransient<DisposableHandler>();
            });

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(["1", "disposed"], receiver.Services.GetRequiredService<List<string>>());
    }

    [Fact]
    public async Task Unknown_events_may_be_handled_by_a_class()
    {
        await using Receiver receiver = await Receiver.StartAsync(
            static handlers => handlers.OnUnknown<UnknownHandler>(), services: static services => services.AddSingleton<List<string>>());

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event("1", "other")))).Status);
        Assert.Equal(["other", "disposed"], receiver.Services.GetRequiredService<List<string>>());
    }

    [Fact]
    public async Task An_event_is_not_handled_when_the_services_of_its_handler_fail_to_end()
    {
        int attempts = 0;
        await using Receiver receiver = await Receiver.StartAsync(
            handlers => handlers.On<AutomationRunEnded>((_, services, _) =>
            {
                attempts++;
                services.GetRequiredService<FailsToEnd>();
                return Task.CompletedTask;
            }),
            services: static services => services.AddScoped<FailsToEnd>());

        (int status, string body) = await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)));
        Assert.Equal((500, """{"title":"The event was not handled.","status":500,"detail":"Its handler failed. Send it again."}"""), (status, body));
        await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)));
        Assert.Equal(2, attempts);
    }

    /// <summary>Else many events of a type that nobody handles would make the receiver forget what it has handled.</summary>
    [Fact]
    public async Task Events_that_no_one_handles_are_not_remembered()
    {
        int count = 0;
        await using Receiver receiver = await Receiver.StartAsync(
            handlers => handlers.On<AutomationRunEnded>((_, _) => Task.FromResult(++count)), new() { ["QlikWebhooks:Memory:Capacity"] = "1" });

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event("2", "other")))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(1, count);
    }

    /// <summary>Its schema allows any text, and two events without an identity are not one.</summary>
    [Fact]
    public async Task An_empty_id_is_none()
    {
        int count = 0;
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<Loose>((_, _) => Task.FromResult(++count)));
        const string Event = """{"specversion":"1.0","type":"loose","source":"s","id":""}""";

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Event))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Event))).Status);
        Assert.Equal(2, count);
    }

    /// <summary>The names of today and of CloudEvents 0.1, whether the schema of the event has them or not.</summary>
    [Theory]
    [InlineData("old.named", "eventId", "eventType")]
    [InlineData("old.unnamed", "eventId", "eventType")]
    [InlineData("old.unnamed", "eventID", "eventType")]
    [InlineData("old.named", "id", "type")]
    [InlineData("old.unnamed", "id", "type")]
    [InlineData("unknown", "eventId", "eventType")]
    [InlineData("unknown", "id", "type")]
    public async Task An_event_is_known_by_its_source_and_id_whatever_they_are_called(string eventType, string id, string type)
    {
        int count = 0;
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers
            .On<Old.OldNamed>((_, _) => Task.FromResult(++count))
            .On<Old.OldUnnamed>((_, _) => Task.FromResult(++count))
            .OnUnknown((_, _) => Task.FromResult(++count)));

        Assert.Equal((204, 1), await SendAsync("1", "s"));
        Assert.Equal((204, 1), await SendAsync("1", "s"));
        Assert.Equal((204, 2), await SendAsync("2", "s"));
        Assert.Equal((204, 3), await SendAsync("1", "t"));

        async Task<(int Status, int Count)> SendAsync(string idValue, string source)
        {
            string body = $$"""{"{{type}}":"com.qlik.v1.{{eventType}}","{{id}}":"{{idValue}}","source":"{{source}}"}""";
            return ((await receiver.SendAsync(Deliveries.Request(body))).Status, count);
        }
    }

    [Fact]
    public async Task A_handler_that_takes_longer_than_the_claim_holds_is_cancelled_and_the_event_can_be_sent_again()
    {
        int attempts = 0;
        await using Receiver receiver = await Receiver.StartAsync(
            handlers => handlers.On<AutomationRunEnded>((_, cancellationToken) => ++attempts == 1 ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask),
            new() { ["QlikWebhooks:Memory:ClaimLifetime"] = "00:00:00.050" });

        (int status, string body) = await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)));
        Assert.Equal((500, """{"title":"The event was not handled.","status":500,"detail":"Its handler failed. Send it again."}"""), (status, body));
        Assert.Equal(
            ["Error: The handler of an event (com.qlik.v1.automation.run.ended) was cancelled, since the event's claim holds for 00:00:00.0500000 only. The event can be delivered again."],
            receiver.Log.Lines.Where(static line => line.StartsWith("Error", StringComparison.Ordinal)));
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(2, attempts);
    }

    /// <summary>No timer is set that long, and a store need not say how long a claim holds.</summary>
    [Theory]
    [InlineData("1000.00:00:00")]
    [InlineData(null)]
    public async Task A_claim_may_hold_for_as_long_as_it_likes(string? lifetime)
    {
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers
            .UseDeliveryStore(_ => new ClaimingStore(lifetime is null ? null : TimeSpan.Parse(lifetime, CultureInfo.InvariantCulture)))
            .On<AutomationRunEnded>((_, cancellationToken) => Task.Delay(20, cancellationToken)));

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:00:01")]
    public async Task A_claim_that_does_not_hold_cancels_the_handler_at_once(string lifetime)
    {
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers
            .UseDeliveryStore(_ => new ClaimingStore(TimeSpan.Parse(lifetime, CultureInfo.InvariantCulture)))
            .On<AutomationRunEnded>((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken)));

        Assert.Equal(500, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
    }

    private sealed class ClaimingStore(TimeSpan? lifetime) : IDeliveryStore
    {
        public ValueTask<DeliveryClaim> ClaimAsync(string source, string id, CancellationToken cancellationToken) =>
            new(new DeliveryClaim(DeliveryStatus.Claimed, "key", "token") { Lifetime = lifetime });

        public ValueTask CompleteAsync(DeliveryClaim claim, CancellationToken cancellationToken) => default;

        public ValueTask ReleaseAsync(DeliveryClaim claim, CancellationToken cancellationToken) => default;
    }

    private sealed class FailsToEnd : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException();
    }

    private sealed class DisposableHandler(List<string> log) : AspNetCore.IWebhookHandler<AutomationRunEnded>, IDisposable
    {
        public Task HandleAsync(AutomationRunEnded received, CancellationToken cancellationToken)
        {
            log.Add(received.Id);
            return Task.CompletedTask;
        }

        public void Dispose() => log.Add("disposed");
    }

    private sealed class UnknownHandler(List<string> log) : AspNetCore.IWebhookHandler<UnknownEvent>, IAsyncDisposable
    {
        public Task HandleAsync(UnknownEvent received, CancellationToken cancellationToken)
        {
            log.Add(received.Type);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            log.Add("disposed");
            return default;
        }
    }
}
