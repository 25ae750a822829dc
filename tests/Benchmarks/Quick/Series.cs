using System.Diagnostics;
using System.Runtime.CompilerServices;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>The measurements of one contender on one input, round by round.</summary>
internal sealed class Series
{
    private static int s_sink;

    private readonly Operation _operation;
    private readonly int _payloads;
    private int _next;
    private int _perTurn = 1;

    public Series(string name, Contender contender, Input input)
    {
        Name = name;
        Contender = contender;
        _operation = contender.Prepare(input);
        _payloads = input.Payloads.Count;
    }

    public string Name { get; }

    public Contender Contender { get; }

    /// <summary>Nanoseconds per payload, by the number of the round.</summary>
    public Dictionary<int, double> Rounds { get; } = [];

    /// <summary>Bytes allocated per payload.</summary>
    public double AllocatedBytes { get; private set; }

    public double Nanoseconds => Statistics.Median(Rounds.Values);

    /// <summary>The median of the ratios of each round, which the noise that a round has as a whole does not touch.</summary>
    public double RatioTo(Series baseline) =>
        Statistics.Median(Rounds.Where(round => baseline.Rounds.ContainsKey(round.Key)).Select(round => round.Value / baseline.Rounds[round.Key]));

    /// <summary>Works for a while.</summary>
    public void WarmUp(TimeSpan duration)
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            Work(1);
        }
        while (Stopwatch.GetElapsedTime(start) < duration);
    }

    /// <summary>
    /// Settles how many payloads a turn takes, and counts what is allocated. All turns are to be equally long, and short: one that is longer
    /// than the others is interrupted more often on a busy machine, and would look slower than it is.
    /// </summary>
    public void Calibrate(TimeSpan duration)
    {
        const int Samples = 5;
        double best = double.MaxValue;
        for (int i = 0; i < Samples; i++)
        {
            best = Math.Min(best, Measure(_perTurn));
            if (best < duration.TotalSeconds * Stopwatch.Frequency / 4)
            {
                // Too short to tell.
                _perTurn *= 4;
                best = double.MaxValue;
                i = -1;
            }
        }

        _perTurn = (int)Math.Clamp(_perTurn * duration.TotalSeconds * Stopwatch.Frequency / best, 1, int.MaxValue);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        _next = 0;
        Work(_payloads);
        AllocatedBytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)_payloads;
    }

    public void Run(int round) => Rounds[round] = Measure(_perTurn) * (1e9 / Stopwatch.Frequency) / _perTurn;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Measure(int count)
    {
        long start = Stopwatch.GetTimestamp();
        Work(count);
        return Stopwatch.GetTimestamp() - start;
    }

    /// <summary>Works on the next payloads, and begins anew after the last.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Work(int count)
    {
        int sum = 0;
        int next = _next;
        Operation operation = _operation;
        for (int i = 0; i < count; i++)
        {
            sum += operation(next);
            next = next + 1 < _payloads ? next + 1 : 0;
        }

        _next = next;
        s_sink += sum;
    }
}
