using System.Diagnostics;
using System.Globalization;
using QlikEventGen.Benchmarks.Generators;
using QlikEventGen.Benchmarks.Reports;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>What the generator takes of the compiler's time and memory.</summary>
internal sealed class GeneratorMeasurement
{
    // Until the compiler's code for a thousand files is optimised, which takes the JIT some pauses.
    private const int WarmUpRounds = 200;
    private const int WarmUpRoundsToPause = 10;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private const int Rounds = 41;
    private const int FreshCompilers = 7;

    private readonly List<(string Name, double Milliseconds, double Kilobytes)> _rows = [];

    private GeneratorMeasurement()
    {
    }

    public double Cold { get; private init; }

    public double ColdPortable { get; private init; }

    public double Warm => _rows[0].Milliseconds;

    public double EditAmongThousandToEditOfOne => _rows[2].Milliseconds / _rows[1].Milliseconds;

    /// <summary>How far the same thing, measured twice, differed from itself.</summary>
    public double Spread => Math.Abs((_rows[^1].Milliseconds / _rows[0].Milliseconds) - 1);

    public static GeneratorMeasurement Measure()
    {
        GeneratorRun ofEvent = GeneratorRun.OfEvent();
        GeneratorRun one = GeneratorRun.OfSmallSchemas(1);
        GeneratorRun thousand = GeneratorRun.OfSmallSchemas(1000);
        (string Name, Action Run)[] contenders =
        [
            ("the event's schemas, everything anew", () => ofEvent.RunAll()),
            ("one schema, after an edit", () => one.RunAfterEdit()),
            ("1,000 schemas, after an edit of one", () => thousand.RunAfterEdit()),
            ("1,000 schemas, nothing changed", () => thousand.RunAgain()),
            ("the event's schemas, everything anew (again)", () => ofEvent.RunAll()),
        ];
        List<double>[] milliseconds = [.. contenders.Select(static _ => new List<double>())];
        double[] bytes = new double[contenders.Length];
        for (int round = -WarmUpRounds; round < Rounds; round++)
        {
            if (round < 0 && round % WarmUpRoundsToPause == 0)
            {
                Thread.Sleep(s_pause);
            }

            for (int i = 0; i < contenders.Length; i++)
            {
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                contenders[i].Run();
                double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                bytes[i] = GC.GetAllocatedBytesForCurrentThread() - allocated;
                if (round >= 0)
                {
                    milliseconds[i].Add(elapsed);
                }
            }
        }

        (double cold, double coldPortable) = FreshCompiler.Measure(FreshCompilers);
        GeneratorMeasurement measurement = new() { Cold = cold, ColdPortable = coldPortable };
        for (int i = 0; i < contenders.Length; i++)
        {
            measurement._rows.Add((contenders[i].Name, Statistics.Median(milliseconds[i]), bytes[i] / 1024));
        }

        return measurement;
    }

    public IEnumerable<Goal> Goals()
    {
        yield return new Goal("generator, the event's schemas in a compiler just started: ms", 150, Cold, 0.1);
        yield return new Goal("generator, the event's schemas, warm: ms", 5, Warm, Spread);
        yield return new Goal("generator: edit of one among 1,000 schemas / edit of the only one", 10, EditAmongThousandToEditOfOne, Spread);
    }

    public void Print(Report report)
    {
        report.Line("\n| generator | ms | kB allocated |\n| --- | --: | --: |");
        report.Line(string.Create(CultureInfo.InvariantCulture, $"| the event's schemas, in a compiler just started | {Cold:0} | |"));
        report.Line(string.Create(CultureInfo.InvariantCulture, $"| the event's schemas, in a compiler just started, the generator not compiled ahead | {ColdPortable:0} | |"));
        foreach ((string name, double milliseconds, double kilobytes) in _rows)
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"| {name} | {milliseconds:0.00} | {kilobytes:0} |"));
        }
    }
}
