using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace QlikEventGen.Samples.Tests;

/// <summary>The sample that receives webhooks, from the command that sends deliveries to the page that shows them.</summary>
public sealed partial class WebhookReceiverTests
{
    /// <summary>Set to 1, it has the screenshot of the documentation written anew.</summary>
    private const string UpdateVariable = "QLIKEVENTGEN_UPDATE_SCREENSHOTS";

    private const string RunEnded = "com.qlik.v1.automation.run.ended";

    [Fact]
    public async Task The_sender_prints_the_answer_to_each_delivery()
    {
        await using SampleProgram sample = await SampleProgram.StartAsync();

        Assert.Equal(
            """
            signed       204
            duplicate    204
            unsigned     401 The signature is not valid. The header Qlik-Signature is missing.
            tampered     401 The signature is not valid. The header Qlik-Signature is not the signature of the body.
            invalid      400 The event is not valid. The errors say what is wrong with it, and where.
                             /source: must be a URI reference (RFC 3986)
                             /specversion: must have at least 1 character
            truncated    400 The event is not valid. The errors say what is wrong with it, and where.
                             (root): expected ',' or '}' after a member, but the text ends
            unknown type 204
            plain text   415 The content type is not supported. Send application/json, application/cloudevents+json or application/cloudevents-batch+json in UTF-8, or the attributes of the event as headers.

            """, (await sample.SendAsync()).ReplaceLineEndings());
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "Development", "http://127.0.0.1:1 does not answer: Connection refused (127.0.0.1:1) Start the receiver first, or name another with --urls.")]
    [InlineData("http://*:80", "Development", "http://*:80 is no address to send to: name one with --urls, such as http://localhost:5080.")]
    [InlineData("localhost:80", "Development", "localhost:80 is no address to send to: name one with --urls, such as http://localhost:5080.")]
    [InlineData("http://127.0.0.1:1", "Production", "There is no secret to sign with: set QlikWebhooks__Secrets__0 to that of the receiver.")]
    public async Task The_sender_says_why_it_cannot_send(string address, string environment, string reason)
    {
        Assert.Equal((1, "", reason + Environment.NewLine), await SampleProgram.SendAsync(address, environment));
    }

    [Fact]
    public async Task The_page_shows_deliveries_as_they_arrive()
    {
        await using Chromium chromium = await Chromium.StartAsync();
        await using SampleProgram sample = await SampleProgram.StartAsync();
        IPage page = await chromium.Browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1100, Height = 760 } });
        List<string> faults = [];
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, message) => faults.Add(message.Text);
        await page.GotoAsync(sample.Address.ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Connected.");
        ILocator rows = page.Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(0);

        await sample.SendAsync();

        await Assertions.Expect(rows).ToHaveCountAsync(8);
        string[] expected =
        [
            "415|–|The content type is not supported. Send application/json, application/cloudevents+json or application/cloudevents-batch+json in UTF-8, or the attributes of the event as headers.",
            "204|com.qlik.v1.space.created ID|no handler for this type",
            $"400|{RunEnded}|The event is not valid. (root) expected ',' or '}}' after a member, but the text ends",
            $"400|{RunEnded}|The event is not valid. /source must be a URI reference (RFC 3986) /specversion must have at least 1 character",
            "401|–|The signature is not valid. The header Qlik-Signature is not the signature of the body.",
            "401|–|The signature is not valid. The header Qlik-Signature is missing.",
            $"204|{RunEnded} ID|duplicate, handled before",
            $"204|{RunEnded} ID|handled",
        ];
        Assert.Equal(expected, await ReadAsync(rows));

        // A page that is opened later shows them too.
        await page.ReloadAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(8);
        Assert.Equal(expected, await ReadAsync(rows));
        Assert.Empty(faults);

        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(RepositoryRoot.Path, "docs", "webhook-receiver.png"), FullPage = true });
        }
    }

    [Fact]
    public async Task The_page_shows_the_latest_fifty()
    {
        await using Chromium chromium = await Chromium.StartAsync();
        await using SampleProgram sample = await SampleProgram.StartAsync();
        using HttpClient client = new() { BaseAddress = sample.Address };
        IPage page = await chromium.Browser.NewPageAsync();
        await page.GotoAsync(sample.Address.ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Connected.");

        await SendAsync("application/json", 3);
        await SendAsync("text/plain", 50);

        ILocator statuses = page.Locator("tbody .status");
        await Assertions.Expect(statuses.Filter(new LocatorFilterOptions { HasText = "415" })).ToHaveCountAsync(50);
        await Assertions.Expect(statuses).ToHaveCountAsync(50);
        await page.ReloadAsync();
        await Assertions.Expect(statuses).ToHaveCountAsync(50);

        async Task SendAsync(string contentType, int count)
        {
            for (int i = 0; i < count; i++)
            {
                using StringContent body = new("{}", Encoding.UTF8, contentType);
                using HttpResponseMessage answer = await client.PostAsync(new Uri("/webhooks/qlik", UriKind.Relative), body, TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>The rows without their times, with "ID" for each event's id.</summary>
    private static async Task<string[]> ReadAsync(ILocator rows)
    {
        IReadOnlyList<string[]> cells = await rows.EvaluateAllAsync<string[][]>(
            "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, ' ').trim()))");
        Assert.All(cells, static row => Assert.Matches(@"\d{1,2}:\d{2}:\d{2}", row[0]));
        return [.. cells.Select(static row => Id().Replace(string.Join('|', row[1..]), "ID"))];
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
