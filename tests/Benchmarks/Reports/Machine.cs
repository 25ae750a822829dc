namespace QlikEventGen.Benchmarks.Reports;

/// <summary>The machine that measures.</summary>
internal static class Machine
{
    /// <summary>The processor's name as the operating system tells it.</summary>
    public static string Describe()
    {
        const string Path = "/proc/cpuinfo";
        string? name = File.Exists(Path)
            ? File.ReadLines(Path).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return name?[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown processor";
    }
}
