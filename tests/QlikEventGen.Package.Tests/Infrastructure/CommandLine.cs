using System.Diagnostics;
using System.Text;

namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>Runs other programs as a user's shell would, with a limit on their time.</summary>
internal static class CommandLine
{
    /// <summary>Far beyond what any of the commands takes, so that only one that hangs is ended.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>What a test host inherits from the build that started it; it would mislead another one.</summary>
    private static readonly string[] InheritedVariables =
    [
        "CI", "DOTNET_HOST_PATH", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBuildSDKsPath", "Version",
    ];

    private static readonly Dictionary<string, string> FixedVariables = new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",

        // No process stays behind that holds the temporary folders.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    private static string DotNetPath => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    public static Task<CommandResult> DotNetAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null) =>
        RunAsync(DotNetPath, folder, arguments, variables);

    public static async Task<CommandResult> RunAsync(
        string program,
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? variables = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        SetVariables(start, variables);
        string command = $"{program} {string.Join(' ', start.ArgumentList)}";

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        Task<byte[]> output = ReadAllAsync(process.StandardOutput.BaseStream);
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            CommandResult partial = new(command, folder, process.ExitCode, await output, await error);
            throw partial.Failure($"The command was ended; it may take {Limit}.");
        }

        return new CommandResult(command, folder, process.ExitCode, await output, await error);
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream)
    {
        using MemoryStream bytes = new();
        await stream.CopyToAsync(bytes, CancellationToken.None);
        return bytes.ToArray();
    }

    private static void SetVariables(ProcessStartInfo start, IReadOnlyDictionary<string, string>? variables)
    {
        foreach (string name in InheritedVariables)
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in FixedVariables)
        {
            start.Environment[name] = value;
        }

        foreach ((string name, string value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
    }
}
