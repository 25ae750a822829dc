using System.Diagnostics;

namespace QlikEventGen.Tests;

/// <summary>Runs tests of this program again in a process of its own, where the processor can do less, so that other roads are tested too.</summary>
internal static class TestsAgain
{
    private const string Variable = "QLIKEVENTGEN_TESTS_AGAIN";

    /// <summary>The setting that is switched off in this process; null in the first process.</summary>
    public static string? SwitchedOff => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Asserts that tests pass with a setting of the runtime switched off.</summary>
    /// <param name="setting">The environment variable of the setting.</param>
    /// <param name="tests">Arguments that choose tests; none for all.</param>
    public static async Task AssertPassWithout(string setting, params string[] tests)
    {
        ProcessStartInfo start = new("dotnet", [typeof(TestsAgain).Assembly.Location, "-noColor", .. tests])
        {
            Environment = { [Variable] = setting, [setting] = "0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Matches("Total: [1-9]", output);
    }
}
