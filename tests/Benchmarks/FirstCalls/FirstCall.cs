using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Benchmarks.Models;
using QlikEventGen.Benchmarks.Quick;

namespace QlikEventGen.Benchmarks.FirstCalls;

/// <summary>What the first call costs in a process that has done nothing else: compilation, metadata, tables.</summary>
internal static class FirstCall
{
    /// <summary>Makes this program do one first call and say how long it took.</summary>
    public const string Argument = "--first-call-of";

    public const string Validating = "QlikEventGen IsValid";
    public const string Parsing = "QlikEventGen TryParse";
    public const string SourceGeneration = "System.Text.Json source generation";
    public const string Reflection = "System.Text.Json reflection";

    private static string PayloadPath => Path.Combine(AppContext.BaseDirectory, "first-call.json");

    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Benchmarks.exe" : "Benchmarks");

    /// <summary>Runs in the fresh process.</summary>
    public static int Run(string name)
    {
        byte[] payload = File.ReadAllBytes(PayloadPath);
        Func<byte[], bool> call = name switch
        {
            Validating => static payload => AutomationRunEnded.IsValid(payload),
            Parsing => static payload => AutomationRunEnded.TryParse(payload, out _, out _),
            SourceGeneration => static payload => JsonSerializer.Deserialize(payload, RunEndedContext.Default.RunEndedEvent) is not null,
            Reflection => static payload => JsonSerializer.Deserialize<RunEndedEvent>(payload, JsonSerializerOptions.Web) is not null,
            _ => throw new ArgumentException($"No one is called {name}.", nameof(name)),
        };
        long start = Stopwatch.GetTimestamp();
        bool isDone = call(payload);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return isDone ? 0 : 1;
    }

    /// <summary>How the first call of one compares with that of another: the median over pairs of fresh processes.</summary>
    public static double Ratio(string name, string baseline, int pairs)
    {
        WritePayload();
        return Statistics.Median(Enumerable.Range(0, pairs).Select(_ => Start(name) / Start(baseline)));
    }

    /// <summary>The median over fresh processes, in turns.</summary>
    public static string Table(int processes)
    {
        string[] names = [Validating, Parsing, SourceGeneration, Reflection];
        List<double>[] milliseconds = [.. names.Select(static _ => new List<double>())];
        WritePayload();
        for (int i = 0; i < processes * names.Length; i++)
        {
            milliseconds[i % names.Length].Add(Start(names[i % names.Length]));
        }

        StringBuilder table = new("| first call in a fresh process | ms |\n| --- | --: |\n");
        foreach ((string name, List<double> values) in names.Zip(milliseconds))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {Statistics.Median(values):0.0} |\n");
        }

        return table.ToString();
    }

    private static void WritePayload() => File.WriteAllBytes(PayloadPath, Input.Minified.Payloads[0]);

    /// <summary>One fresh process; the milliseconds of its first call.</summary>
    private static double Start(string name)
    {
        ProcessStartInfo start = new(ProgramPath, [Argument, name]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process for {name} failed.");
    }
}
