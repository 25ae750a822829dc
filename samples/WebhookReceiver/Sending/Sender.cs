using System.Text.Json;
using QlikEventGen.AspNetCore;

namespace WebhookReceiver.Sending;

/// <summary>Sends sample deliveries to a receiver and prints its answers.</summary>
internal static class Sender
{
    /// <summary>The exit code: 0 if all deliveries were answered, 1 if they could not be sent.</summary>
    public static async Task<int> SendAllAsync(IConfiguration configuration, string path)
    {
        string address = (configuration["urls"] ?? "http://localhost:5080").Split(';')[0];
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? receiver) || !receiver.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            Console.Error.WriteLine($"{address} is no address to send to: name one with --urls, such as http://localhost:5080.");
            return 1;
        }

        if (configuration[$"{QlikWebhookOptions.SectionName}:Secrets:0"] is not { Length: > 0 } secret)
        {
            Console.Error.WriteLine("There is no secret to sign with: set QlikWebhooks__Secrets__0 to that of the receiver.");
            return 1;
        }

        using HttpClient client = new();
        try
        {
            foreach (SampleDelivery delivery in SampleDelivery.CreateAll(secret))
            {
                using HttpRequestMessage request = delivery.CreateRequest(new Uri(receiver, path));
                using HttpResponseMessage answer = await client.SendAsync(request);
                Console.WriteLine($"{delivery.Name,-12} {(int)answer.StatusCode} {Describe(await answer.Content.ReadAsStringAsync())}".TrimEnd());
            }

            return 0;
        }
        catch (HttpRequestException exception)
        {
            Console.Error.WriteLine($"{address} does not answer: {exception.Message} Start the receiver first, or name another with --urls.");
            return 1;
        }
    }

    /// <summary>The problem details on one line, and one more for each error.</summary>
    private static string Describe(string answer)
    {
        if (answer.Length == 0)
        {
            return "";
        }

        using JsonDocument problem = JsonDocument.Parse(answer);
        string text = $"{problem.RootElement.GetProperty("title")} {problem.RootElement.GetProperty("detail")}";
        return problem.RootElement.TryGetProperty("errors", out JsonElement errors)
            ? errors.EnumerateArray().Aggregate(text, static (lines, error) => $"{lines}{Environment.NewLine}{"",16} {PlaceOf(error)}: {error.GetProperty("message")}")
            : text;
    }

    private static string PlaceOf(JsonElement error) => error.GetProperty("pointer").GetString() is { Length: > 0 } pointer ? pointer : "(root)";
}
