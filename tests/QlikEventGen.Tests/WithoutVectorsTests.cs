using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace QlikEventGen.Tests;

/// <summary>Runs all tests of this program again in a process that has no vectors, so that the scalar roads are tested as well.</summary>
public sealed class WithoutVectorsTests
{
    private const string Variable = "QLIKEVENTGEN_TESTS_WITHOUT_VECTORS";

    [Fact]
    public async Task AllTestsPassWithoutVectors()
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Assert.False(Vector128.IsHardwareAccelerated);
            return;
        }

        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { typeof(WithoutVectorsTests).Assembly.Location, "-noColor" },
            Environment = { [Variable] = "1", ["DOTNET_EnableHWIntrinsic"] = "0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Contains("Total: ", output, StringComparison.Ordinal);
    }
}
