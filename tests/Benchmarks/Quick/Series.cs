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
    private int _passes = 1;

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
            Pass();
        }
        while (Stopwatch.GetElapsedTime(start) < duration);
    }

    /// <summary>Settles how much a round does, and counts what is allocated.</summary>
    public void Calibrate(TimeSpan duration)
    {
        long best = long.MaxValue;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 20 && (i < 3 || Stopwatch.GetElapsedTime(start) < duration * 20); i++)
        {
            best = Math.Min(best, Measure(1));
        }

        _passes = (int)Math.Clamp(duration.TotalSeconds * Stopwatch.Frequency / best, 1, 100_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        Pass();
        AllocatedBytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)_payloads;
    }

    public void Run(int round) =>
        Rounds[round] = Measure(_passes) * (1e9 / Stopwatch.Frequency) / ((double)_passes * _payloads);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Measure(int passes)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < passes; i++)
        {
            Pass();
        }

        return Stopwatch.GetTimestamp() - start;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Pass()
    {
        int sum = 0;
        Operation operation = _operation;
        for (int i = 0; i < _payloads; i++)
        {
            sum += operation(i);
        }

        s_sink += sum;
    }
}
