using RunEnded;

const string Usage = """
    Shows events of type com.qlik.v1.automation.run.ended, or what is wrong with them.

    RunEnded FILE...   reads files, each one JSON event or JSON Lines (one event on each line)
    RunEnded -         reads standard input
    RunEnded           shows the examples of this repository, valid and invalid ones
    RunEnded --help    shows this text

    Exit code: 0 all events are valid, 1 at least one is not, 2 something could not be read.

    """;

using StreamWriter output = new(Console.OpenStandardOutput());

switch (args)
{
    case ["--help" or "-h"]:
        output.Write(Usage);
        return ExitCode.Success;
    case []:
        return Examples.Show(output);
    default:
        return ShowAll(args);
}

int ShowAll(string[] names)
{
    int exitCode = ExitCode.Success;
    foreach (string name in names)
    {
        try
        {
            bool allValid = EventReport.Write(output, Payload.Read(name));
            exitCode = Math.Max(exitCode, allValid ? ExitCode.Success : ExitCode.Invalid);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            output.Flush();
            Console.Error.WriteLine($"{name}: cannot be read: {exception.Message}");
            exitCode = ExitCode.Unreadable;
        }
    }

    return exitCode;
}
