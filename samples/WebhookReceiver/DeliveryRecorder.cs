using System.Text;
using System.Text.Json;
using QlikEventGen;

namespace WebhookReceiver;

/// <summary>Middleware around the receiver that records what it answered, refusals included.</summary>
internal sealed class DeliveryRecorder(RequestDelegate next, RecentDeliveries deliveries, TimeProvider clock)
{
    /// <summary>Lets a handler say what it did with the event. One that was handled before reaches no handler.</summary>
    public static void Note(IServiceProvider services, string outcome) =>
        services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Items[typeof(DeliveryRecorder)] = outcome;

    public async Task InvokeAsync(HttpContext context)
    {
        Stream response = context.Response.Body;
        using MemoryStream answer = new();
        context.Request.EnableBuffering();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = response;
        }

        deliveries.Add(await DescribeAsync(context, answer.GetBuffer().AsMemory(0, (int)answer.Length)));
        if (answer.Length > 0)
        {
            answer.Position = 0;
            await answer.CopyToAsync(response, context.RequestAborted);
        }
    }

    private async Task<Delivery> DescribeAsync(HttpContext context, ReadOnlyMemory<byte> answer)
    {
        int status = context.Response.StatusCode;
        (string outcome, DeliveryError[] errors) = status == StatusCodes.Status204NoContent
            ? ((string?)context.Items[typeof(DeliveryRecorder)] ?? "duplicate, handled before", [])
            : ReadProblem(answer);
        (string? type, string? id) = status is StatusCodes.Status204NoContent or StatusCodes.Status400BadRequest
            ? await ReadEventAsync(context.Request)
            : (null, null);
        return new Delivery(clock.GetUtcNow(), status, outcome, type, id, errors);
    }

    /// <summary>Type and id of the event, which is read only if its signature was right.</summary>
    private static async Task<(string? Type, string? Id)> ReadEventAsync(HttpRequest request)
    {
        using MemoryStream body = new();
        request.Body.Position = 0;
        await request.Body.CopyToAsync(body);
        ReadOnlySpan<byte> utf8Json = body.GetBuffer().AsSpan(0, (int)body.Length);
        if (EventEnvelope.TryRead(utf8Json, out EventEnvelope? envelope, out _))
        {
            return (envelope.Type, envelope.Id);
        }

        return EventEnvelope.TryFindType(utf8Json, out ReadOnlySpan<byte> type) ? (Encoding.UTF8.GetString(type), null) : (null, null);
    }

    private static (string Outcome, DeliveryError[] Errors) ReadProblem(ReadOnlyMemory<byte> answer)
    {
        // Other middleware may answer without problem details, as routing does to a method that is not POST.
        if (answer.IsEmpty)
        {
            return ("refused", []);
        }

        using JsonDocument problem = JsonDocument.Parse(answer);
        DeliveryError[] errors = problem.RootElement.TryGetProperty("errors", out JsonElement list)
            ? [.. list.EnumerateArray().Select(static error => new DeliveryError(error.GetProperty("pointer").GetString()!, error.GetProperty("message").GetString()!))]
            : [];
        string title = problem.RootElement.GetProperty("title").GetString()!;
        return (errors.Length > 0 ? title : $"{title} {problem.RootElement.GetProperty("detail").GetString()}", errors);
    }
}
