using QlikEventGen.Conformance.Tests.Peer;

namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>Something that the program does other than running tests.</summary>
internal static class Command
{
    /// <summary>Runs the command that the arguments begin with; null when they begin with none.</summary>
    public static Task<int>? Run(string[] args) => (args.Length == 0 ? "" : args[0]) switch
    {
        "report" => Run(ReportCommand.RunAsync, args[1..]),
        "show" => Run(ShowCommand.RunAsync, args[1..]),
        PeerProcess.CommandName => PeerProcess.RunAsync(args[1..]),
        _ => null,
    };

    private static Task<int> Run(Func<CommandOptions, Task<int>> command, string[] args)
    {
        if (CommandOptions.Parse(args) is { } options)
            return command(options);
        Console.WriteLine(CommandOptions.Usage);
        return Task.FromResult(1);
    }
}
