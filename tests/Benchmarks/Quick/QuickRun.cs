using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.FirstCalls;
using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Benchmarks.Reports;
using QlikEventGen.Benchmarks.Schemas;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>All contenders on all inputs in short rounds, and the goals.</summary>
internal static class QuickRun
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan s_measuring = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan s_measuringOfOthers = TimeSpan.FromSeconds(2);

    /// <param name="isReportOnly">A missed goal is no failure.</param>
    /// <param name="folder">Where the page about performance is written, if anywhere.</param>
    /// <returns>The exit code: 0 unless a goal is missed by more than the noise.</returns>
    public static int Run(bool isReportOnly, string? folder)
    {
        Report report = new();
        report.Line($"{Machine.Describe()}; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, "
            + $"vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits, "
            + $"{(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector.");
        Contender[] again = [Floors.Tokens, Ours.Validate, Ours.Parse];
        List<Experiment> experiments = [.. Input.All.Select(input => new Experiment(input, [.. AllContenders.List, Ours.Report], again))];
        Subject[] subjects = [Subject.Shipments, .. PayloadSchemas.Create(), .. SuiteSchemas.Create()];
        List<Experiment> others = [.. subjects.Select(static subject => new Experiment(subject.Input, subject.Contenders, [Floors.Tokens, subject.Validate, subject.Parse]))];
        WarmUp([.. experiments, .. others]);
        Measure(experiments, s_measuring, static _ => SystemTextJson.Parse, report);
        Measure(others, s_measuringOfOthers, experiment => subjects[others.IndexOf(experiment)].Parser, report);

        Rejection[] rejections = [Rejection.OfLastMember, Rejection.OfAnyMember];
        List<Experiment> refusals = [.. rejections.Select(static rejection => rejection.Measure(s_measuring))];
        GeneratorMeasurement generator = GeneratorMeasurement.Measure();
        generator.Print(report);

        double spread = experiments.Concat(others).Concat(refusals).Max(static experiment => experiment.Spread);
        List<Goal> goals =
        [
            .. Goals.Of(experiments, spread),
            .. subjects.Zip(others).SelectMany(pair => Goals.Of(pair.First, pair.Second, spread)),
            .. rejections.Zip(refusals).SelectMany(pair => pair.First.Goals(pair.Second, spread)),
            .. generator.Goals(),
        ];

        // 25 ms where System.Text.Json takes 79: a slower machine, or a busy one, is no slower code.
        double firstCall = FirstCall.Ratio(FirstCall.Parsing, FirstCall.SourceGeneration, pairs: 9);
        goals.Add(new Goal("first call in a fresh process: parse / System.Text.Json", 25.0 / 79, firstCall, 0.1));
        report.Line(string.Create(CultureInfo.InvariantCulture, $"\nThe same contender, measured twice, differed from itself by {spread:0.0%} at most."));
        report.Line("\n| goal | measured | at most | spread | |\n| --- | --: | --: | --: | --- |");
        goals.ForEach(goal => report.Line(goal.Row));

        int missed = goals.Count(static goal => goal.IsMissed);
        report.Line($"\n{goals.Count - missed} of {goals.Count} goals reached");
        if (folder is not null)
        {
            PerformancePage.Write(folder, report, experiments[0]);
        }

        return missed == 0 || isReportOnly ? 0 : 1;
    }

    /// <summary>
    /// Works on all inputs in turns, as one that has only ever seen one event would be compiled for it, until the runtime has not compiled
    /// anything for a while.
    /// </summary>
    private static void WarmUp(List<Experiment> experiments)
    {
        const int QuietPasses = 2;
        long start = Stopwatch.GetTimestamp();
        int quiet = 0;
        for (int pass = 0; quiet < QuietPasses && Stopwatch.GetElapsedTime(start) < s_warmUp; pass++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            foreach (Experiment experiment in experiments)
            {
                experiment.WarmUp(TimeSpan.FromMilliseconds(4));
            }

            // Compilation in the background begins after a tenth of a second in which nothing new was called.
            Thread.Sleep(250);
            quiet = JitInfo.GetCompiledMethodCount() - compiled <= 2 ? quiet + 1 : 0;
        }
    }

    private static void Measure(List<Experiment> experiments, TimeSpan duration, Func<Experiment, Contender?> parser, Report report)
    {
        foreach (Experiment experiment in experiments)
        {
            experiment.Measure(duration);
            Print(experiment, parser(experiment), report);
        }
    }

    private static void Print(Experiment experiment, Contender? parser, Report report)
    {
        report.Line($"\n| {experiment.Input} ({experiment.Input.MeanLength:#,0} bytes each) | ns | × tokenizing | × System.Text.Json | bytes allocated |");
        report.Line("| --- | --: | --: | --: | --: |");
        foreach (Series series in experiment.Series)
        {
            string toParser = parser is null ? "" : series.RatioTo(experiment[parser]).ToString("0.000", CultureInfo.InvariantCulture);
            report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"| {series.Name} | {series.Nanoseconds:#,0} | {series.RatioTo(experiment[Floors.Tokens]):0.000} | {toParser} | {series.AllocatedBytes:#,0.#} |"));
        }
    }
}
