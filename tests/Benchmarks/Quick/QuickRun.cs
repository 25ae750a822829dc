using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.FirstCalls;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>All contenders on all inputs in short rounds, and the goals.</summary>
internal static class QuickRun
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan s_measuring = TimeSpan.FromSeconds(5);

    /// <returns>The exit code: 0 unless a goal is missed by more than the noise.</returns>
    public static int Run(bool isReportOnly)
    {
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, "
            + $"vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits, "
            + $"{(GCSettings.IsServerGC ? "server" : "workstation")} garbage collector");
        List<Experiment> experiments = [.. Input.All.Select(static input => new Experiment(input, AllContenders.List, [Floors.Tokens, Ours.Validate, Ours.Parse]))];
        WarmUp(experiments);
        foreach (Experiment experiment in experiments)
        {
            experiment.Measure(s_measuring);
            Print(experiment);
        }

        Experiment rejection = Rejection.Measure(s_measuring);
        double spread = experiments.Append(rejection).Max(static experiment => experiment.Spread);
        List<Goal> goals = [.. Goals.Of(experiments, spread), .. Rejection.Goals(rejection, spread)];

        // 25 ms where System.Text.Json takes 79: a slower machine, or a busy one, is no slower code.
        double firstCall = FirstCall.Ratio(FirstCall.Parsing, FirstCall.SourceGeneration, pairs: 7);
        goals.Add(new Goal("first call in a fresh process: parse / System.Text.Json", 25.0 / 79, firstCall, 0.1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe same contender, measured twice, differed from itself by {spread:0.0%} at most."));
        Console.WriteLine("\n| goal | measured | at most | spread | |\n| --- | --: | --: | --: | --- |");
        goals.ForEach(static goal => Console.WriteLine(goal.Row));

        int missed = goals.Count(static goal => goal.IsMissed);
        Console.WriteLine($"\n{goals.Count - missed} of {goals.Count} goals reached");
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

    private static void Print(Experiment experiment)
    {
        Console.WriteLine($"\n| {experiment.Input} ({experiment.Input.MeanLength} bytes each) | ns | × tokenizing | × System.Text.Json | bytes allocated |");
        Console.WriteLine("| --- | --: | --: | --: | --: |");
        foreach (Series series in experiment.Series)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {series.Name} | {series.Nanoseconds:0} | {series.RatioTo(experiment[Floors.Tokens]):0.000} | {series.RatioTo(experiment[SystemTextJson.Parse]):0.000} | {series.AllocatedBytes:0.#} |"));
        }
    }
}
