using QlikEventGen.AspNetCore;

namespace WebhookReceiver;

/// <summary>What a program does with an event goes here. The event counts as handled when this ends without an exception.</summary>
internal sealed class RunEndedHandler(IServiceProvider services) : IWebhookHandler<AutomationRunEnded>
{
    public Task HandleAsync(AutomationRunEnded received, CancellationToken cancellationToken)
    {
        DeliveryRecorder.Note(services, received.Data?.Status is AutomationRunStatus.Failed ? "handled, a run failed" : "handled");
        return Task.CompletedTask;
    }
}
