using System.Diagnostics;

namespace QlikEventGen.Tests.Scanning;

/// <summary>What the other tests rely on: who reads beyond the guarded memory does not get away with it.</summary>
public sealed class GuardedMemoryTests
{
    private const string Variable = "QLIKEVENTGEN_TESTS_READ_BEYOND";

    [Theory]
    [InlineData("end")]
    [InlineData("start")]
    public async Task ReadingBeyondItEndsTheProcess(string side)
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, "Needs mmap.");
        if (Environment.GetEnvironmentVariable(Variable) == side)
        {
            ReadBeyond(side);
            return;
        }

        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { typeof(GuardedMemoryTests).Assembly.Location, "-method", $"{typeof(GuardedMemoryTests).FullName}.{nameof(ReadingBeyondItEndsTheProcess)}" },
            Environment = { [Variable] = side, ["DOTNET_DbgEnableMiniDump"] = "0" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains(nameof(ReadBeyond), output + await errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Total: ", output, StringComparison.Ordinal);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static unsafe byte ReadBeyond(string side)
    {
        using GuardedMemory memory = new(1);
        fixed (byte* text = side == "end" ? memory.AtEnd("x"u8) : memory.AtStart("x"u8))
        {
            return side == "end" ? text[1] : text[-1];
        }
    }
}
