using System.Text;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>What it costs to refuse an event, as compared with accepting it: the fault stands at its very end, so that all of it is read.</summary>
internal static class Rejection
{
    private static readonly Input s_invalid = new("fault in the last member", [BreakLastMember()]);

    /// <summary>Measures in one experiment, in which the contenders that refuse and those that accept take turns.</summary>
    public static Experiment Measure(TimeSpan duration)
    {
        Contender[] accepting = [Accept(Ours.Validate), Accept(Ours.Parse)];
        Experiment experiment = new(Input.Minified, [.. accepting, Refuse(Ours.Validate), Refuse(Ours.Report), Refuse(Ours.Parse)], accepting);
        for (int i = 0; i < 20; i++)
        {
            experiment.WarmUp(TimeSpan.FromMilliseconds(20));
            Thread.Sleep(50);
        }

        experiment.Measure(duration);
        return experiment;
    }

    public static IEnumerable<Goal> Goals(Experiment experiment, double spread)
    {
        Goal Compare(Contender refusing, Contender accepting, double limit) => new(
            $"{Refuse(refusing).Name} / {Accept(accepting).Name}", limit, experiment.Ratio(Refuse(refusing), Accept(accepting)), spread);

        yield return Compare(Ours.Validate, Ours.Validate, 1);
        yield return Compare(Ours.Report, Ours.Validate, 3);
        yield return Compare(Ours.Parse, Ours.Parse, 3);
    }

    private static Contender Accept(Contender contender) => contender with { Name = contender.Name + " accepting" };

    private static Contender Refuse(Contender contender) =>
        contender with { Name = contender.Name + " refusing", Prepare = _ => contender.Prepare(s_invalid) };

    private static byte[] BreakLastMember()
    {
        string text = Encoding.UTF8.GetString(Input.Minified.Payloads[0]);
        int last = text.LastIndexOf("\"toplevelresourceid\":", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, last), "\"toplevelresourceid\":17}"));
    }
}
