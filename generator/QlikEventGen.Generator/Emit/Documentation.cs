using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>XML documentation comments.</summary>
internal static class Documentation
{
    /// <summary>Writes a summary, each line of the text a line of the comment.</summary>
    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", text);

    /// <summary>Writes a summary of our own words, which may hold XML.</summary>
    public static void OwnSummary(SourceWriter writer, string xml) => writer.Line($"/// <summary>{xml}</summary>");

    public static void Remarks(SourceWriter writer, IReadOnlyCollection<string> remarks)
    {
        if (remarks.Count == 1)
            Element(writer, "remarks", remarks.First());
        else if (remarks.Count > 1)
            Element(writer, "remarks", string.Join("\n", remarks.Select(static remark => remark)));
    }

    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A name as a comment at the end of a line.</summary>
    public static string OneLine(string text)
    {
        string line = Clean(text).Replace('\n', ' ');
        return line.Trim().Length == line.Length && line.Length > 0 ? line : JsonPrinter.Quote(line);
    }

    /// <summary>The description of a value, else its title, else the fallback; as plain text.</summary>
    public static string SummaryOf(Annotations annotations, string fallback) =>
        Sentence(annotations.Description) ?? Sentence(annotations.Title) ?? fallback;

    /// <summary>What documents the type of a message: its summary with its description as remarks, else its description, else its title.</summary>
    public static void Summary(SourceWriter writer, EventMessage message)
    {
        Summary(writer, Sentence(message.Summary) ?? Sentence(message.Description) ?? Sentence(message.Title) ?? $"The event {message.EventType}.");
        if (Sentence(message.Summary) is not null && Sentence(message.Description) is { } description)
            Element(writer, "remarks", description);
    }

    /// <summary>The attribute that warns of using what a document deprecates.</summary>
    public static void Obsolete(SourceWriter writer, string message) => writer.Line(
        $"[Obsolete({CSharp.Literal(message)}, DiagnosticId = \"QEG5001\", UrlFormat = \"{Diagnostics.DiagnosticRules.HelpLinkFormat}\")]");

    /// <summary>A text on one line.</summary>
    public static string Line(string text) => Clean(text).Trim().Replace('\n', ' ');

    private static void Element(SourceWriter writer, string name, string text)
    {
        string[] lines = [.. Clean(text).Split('\n').Select(static line => line.TrimEnd())];
        if (lines.Length == 1)
        {
            writer.Line($"/// <{name}>{Escape(lines[0])}</{name}>");
            return;
        }

        writer.Line($"/// <{name}>");
        foreach (string line in lines)
            writer.Line(line.Length == 0 ? "///" : "/// " + Escape(line));
        writer.Line($"/// </{name}>");
    }

    private static string? Sentence(string? text)
    {
        string? trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        return trimmed![trimmed.Length - 1] is '.' or '!' or '?' or ':' ? trimmed : trimmed + ".";
    }

    /// <summary>Comments end at any of the line ends that C# knows, and XML forbids most control characters.</summary>
    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (char character in text.Replace("\r\n", "\n"))
        {
            if (character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
                clean.Append('\n');
            else if (character is '\t' || (!char.IsControl(character) && character is not ('\uFFFE' or '\uFFFF')))
                clean.Append(character);
        }

        return clean.ToString();
    }
}
