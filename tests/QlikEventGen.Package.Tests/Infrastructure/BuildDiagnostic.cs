using System.Globalization;
using System.Text.RegularExpressions;

namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>A line in which a build reports a warning or an error.</summary>
/// <param name="File">The file's name without its folder; what reports if there is no file.</param>
/// <param name="Path">The file as written.</param>
/// <param name="Line">From 1; 0 if it has no place.</param>
/// <param name="Column">From 1; 0 if it has no place.</param>
/// <param name="Severity">"warning" or "error".</param>
/// <param name="Code">The rule.</param>
/// <param name="Message">The message, without the project that ends the line.</param>
internal sealed partial record BuildDiagnostic(string File, string Path, int Line, int Column, string Severity, string Code, string Message)
{
    public string Summary => Line == 0
        ? $"{File}: {Severity} {Code}"
        : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Severity} {Code}");

    /// <summary>Finds all, each once: a build may print them again at its end.</summary>
    public static IReadOnlyList<BuildDiagnostic> FindAll(string output) =>
        [.. output.Split('\n').Select(line => Parse(line.TrimEnd('\r'))).OfType<BuildDiagnostic>().Distinct()];

    private static BuildDiagnostic? Parse(string text)
    {
        Match match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string path = match.Groups["path"].Value.Trim();
        return new BuildDiagnostic(
            System.IO.Path.GetFileName(path),
            path,
            NumberOf(match.Groups["line"]),
            NumberOf(match.Groups["column"]),
            match.Groups["severity"].Value,
            match.Groups["code"].Value,
            match.Groups["message"].Value);
    }

    private static int NumberOf(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*(?<path>[^(\r\n]*?)\s*(\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\))?\s*:\s*(?<severity>warning|error) (?<code>[A-Z]+\d+)\s*:\s*(?<message>.*?)(\s\[[^\]]*proj(::[^\]]*)?\])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
