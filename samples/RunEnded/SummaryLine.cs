using System.Text.Json;
using QlikEventGen;

namespace RunEnded;

/// <summary>Lines of a label and a value, under each other. Nothing is written for a value that is absent.</summary>
internal static class SummaryLine
{
    private const int LabelWidth = 14;

    public static void Write(TextWriter output, string label, string? value)
    {
        if (value is not null)
        {
            output.WriteLine($"    {label.PadRight(LabelWidth)} {Text.Printable(value)}");
        }
    }

    public static void Write(TextWriter output, string label, DateTimeOffset? time) =>
        Write(output, label, time is { } known ? Text.Time(known) : null);

    public static void Write(TextWriter output, string label, bool? value) =>
        Write(output, label, value switch { true => "yes", false => "no", null => null });

    /// <summary>Members that the schema does not know; the generated types keep them.</summary>
    public static void WriteOthers(TextWriter output, string label, AdditionalMembers members)
    {
        foreach ((string name, JsonElement value) in members)
        {
            Write(output, label, $"{name}: {Text.Json(value)}");
        }
    }
}
