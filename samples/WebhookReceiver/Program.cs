// Receives webhooks of Qlik Cloud and shows at http://localhost:5080 what came of them:
//
//     dotnet run --project samples/WebhookReceiver
//
// and, beside it, deliveries to look at, good ones and bad ones:
//
//     dotnet run --project samples/WebhookReceiver -- send
//
// Both read the secret from appsettings.Development.json, which is a sample and no secret. A real one belongs into the environment variable
// QlikWebhooks__Secrets__0, or wherever else your configuration comes from.
using QlikEventGen.AspNetCore;
using WebhookReceiver;
using WebhookReceiver.Sending;

const string WebhookPath = "/webhooks/qlik";

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
if (args is ["send", ..])
{
    return await Sender.SendAllAsync(builder.Configuration, WebhookPath);
}

builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton<RecentDeliveries>();
builder.Services.AddQlikWebhooks()
    .On<AutomationRunEnded, RunEndedHandler>()
    .OnUnknown(static (_, services, _) =>
    {
        DeliveryRecorder.Note(services, "no handler for this type");
        return Task.CompletedTask;
    });

WebApplication application = builder.Build();
application.UseDefaultFiles();
application.UseStaticFiles();
application.UseWhen(static context => context.Request.Path == WebhookPath, static branch => branch.UseMiddleware<DeliveryRecorder>());
application.MapQlikWebhook(WebhookPath);
application.MapGet("/deliveries", static (RecentDeliveries deliveries, CancellationToken cancellationToken) =>
    TypedResults.ServerSentEvents(deliveries.WatchAsync(cancellationToken)));
await application.RunAsync();
return 0;
