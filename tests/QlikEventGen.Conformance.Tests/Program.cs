using QlikEventGen.Conformance.Tests.Reports;

namespace QlikEventGen.Conformance.Tests;

/// <summary>
/// Runs the tests, as every test project does, or one of the commands beside them: <c>dotnet run --project
/// tests/QlikEventGen.Conformance.Tests -- report --help</c> says which.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (Command.Run(args) is { } command)
            return await command;
        if (args.Any(static arg => arg is "--server" or "--internal-msbuild-node"))
            return await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
        return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
