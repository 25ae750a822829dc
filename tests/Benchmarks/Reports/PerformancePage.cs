using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Quick;

namespace QlikEventGen.Benchmarks.Reports;

/// <summary>The page about performance in the documentation, and its plot.</summary>
internal static class PerformancePage
{
    private const string PlotName = "performance.svg";

    /// <param name="folder">Where the page goes.</param>
    /// <param name="report">The tables of a run.</param>
    /// <param name="experiment">What the plot shows.</param>
    public static void Write(string folder, Report report, Experiment experiment)
    {
        File.WriteAllText(
            Path.Combine(folder, "performance.md"),
            $"""
            # Performance

            This page and its plot are written by the benchmarks:

            ```
            dotnet run -c Release --project tests/Benchmarks -- --quick --report docs
            ```

            ![Nanoseconds for one event, on a logarithmic scale]({PlotName})

            All contenders of a table take turns in one process, in rounds of half a millisecond each, in an order that changes with every round.
            A ratio is the median of the ratios of all rounds, so that a busy machine disturbs both sides alike.
            Some contenders are measured twice; how far they differ from themselves is the spread, and a goal counts as missed above goal plus spread.
            Before anything is measured, verdicts, values read and text written of the event are compared: nobody is measured who does not do the work.
            System.Text.Json and Newtonsoft.Json do not validate; where QlikEventGen parses, it validates as well.
            A fresh process is timed from its first call to the end of that call, compilation included.
            In a compiler just started, it is the compiler of the .NET SDK that says what the generator took (`-reportanalyzer`), compiled ahead and not, in turns.
            Compiled ahead it is loaded by builds that start a compiler each (`UseSharedCompilation=false`); a build server on Linux reads generators as bytes, and its first compilation takes what the second line says.

            Without `--report` the same run prints only; with `--report-only` it ends well although a goal is missed.
            `--first-call` measures first calls alone. Any other arguments are those of BenchmarkDotNet, such as `--filter '*Parse*'`.
            Schemas of others are read in place: `JSON_SCHEMA_TEST_SUITE` and `QLIK_ASYNCAPI` name their folders; without them their tables are left out.
            Of the payload schemas, the smallest, median and largest are taken that an example made from them satisfies; in some, a member is required to be what nothing can be.
            Generated code expects a `default`, and of an event also its event type and the `specversion` and `datacontenttype` that the schema shows in `examples`: such a text is compared whole, and is one string for all events.
            Such examples are in the schemas of the smallest and the median payload.
            Strings with escapes, such as the median payload's `authclaims`, are read by sixty-four bytes where the processor has AVX-512 VBMI2, by sixteen elsewhere.

            ## Results

            {report.ToString().Trim()}

            """);
        File.WriteAllText(
            Path.Combine(folder, PlotName),
            BarChart.Draw(
                $"{experiment.Input}, {experiment.Input.MeanLength:#,0} bytes: nanoseconds for one event (logarithmic)",
                [.. experiment.Series.OrderBy(static series => series.Nanoseconds).Select(static series => (series.Name, series.Nanoseconds, IsOurs(series.Contender)))]));
    }

    private static bool IsOurs(Contender contender) => contender.Name.StartsWith("QlikEventGen", StringComparison.Ordinal);
}
