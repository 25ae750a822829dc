using System.Net.Http.Headers;
using System.Text;
using QlikEventGen.AspNetCore;

namespace WebhookReceiver.Sending;

/// <summary>A delivery to try the receiver with.</summary>
internal sealed record SampleDelivery(string Name, byte[] Body, string? Signature, string ContentType = "application/json")
{
    public static IReadOnlyList<SampleDelivery> CreateAll(string secret)
    {
        // Each time other events, since a receiver drops those that it has handled.
        AutomationRunEnded ended = new()
        {
            Id = Guid.NewGuid().ToString(),
            Specversion = "1.0.2",
            Tenantid = Guid.NewGuid().ToString(),
            Time = DateTimeOffset.UtcNow,
            Data = new AutomationRunEndedData { Title = "Nightly export", Status = AutomationRunStatus.Finished },
        };
        byte[] valid = ended.ToUtf8Json();
        byte[] tampered = (ended with { Id = Guid.NewGuid().ToString() }).ToUtf8Json();
        byte[] invalid = (ended with { Id = Guid.NewGuid().ToString(), Source = "no URI reference", Specversion = "" }).ToUtf8Json();
        byte[] unknown = Encoding.UTF8.GetBytes(
            $$"""{"id":"{{Guid.NewGuid()}}","type":"com.qlik.v1.space.created","source":"com.qlik/spaces","specversion":"1.0.2"}""");
        byte[] truncated = valid[..^1];
        return
        [
            Signed("signed", valid),
            Signed("duplicate", valid),
            new("unsigned", valid, Signature: null),
            new("tampered", tampered, QlikSignature.Compute(valid, secret)),
            Signed("invalid", invalid),
            Signed("truncated", truncated),
            Signed("unknown type", unknown),
            Signed("plain text", valid) with { ContentType = "text/plain" },
        ];

        SampleDelivery Signed(string name, byte[] body) => new(name, body, QlikSignature.Compute(body, secret));
    }

    public HttpRequestMessage CreateRequest(Uri address)
    {
        HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        if (Signature is not null)
        {
            request.Headers.Add(QlikSignature.HeaderName, Signature);
        }

        return request;
    }
}
