using System.Text;
using Xunit.Sdk;

namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>What a process left behind. A failing assertion about it always shows all of it.</summary>
internal sealed record CommandResult(string Command, string Folder, int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output { get; } = Encoding.UTF8.GetString(OutputBytes);

    /// <summary>The warnings and errors of a build, each once, in the order of the output.</summary>
    public IReadOnlyList<BuildDiagnostic> Diagnostics => BuildDiagnostic.FindAll(Output + "\n" + Error);

    public CommandResult ShouldSucceed()
    {
        if (ExitCode != 0)
        {
            throw Failure("The command failed.");
        }

        return this;
    }

    public CommandResult ShouldFail()
    {
        if (ExitCode == 0)
        {
            throw Failure("The command succeeded, and should have failed.");
        }

        return this;
    }

    /// <summary>Exactly these diagnostics, in any order, as "file(line,column): severity code".</summary>
    public CommandResult ShouldReport(params string[] expected)
    {
        string[] actual = [.. Diagnostics.Select(diagnostic => diagnostic.Summary).Order(StringComparer.Ordinal)];
        if (!actual.SequenceEqual(expected.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw Failure($"Expected these diagnostics:\n{Lines(expected)}\nand found these:\n{Lines(actual)}");
        }

        return this;
    }

    /// <summary>A failure that says why and shows everything.</summary>
    public XunitException Failure(string reason)
    {
        StringBuilder text = new();
        text.AppendLine(reason);
        text.AppendLine(ToString());
        return new XunitException(text.ToString());
    }

    public override string ToString() =>
        $"> {Command}\nin {Folder}\nexit code {ExitCode}\n--- standard output\n{Output}\n--- standard error\n{Error}\n---";

    private static string Lines(string[] lines) => lines.Length == 0 ? "  (none)" : "  " + string.Join("\n  ", lines);
}
