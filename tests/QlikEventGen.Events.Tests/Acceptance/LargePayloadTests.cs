using System.Text;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>Payloads beyond every buffer's first size, and many threads at once.</summary>
public sealed class LargePayloadTests
{
    [Fact]
    public async Task Of_a_few_megabytes()
    {
        const int Blocks = 4_000;
        string block = "{\"type\":\"baseBlock\",\"params\":[" + string.Join(',', Enumerable.Repeat("\"é📊\"", 20)) + "],\"duration\":1,\"extra\":[{}]}";
        string payload = Examples.PageText.Replace("\"isArchived\": true,", "\"isArchived\": true, \"x\": \"" + new string('y', 1 << 20) + "\",", StringComparison.Ordinal);
        int end = payload.LastIndexOf("],\n    \"network\"", StringComparison.Ordinal);
        payload = payload[..end] + string.Concat(Enumerable.Repeat("," + block, Blocks)) + payload[end..];

        byte[] utf8 = Encoding.UTF8.GetBytes(payload);
        AutomationRunEnded run = AutomationRunEnded.Parse(utf8);
        Assert.Equal(Blocks + 1, run.Data!.Blocks!.Count);
        Assert.Equal(run, AutomationRunEnded.Parse(payload));
        Assert.Equal(run, AutomationRunEnded.Parse(Segments.CutAt(utf8, Enumerable.Range(1, utf8.Length / 4096).Select(i => i * 4096))));
        await using TrickleStream stream = new(utf8, bytesAtATime: 30_000);
        Assert.Equal(run, await AutomationRunEnded.ParseAsync(stream, TestContext.Current.CancellationToken));
        RoundTripText.AssertWrittenBack(utf8, run.ToUtf8Json());

        // The last of many blocks is at fault.
        int newEnd = payload.LastIndexOf("],\n    \"network\"", StringComparison.Ordinal);
        string faulty = payload[..newEnd] + ",\n {\"type\":\"other\"}" + payload[newEnd..];
        ValidationError error = Assert.Single(AutomationRunEnded.Validate(faulty).Errors);
        Assert.Equal($"/data/blocks/{Blocks + 1}/type", error.InstanceLocation);
    }

    [Fact]
    public void Many_faults()
    {
        const int Faults = 5_000;
        string blocks = string.Join(",\n", Enumerable.Repeat("{\"type\":\"baseBlock\"}", Faults));
        byte[] payload = JsonPlaces.Replace(Examples.Page, "/data/metrics/blocks", $"[{blocks}]");
        ValidationResult result = AutomationRunEnded.Validate(payload);
        Assert.Equal(Faults * 3, result.Errors.Count);
        Assert.Equal(result.Errors.Select(error => error.Offset).Order(), result.Errors.Select(error => error.Offset));
        ValidationError last = result.Errors[^1];
        int start = JsonPlaces.Find(payload)[$"/data/metrics/blocks/{Faults - 1}/type"].Start;
        Assert.Equal(($"/data/metrics/blocks/{Faults - 1}/type", TextPlace.At(payload, start)), (last.InstanceLocation, new TextPlace(last.Offset, last.Line, last.Column)));
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        byte[][] valid = [.. Examples.ValidNames.Select(Examples.Valid)];
        byte[][] invalid = [.. Examples.InvalidNames.Select(Examples.Invalid)];
        AutomationRunEnded[] expected = [.. valid.Select(payload => AutomationRunEnded.Parse(payload))];
        string[] errors = [.. invalid.Select(payload => ExpectedError.Describe(AutomationRunEnded.Validate(payload)))];
        Parallel.For(0, 2_000, i =>
        {
            AutomationRunEnded run = AutomationRunEnded.Parse(Segments.CutAt(valid[i % valid.Length], 1));
            Assert.Equal(expected[i % valid.Length], run);
            Assert.Equal(expected[i % valid.Length], AutomationRunEnded.Parse(run.ToUtf8Json()));
            Assert.Equal(errors[i % invalid.Length], ExpectedError.Describe(AutomationRunEnded.Validate(invalid[i % invalid.Length])));
        });
    }
}
