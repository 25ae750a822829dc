using System.Diagnostics;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>All contenders on one input, in turns: each round measures every one of them for half a millisecond.</summary>
internal sealed class Experiment
{
    /// <summary>The suffix of a contender that is measured a second time, to see how far the same thing differs from itself.</summary>
    private const string Again = " (again)";

    private const int LeastRounds = 9;
    private const int MostRounds = 301;
    private const int RoundsBetweenSlowOnes = 5;
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(0.5);

    private readonly List<Series> _series;

    /// <param name="input">What the contenders work on.</param>
    /// <param name="contenders">The contenders.</param>
    /// <param name="again">Those of them that are measured twice.</param>
    public Experiment(Input input, IReadOnlyList<Contender> contenders, IEnumerable<Contender> again)
    {
        Input = input;
        _series =
        [
            .. contenders.Select(contender => new Series(contender.Name, contender, input)),
            .. again.Select(contender => new Series(contender.Name + Again, contender, input)),
        ];
    }

    public Input Input { get; }

    /// <summary>All measurements, without those made again.</summary>
    public IEnumerable<Series> Series => _series.Where(static series => series.Name == series.Contender.Name);

    public Series this[Contender contender] => _series.Single(series => series.Name == contender.Name);

    /// <summary>How far the same contender differed from itself at most.</summary>
    public double Spread => _series
        .Where(static series => series.Name.EndsWith(Again, StringComparison.Ordinal))
        .Max(again => Math.Abs(again.RatioTo(this[again.Contender]) - 1));

    public double Ratio(Contender contender, Contender baseline) => this[contender].RatioTo(this[baseline]);

    public void WarmUp(TimeSpan duration)
    {
        foreach (Series series in _series)
        {
            series.WarmUp(duration);
        }
    }

    public void Measure(TimeSpan duration)
    {
        WarmUp(s_turn);
        foreach (Series series in _series)
        {
            series.Calibrate(s_turn);
        }

        GC.Collect();
        Random random = new(Seed: 1);
        Series[] turns = [.. _series];
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < MostRounds && (round < LeastRounds || Stopwatch.GetElapsedTime(start) < duration); round++)
        {
            // No one has the same neighbours in every round: what stands in the caches depends on who came before.
            random.Shuffle(turns);
            foreach (Series series in turns)
            {
                if (!series.Contender.IsSlow || round % RoundsBetweenSlowOnes == 0)
                {
                    series.Run(round);
                }
            }
        }
    }
}
