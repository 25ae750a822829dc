namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>Something that the program does other than running tests.</summary>
internal sealed record Command(string Name, Func<CommandOptions, Task<int>> Run)
{
    private static readonly Command[] All =
    [
        new("report", ReportCommand.RunAsync),
        new("show", ShowCommand.RunAsync),
    ];

    public static Command? Find(string name) => Array.Find(All, command => command.Name == name);

    public Task<int> RunAsync(string[] args)
    {
        if (CommandOptions.Parse(args) is { } options)
            return Run(options);
        Console.WriteLine(CommandOptions.Usage);
        return Task.FromResult(1);
    }
}
