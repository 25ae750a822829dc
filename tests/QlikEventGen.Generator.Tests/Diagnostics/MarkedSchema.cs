using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QlikEventGen.Generator.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>
/// A schema in which the stretches that reports must underline stand between « and ». Compared are id, severity, message,
/// offset, length, and lines and columns of both ends.
/// </summary>
internal sealed class MarkedSchema
{
    public const string Path = "schemas/root.schema.json";

    private readonly List<TextSpan> _marks = [];

    private MarkedSchema(string marked)
    {
        StringBuilder text = new(marked.Length);
        Stack<int> open = new();
        foreach (char c in marked)
        {
            switch (c)
            {
                case '«':
                    open.Push(text.Length);
                    break;
                case '»':
                    _marks.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        _marks.Sort();
        Text = text.ToString();
    }

    public string Text { get; }

    public static string RemoveMarks(string marked) => new MarkedSchema(marked).Text;

    /// <summary>Asserts that the schema, alone in a project, gets exactly these reports at its marks, in the order of their places.</summary>
    public static void AssertReports(string marked, params string[] expected) => AssertReports(marked, new GeneratorHost(), expected);

    /// <summary>The same beside other files, whose reports do not count.</summary>
    public static void AssertReports(string marked, GeneratorHost host, params string[] expected)
    {
        MarkedSchema schema = new(marked);
        FileLinePositionSpan[] places = [.. schema._marks.Select(schema.PlaceOf)];
        GeneratorRunResult result = host.SetFile(Path, schema.Text).Run();
        Diagnostic[] reports = [.. result.Diagnostics
            .Where(static report => report.Location.GetLineSpan().Path == GeneratorHost.FullPath(Path))
            .OrderBy(static report => report.Location.SourceSpan.Start)
            .ThenBy(static report => report.Location.SourceSpan.Length)
            .ThenBy(static report => report.Id, StringComparer.Ordinal)];

        Assert.Equal(expected, reports.Select(Describe));
        Assert.Equal(places.Length == 1 ? Enumerable.Repeat(places[0], expected.Length) : places, reports.Select(static report => report.Location.GetLineSpan()));
        Assert.Equal(
            schema._marks.Count == 1 ? Enumerable.Repeat(schema._marks[0], expected.Length) : schema._marks,
            reports.Select(static report => report.Location.SourceSpan));
    }

    /// <summary>The same with reports that only inform.</summary>
    public static void AssertAllReports(string marked, params string[] expected) => AssertReports(marked, new GeneratorHost().ShowInformation(), expected);

    /// <summary>
    /// Severity, id and message. The place at the message's end must be that of the report's property, and is left out:
    /// PlaceInMessageTests has it.
    /// </summary>
    public static string Describe(Diagnostic report)
    {
        string message = report.GetMessage(CultureInfo.InvariantCulture);
        if (report.Properties.TryGetValue(SchemaDiagnostic.PointerProperty, out string? pointer))
        {
            string place = pointer!.Length == 0 ? " (at the root)" : $" (at {pointer})";
            if (message.EndsWith(place, StringComparison.Ordinal))
                message = message[..^place.Length];
            else
                Assert.DoesNotContain(" (at ", message, StringComparison.Ordinal);
        }

        return $"{report.Severity.ToString().ToLowerInvariant()} {report.Id}: {message}";
    }

    private FileLinePositionSpan PlaceOf(TextSpan mark)
    {
        LinePosition Position(int offset)
        {
            int line = Text.AsSpan(0, offset).Count('\n');
            return new LinePosition(line, offset - (Text.LastIndexOf('\n', Math.Max(offset - 1, 0), offset) + 1));
        }

        return new FileLinePositionSpan(GeneratorHost.FullPath(Path), Position(mark.Start), Position(mark.End));
    }
}
