using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Benchmarks.Models;

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

    /// <summary>The median over several fresh processes, in milliseconds.</summary>
    public static double Measure(string name, int processes)
    {
        File.WriteAllBytes(PayloadPath, Input.Minified.Payloads[0]);
        double[] milliseconds = new double[processes];
        for (int i = 0; i < processes; i++)
        {
            ProcessStartInfo start = new(ProgramPath, [Argument, name]) { RedirectStandardOutput = true };
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            milliseconds[i] = process.ExitCode == 0
                ? double.Parse(output, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException($"The process for {name} failed.");
        }

        return milliseconds.Order().ElementAt(processes / 2);
    }

    public static string Table(int processes)
    {
        StringBuilder table = new("| first call in a fresh process | ms |\n| --- | --: |\n");
        foreach (string name in (string[])[Validating, Parsing, SourceGeneration, Reflection])
        {
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {Measure(name, processes):0.0} |\n");
        }

        return table.ToString();
    }
}
