using System.Text;
using System.Text.Json.Nodes;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>What it costs to refuse events, as compared with accepting them.</summary>
/// <param name="valid">What is accepted.</param>
/// <param name="invalid">What is refused.</param>
internal sealed class Rejection(Input valid, Input invalid)
{
    /// <summary>The fault stands at the very end, so that all of the event is read.</summary>
    public static Rejection OfLastMember { get; } = new(Input.Minified, new Input("fault in the last member", [BreakLastMember()]));

    /// <summary>Each event has a fault somewhere else, some of them in items of arrays, whose place is told by counting.</summary>
    public static Rejection OfAnyMember { get; } = new(Input.Mixed, new Input("fault anywhere, mixed batch", BreakAnyMember()));

    /// <summary>Measures in one experiment, in which the contenders that refuse and those that accept take turns.</summary>
    public Experiment Measure(TimeSpan duration)
    {
        Contender[] accepting = [Accept(Ours.Validate), Accept(Ours.Parse)];
        Experiment experiment = new(valid, [.. accepting, Refuse(Ours.Validate), Refuse(Ours.Report), Refuse(Ours.Parse)], accepting);
        for (int i = 0; i < 20; i++)
        {
            experiment.WarmUp(TimeSpan.FromMilliseconds(20));
            Thread.Sleep(50);
        }

        experiment.Measure(duration);
        return experiment;
    }

    public IEnumerable<Goal> Goals(Experiment experiment, double spread)
    {
        Goal Compare(Contender refusing, Contender accepting, double limit) => new(
            $"{invalid}: {Refuse(refusing).Name} / {Accept(accepting).Name}", limit, experiment.Ratio(Refuse(refusing), Accept(accepting)), spread);

        yield return Compare(Ours.Validate, Ours.Validate, 1);
        yield return Compare(Ours.Report, Ours.Validate, 3);
        yield return Compare(Ours.Parse, Ours.Parse, 3);
    }

    private static Contender Accept(Contender contender) => contender with { Name = contender.Name + " accepting" };

    private Contender Refuse(Contender contender) => contender with { Name = contender.Name + " refusing", Prepare = _ => contender.Prepare(invalid) };

    private static byte[] BreakLastMember()
    {
        string text = Encoding.UTF8.GetString(Input.Minified.Payloads[0]);
        int last = text.LastIndexOf("\"toplevelresourceid\":", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, last), "\"toplevelresourceid\":17}"));
    }

    private static List<byte[]> BreakAnyMember()
    {
        Random random = new(Seed: 1);
        List<byte[]> payloads = [];
        foreach (byte[] payload in Input.Mixed.Payloads)
        {
            byte[] broken;
            do
            {
                JsonNode value = JsonNode.Parse(payload)!;
                JsonValue[] scalars = [.. Scalars(value)];
                scalars[random.Next(scalars.Length)].ReplaceWith(new JsonArray());
                broken = Encoding.UTF8.GetBytes(value.ToJsonString(JsonLayout.Minified));
            }
            while (AutomationRunEnded.IsValid(broken));
            payloads.Add(broken);
        }

        return payloads;
    }

    private static IEnumerable<JsonValue> Scalars(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(static member => Scalars(member.Value)),
        JsonArray items => items.SelectMany(Scalars),
        JsonValue scalar => [scalar],
        _ => [],
    };
}
