using System.Text.Json.Nodes;
using QlikEventGen.AspNetCore;

namespace QlikEventGen.Webhooks.Tests;

/// <summary>Batches, and events whose attributes are headers.</summary>
public sealed class ModeTests
{
    private const string Batch = "application/cloudevents-batch+json";

    private static readonly Dictionary<string, string?> s_acceptsBinary = new() { ["QlikWebhooks:AcceptBinaryMode"] = "true" };

    [Fact]
    public async Task A_batch_is_handled_in_its_order()
    {
        List<string?> handled = [];
        await using Receiver receiver = await StartAsync(handled);

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request($"[{Deliveries.Event(1)} ,\n{Deliveries.Event(2)},{Deliveries.Event("3", "other")}]", Batch))).Status);
        Assert.Equal(["1", "2", "3"], handled);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(" [] ", Batch))).Status);
    }

    [Fact]
    public async Task What_was_handled_of_a_batch_is_not_handled_again()
    {
        List<string?> handled = [];
        bool fails = true;
        await using Receiver receiver = await StartAsync(handled, received => fails && received.Id == "2");
        string batch = $"[{Deliveries.Event(1)},{Deliveries.Event(2)},{Deliveries.Event(3)}]";

        Assert.Equal(500, (await receiver.SendAsync(Deliveries.Request(batch, Batch))).Status);
        Assert.Equal(["1"], handled);
        fails = false;
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(batch, Batch))).Status);
        Assert.Equal(["1", "2", "3"], handled);
    }

    [Fact]
    public async Task An_event_that_will_never_be_valid_does_not_stop_those_behind_it()
    {
        List<string?> handled = [];
        await using Receiver receiver = await StartAsync(handled);
        JsonObject invalid = JsonNode.Parse(Deliveries.Event(2))!.AsObject();
        invalid.Remove("source");

        (int status, string body) = await receiver.SendAsync(Deliveries.Request($"[{Deliveries.Event(1)},{invalid.ToJsonString()},{Deliveries.Event(3)}]", Batch));

        Assert.Equal(400, status);
        JsonNode error = Assert.Single(JsonNode.Parse(body)!["errors"]!.AsArray())!;
        Assert.Equal(1, (int)error["event"]!);
        Assert.Equal("must have the member \"source\"", (string)error["message"]!);
        Assert.Equal(["1", "3"], handled);
    }

    [Theory]
    [InlineData("{}", "A batch must be an array of events.")]
    [InlineData("", "The batch is not JSON: something is wrong in line 1, column 1.")]
    [InlineData("[{}", "The batch is not JSON: something is wrong in line 1, column 4.")]
    [InlineData("[{}\n,]", "The batch is not JSON: something is wrong in line 2, column 2.")]
    [InlineData("[] 1", "The batch is not JSON: something is wrong in line 1, column 4.")]
    public async Task What_is_no_batch_is_400(string body, string detail)
    {
        await using Receiver receiver = await StartAsync([]);

        (int status, string answer) = await receiver.SendAsync(Deliveries.Request(body, Batch));

        Assert.Equal(400, status);
        Assert.Equal(detail, (string)JsonNode.Parse(answer)!["detail"]!);
    }

    [Fact]
    public async Task Attributes_may_be_headers()
    {
        List<AutomationRunEnded> handled = [];
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.On<AutomationRunEnded>((received, _) =>
        {
            handled.Add(received);
            return Task.CompletedTask;
        }), s_acceptsBinary);

        HttpRequestMessage request = Deliveries.Request("""{"status":"failed"}""")
            .With("ce-specversion", "1.0")
            .With("CE-Id", "caf%C3%A9 1")
            .With("ce-type", AutomationRunEnded.EventType)
            .With("ce-source", "com.qlik/automations")
            .With("ce-tenantid", "t");

        Assert.Equal((204, ""), await receiver.SendAsync(request));
        AutomationRunEnded received = Assert.Single(handled);
        Assert.Equal(("café 1", "com.qlik/automations", "t", "application/json"), (received.Id, received.Source, received.Tenantid, received.Datacontenttype));
        Assert.Equal(AutomationRunStatus.Failed, received.Data!.Status);
    }

    [Theory]
    [InlineData("""{"status":""", "The body is not the JSON that its content type says it is.")]
    [InlineData("{} {}", "The body is not the JSON that its content type says it is.")]
    public async Task The_data_must_be_what_its_content_type_says(string body, string detail)
    {
        await using Receiver receiver = await StartAsync([]);

        (int status, string answer) = await receiver.SendAsync(Deliveries.Request(body).With("ce-specversion", "1.0").With("ce-id", "1").With("ce-type", "other").With("ce-source", "s"));

        Assert.Equal(400, status);
        Assert.Equal(detail, (string)JsonNode.Parse(answer)!["detail"]!);
    }

    [Theory]
    [InlineData("ce-data")]
    [InlineData("CE-DataContentType")]
    [InlineData("ce-data_base64")]
    [InlineData("ce-")]
    public async Task What_is_no_attribute_must_not_be_a_header(string header)
    {
        List<string?> handled = [];
        await using Receiver receiver = await StartAsync(handled);

        (int status, string answer) = await receiver.SendAsync(
            Deliveries.Request("1").With("ce-specversion", "1.0").With("ce-id", "1").With("ce-type", "other").With("ce-source", "s").With(header, "x"));

        Assert.Equal(400, status);
        Assert.Equal($"The header {header} is no attribute of an event.", (string)JsonNode.Parse(answer)!["detail"]!);
        Assert.Empty(handled);
    }

    /// <summary>Headers are not signed: with them one signed body could be sent again as any number of other events.</summary>
    [Fact]
    public async Task Unless_the_mode_is_accepted_headers_say_nothing()
    {
        List<string> handled = [];
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.OnUnknown((received, _) =>
        {
            handled.Add($"{received.Type} {received.Id}");
            return Task.CompletedTask;
        }));
        string body = Deliveries.Event("1", "other");

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request(body))).Status);
        Assert.Equal(204, (await receiver.SendAsync(
            Deliveries.Request(body).With("ce-specversion", "1.0").With("ce-id", "forged").With("ce-type", "forged").With("ce-source", "s"))).Status);
        Assert.Equal(["other 1"], handled);
        Assert.Equal(415, (await receiver.SendAsync(
            Deliveries.Request("hello", "text/plain").With("ce-specversion", "1.0").With("ce-id", "1").With("ce-type", "other").With("ce-source", "s"))).Status);
    }

    [Fact]
    public async Task A_byte_order_mark_may_stand_in_front_of_an_event_and_of_a_batch()
    {
        List<string?> handled = [];
        await using Receiver receiver = await StartAsync(handled);

        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request($"\uFEFF{Deliveries.Event(1)}"))).Status);
        Assert.Equal(204, (await receiver.SendAsync(Deliveries.Request($"\uFEFF[{Deliveries.Event(2)},{Deliveries.Event(3)}]", Batch))).Status);
        Assert.Equal(["1", "2", "3"], handled);
    }

    [Fact]
    public async Task Data_that_is_not_json_is_kept_in_base64()
    {
        List<UnknownEvent> handled = [];
        await using Receiver receiver = await Receiver.StartAsync(handlers => handlers.OnUnknown((received, _) =>
        {
            handled.Add(received);
            return Task.CompletedTask;
        }), s_acceptsBinary);

        Assert.Equal(204, (await receiver.SendAsync(
            Deliveries.Request("hello", "text/plain").With("ce-specversion", "1.0").With("ce-id", "1").With("ce-type", "other").With("ce-source", "s"))).Status);
        Assert.Equal("aGVsbG8=", (string)JsonNode.Parse(Assert.Single(handled).ToUtf8Json())!["data_base64"]!);
    }

    private static Task<Receiver> StartAsync(List<string?> handled, Func<IEvent, bool>? fails = null)
    {
        return Receiver.StartAsync(
            handlers => handlers.On<AutomationRunEnded>((received, _) => Handle(received)).OnUnknown((received, _) => Handle(received)), s_acceptsBinary);

        Task Handle(IEvent received)
        {
            if (fails?.Invoke(received) == true)
                throw new InvalidOperationException();
            handled.Add(received.Id);
            return Task.CompletedTask;
        }
    }
}
