using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QlikEventGen.AspNetCore;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>Every answer of a receiver.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/cloudevents+json")]
    public async Task A_signed_event_reaches_the_handler_of_its_type(string contentType)
    {
        List<AutomationRunEnded> handled = [];
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<AutomationRunEnded>((received, _) => Add(handled, received)));

        Assert.Equal((204, ""), await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1), contentType)));
        Assert.Equal("1", Assert.Single(handled).Id);
        Assert.Equal(AutomationRunStatus.ExceededLimit, handled[0].Data!.Status);
    }

    [Fact]
    public async Task A_missing_or_wrong_signature_is_401_and_nothing_is_parsed()
    {
        await using Receiver receiver = await Receiver.StartAsync(static handlers => handlers.On<AutomationRunEnded>(static (_, _) => throw new InvalidOperationException()));

        (int status, string body) = await receiver.SendAsync(Deliveries.Unsigned("no JSON"));
        Assert.Equal((401, """{"title":"The signature is not valid.","status":401,"detail":"The header Qlik-Signature is missing."}"""), (status, body));
        (status, body) = await receiver.SendAsync(Deliveries.Request("no JSON", secret: "another"));
        Assert.Equal((401, """{"title":"The signature is not valid.","status":401,"detail":"The header Qlik-Signature is not the signature of the body."}"""), (status, body));

        // Two signatures are none.
        HttpRequestMessage twice = Deliveries.Request(Deliveries.Event(1));
        Assert.Equal(401, (await receiver.SendAsync(twice.With(QlikSignature.HeaderName, QlikSignature.Compute([], "x")))).Status);
        using HttpResponseMessage answer = await receiver.Client.SendAsync(Deliveries.Unsigned("{}"), TestContext.Current.CancellationToken);
        Assert.Equal("Qlik-Signature", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Each_of_several_secrets_is_right_and_a_changed_configuration_counts()
    {
        await using Receiver receiver = await Receiver.StartAsync(
            static handlers => handlers.On<AutomationRunEnded>(static (_, _) => Task.CompletedTask),
            new() { ["QlikWebhooks:Secrets:1"] = "the next one" });

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(2), secret: "the next one"))).Status);
        Assert.Equal(401, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(3), secret: "a third one"))).Status);
    }

    [Fact]
    public async Task An_invalid_event_is_400_with_its_errors_and_none_of_its_values()
    {
        await using Receiver receiver = await Receiver.StartAsync(static handlers => handlers.On<AutomationRunEnded>(static (_, _) => throw new InvalidOperationException()));
        JsonObject payload = JsonNode.Parse(Deliveries.Event(1))!.AsObject();
        payload["data"]!["status"] = "Geheimnis";
        payload.Remove("source");

        (int status, string body) = await receiver.SendAsync(Deliveries.Request(payload.ToJsonString()));

        Assert.Equal(400, status);
        JsonNode problem = JsonNode.Parse(body)!;
        Assert.Equal("The event is not valid.", (string?)problem["title"]);
        Assert.Equal(["", "/data/status"], problem["errors"]!.AsArray().Select(static error => (string)error!["pointer"]!));
        Assert.Equal(["required", "enum"], problem["errors"]!.AsArray().Select(static error => (string)error!["keyword"]!));
        Assert.Equal([1, 1], problem["errors"]!.AsArray().Select(static error => (int)error!["line"]!));
        Assert.DoesNotContain("Geheimnis", body, StringComparison.Ordinal);
        Assert.DoesNotContain(receiver.Log.Lines, static line => line.Contains("Geheimnis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"x\"")]
    public async Task What_is_no_event_is_400(string body)
    {
        await using Receiver receiver = await Receiver.StartAsync(static handlers => handlers.OnUnknown(static (_, _) => throw new InvalidOperationException()));

        Assert.Equal(400, (await receiver.SendAsync(Deliveries.Request(body))).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_the_limit_is_413_whether_or_not_it_says_how_long_it_is(bool saysItsLength)
    {
        await using Receiver receiver = await Receiver.StartAsync(
            static handlers => handlers.OnUnknown(static (_, _) => Task.CompletedTask), new() { ["QlikWebhooks:MaxBodySize"] = "200" });
        string fits = """{"type":"a","x":""}""";
        fits = fits.Insert(fits.Length - 2, new string('x', 200 - fits.Length));

        Assert.Equal(204, (await receiver.SendAsync(Chunked(Deliveries.Request(fits)))).Status);
        Assert.Equal((413, """{"title":"The body is too large.","status":413,"detail":"It may have 200 bytes."}"""), await receiver.SendAsync(Chunked(Deliveries.Request(fits + " "))));

        HttpRequestMessage Chunked(HttpRequestMessage request)
        {
            request.Headers.TransferEncodingChunked = !saysItsLength;
            return request;
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_is_415(string contentType)
    {
        await using Receiver receiver = await Receiver.StartAsync(static _ => { });

        Assert.Equal(415, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1), contentType))).Status);
        using HttpRequestMessage none = Deliveries.Request(Deliveries.Event(1));
        none.Content!.Headers.ContentType = null;
        Assert.Equal(415, (await receiver.SendAsync(none)).Status);
    }

    [Fact]
    public async Task Another_method_is_405_and_another_path_404()
    {
        await using Receiver receiver = await Receiver.StartAsync(static _ => { });

        using HttpRequestMessage get = new(HttpMethod.Get, "/webhooks/qlik");
        Assert.Equal(405, (await receiver.SendAsync(get)).Status);
        using HttpRequestMessage elsewhere = new(HttpMethod.Post, "/webhooks");
        Assert.Equal(404, (await receiver.SendAsync(elsewhere)).Status);
    }

    [Fact]
    public async Task A_duplicate_that_was_handled_is_204_and_not_handled_again()
    {
        int count = 0;
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<AutomationRunEnded>((_, _) => Task.FromResult(++count)));

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(1, count);

        // The same id from another source is another event.
        JsonObject other = JsonNode.Parse(Deliveries.Event(1))!.AsObject();
        other["source"] = "com.qlik/others";
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(other.ToJsonString()))).Status);
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task A_duplicate_in_flight_is_503_and_can_be_sent_again()
    {
        TaskCompletionSource started = new();
        TaskCompletionSource ended = new();
        await using Receiver receiver = await Receiver.StartAsync(
            handlers => handlers.On<AutomationRunEnded>(async (_, _) =>
            {
                started.SetResult();
                await ended.Task;
            }),
            new() { ["QlikWebhooks:RetryAfter"] = "00:00:07" });

        Task<(int Status, string Body)> first = receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)));
        await started.Task;
        using HttpResponseMessage second = await receiver.Client.SendAsync(Deliveries.Request(Deliveries.Event(1)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal("7", second.Headers.RetryAfter!.ToString());
        ended.SetResult();
        Assert.Equal(204, (await first).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
    }

    [Fact]
    public async Task A_failing_handler_is_500_and_gets_the_event_again()
    {
        int attempts = 0;
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<AutomationRunEnded>((received, _) =>
            ++attempts == 1 ? throw new InvalidOperationException("The database is away.") : Task.CompletedTask));

        Assert.Equal(
            (500, """{"title":"The event was not handled.","status":500,"detail":"Its handler failed. Send it again."}"""),
            await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1))));
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(2, attempts);
        Assert.Contains(receiver.Log.Lines, static line => line.StartsWith("Error: The handler of an event (com.qlik.v1.automation.run.ended) failed.", StringComparison.Ordinal)
            && line.Contains("The database is away.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_of_an_unknown_type_reaches_its_handler_byte_for_byte_or_is_dropped()
    {
        List<UnknownEvent> unknown = [];
        string body = "  " + Deliveries.Event("1", "com.qlik.v1.space.created") + "\n";
        await using (Receiver receiver = await Receiver.StartAsync(handlers => handlers.OnUnknown((received, _) => Add(unknown, received))))
            Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(body))).Status);

        Assert.Equal(body, Encoding.UTF8.GetString(Assert.Single(unknown).ToUtf8Json()));
        await using Receiver without = await Receiver.StartAsync(static _ => { });
        Assert.Equal(204, (await without.SendAsync(Deliveries.Request(body))).Status);
    }

    [Fact]
    public async Task More_deliveries_than_may_wait_are_503()
    {
        TaskCompletionSource started = new();
        TaskCompletionSource ended = new();
        await using Receiver receiver = await Receiver.StartAsync(
            handlers => handlers.On<AutomationRunEnded>(async (_, _) =>
            {
                started.TrySetResult();
                await ended.Task;
            }),
            new() { ["QlikWebhooks:MaxConcurrency"] = "1", ["QlikWebhooks:MaxWaiting"] = "1" });

        Task<(int Status, string Body)> first = receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)));
        await started.Task;
        Task<(int Status, string Body)> second = receiver.SendAsync(Deliveries.Request(Deliveries.Event(2)));
        Task<(int Status, string Body)> third = receiver.SendAsync(Deliveries.Request(Deliveries.Event(3)));
        Task<(int Status, string Body)> refused = await Task.WhenAny(second, third);
        Assert.Equal(503, (await refused).Status);
        ended.SetResult();
        Assert.Equal(204, (await first).Status);
        Assert.Equal(204, (await (refused == second ? third : second)).Status);
    }

    [Fact]
    public async Task A_sender_that_goes_cancels_the_handler_and_can_send_the_event_again()
    {
        TaskCompletionSource started = new();
        TaskCompletionSource cancelled = new();
        int attempts = 0;
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<AutomationRunEnded>(async (_, cancellationToken) =>
        {
            if (++attempts > 1)
                return;
            started.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                cancelled.SetResult();
            }
        }));

        using CancellationTokenSource source = new();
        Task sending = receiver.Client.SendAsync(Deliveries.Request(Deliveries.Event(1)), source.Token);
        await started.Task;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await cancelled.Task;
        int status = 503;
        while (status == 503)
            status = (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status;
        Assert.Equal((204, 2), (status, attempts));
    }

    [Fact]
    public async Task A_handler_may_be_a_class_that_gets_services_of_its_own_scope()
    {
        await using Receiver receiver = await Receiver.StartAsync(
            static handlers => handlers.On<AutomationRunEnded, Handler>(),
            services: static services => services.AddSingleton<List<string>>().AddScoped<Visit>());

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(2)))).Status);
        Assert.Equal(["1 1", "2 1"], receiver.Services.GetRequiredService<List<string>>());
    }

    [Fact]
    public async Task Without_a_secret_the_application_does_not_start()
    {
        Microsoft.Extensions.Options.OptionsValidationException exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Receiver.StartAsync(static _ => { }, new() { ["QlikWebhooks:Secrets:0"] = "" }));
        Assert.Contains("set QlikWebhooks:Secrets:0 to the secret of the webhook", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_is_taken_away_while_the_application_runs_lets_nothing_in()
    {
        int count = 0;
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<AutomationRunEnded>((_, _) => Task.FromResult(++count)));
        IConfigurationRoot configuration = (IConfigurationRoot)receiver.Services.GetRequiredService<IConfiguration>();
        configuration["QlikWebhooks:Secrets:0"] = "";
        Assert.ThrowsAny<Exception>(configuration.Reload);

        using HttpRequestMessage request = Deliveries.Request(Deliveries.Event(1));
        using HttpResponseMessage answer = await receiver.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((503, "5"), ((int)answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Equal(
            """{"title":"The event cannot be handled now.","status":503,"detail":"The configuration of the receiver is not valid."}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(
            "Error: A delivery was refused: the configuration of the receiver is not valid. Property Secrets: there must be at least one secret, "
            + "and none may be empty; set QlikWebhooks:Secrets:0 to the secret of the webhook",
            receiver.Log.Lines);
        Assert.Equal(0, count);
    }

    [Fact]
    public async Task A_body_may_be_longer_than_the_server_takes_elsewhere()
    {
        await using Receiver receiver = await Receiver.StartAsync(
            static _ => { }, services: static services => services.Configure<KestrelServerOptions>(static server => server.Limits.MaxRequestBodySize = 100));

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
    }

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        await using Receiver receiver = await Receiver.StartAsync(static _ => { });
        HttpRequestMessage request = Deliveries.Request(Deliveries.Event(1));
        request.Content!.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(415, (await receiver.SendAsync(request)).Status);
    }

    [Fact]
    public void Two_handlers_of_one_type_are_refused()
    {
        QlikWebhookBuilder builder = new ServiceCollection().AddQlikWebhooks().On<AutomationRunEnded>(static (_, _) => Task.CompletedTask).OnUnknown(static (_, _) => Task.CompletedTask);

        Assert.Throws<ArgumentException>(() => builder.On<AutomationRunEnded>(static (_, _) => Task.CompletedTask));
        Assert.Throws<ArgumentException>(() => builder.OnUnknown(static (_, _) => Task.CompletedTask));
        Assert.Throws<InvalidOperationException>(() => builder.Services.AddQlikWebhooks());
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_a_body_does_no_harm()
    {
        int count = 0;
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<AutomationRunEnded>((_, _) => Task.FromResult(++count)));
        using (TcpClient client = new())
        {
            await client.ConnectAsync(receiver.Client.BaseAddress!.Host, receiver.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes("POST /webhooks/qlik HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"), TestContext.Current.CancellationToken);
        }

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(Deliveries.Event(1)))).Status);
        Assert.Equal(1, count);
    }

    private static Task Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return Task.CompletedTask;
    }

    private sealed class Visit
    {
        public int Count { get; set; }
    }

    private sealed class Handler(List<string> log, Visit visit) : IWebhookHandler<AutomationRunEnded>
    {
        public Task HandleAsync(AutomationRunEnded received, CancellationToken cancellationToken) =>
            Add(log, string.Create(CultureInfo.InvariantCulture, $"{received.Id} {++visit.Count}"));
    }
}
