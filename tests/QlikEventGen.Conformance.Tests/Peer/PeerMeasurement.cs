using System.Diagnostics;
using System.Globalization;
using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Peer;

/// <summary>Runs NJsonSchema over tests of the suite, in processes of its own.</summary>
internal static class PeerMeasurement
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The version of the peer.</summary>
    public static string Version => typeof(NJsonSchema.JsonSchema).Assembly.GetName().Version!.ToString(3);

    /// <summary>How many tests it passes. One that ends the process, or that it does not come back from, is not passed.</summary>
    public static async Task<int> CountPassedAsync(Draft draft, TestSet set)
    {
        int passed = 0;
        int next = 0;
        while (next < PeerProcess.CasesOf(draft, set).Count)
        {
            using Process process = Start(draft, set, next);
            while (await ReadLineAsync(process) is { } line)
            {
                if (line == "begin")
                    next++;
                else if (line == "pass")
                    passed++;
            }

            if (!process.HasExited)
                process.Kill();
            await process.WaitForExitAsync();
        }

        return passed;
    }

    private static Process Start(Draft draft, TestSet set, int from)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [PeerProcess.CommandName, draft.Name, set.Name, from.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;

        // A stack that overflows is printed at length.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<string?> ReadLineAsync(Process process)
    {
        try
        {
            return await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
