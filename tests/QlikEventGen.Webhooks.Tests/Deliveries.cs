using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using QlikEventGen.AspNetCore;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>Makes deliveries as Qlik Cloud does: the example of the event's page, with an id of its own.</summary>
internal static class Deliveries
{
    public const string Secret = "a secret of the tests";

    private static readonly string s_example = ReadExample();

    /// <summary>A valid event.</summary>
    public static string Event(string id, string type = "com.qlik.v1.automation.run.ended")
    {
        JsonObject payload = JsonNode.Parse(s_example)!.AsObject();
        payload["id"] = id;
        payload["type"] = type;
        return payload.ToJsonString();
    }

    public static string Event(int number) => Event(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A signed request.</summary>
    public static HttpRequestMessage Request(string body, string contentType = "application/json", string secret = Secret) =>
        Unsigned(body, contentType).With(QlikSignature.HeaderName, QlikSignature.Compute(Encoding.UTF8.GetBytes(body), secret));

    public static HttpRequestMessage Unsigned(string body, string contentType = "application/json")
    {
        ByteArrayContent content = new(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return new HttpRequestMessage(HttpMethod.Post, "/webhooks/qlik") { Content = content };
    }

    public static HttpRequestMessage With(this HttpRequestMessage request, string header, string value)
    {
        request.Headers.Add(header, value);
        return request;
    }

    private static string ReadExample()
    {
        using StreamReader reader = new(typeof(Deliveries).Assembly.GetManifestResourceStream("event.json")!);
        return reader.ReadToEnd();
    }
}
