using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits an enum, and the class with its JSON texts: as switches where the values are few, as a table where code for each
/// would take long to compile and long to run.
/// </summary>
internal static class EnumerationDeclaration
{
    /// <summary>
    /// Comparisons one by one are faster than a look into the table (5 ns to 20 ns) as long as the JIT inlines them all; beyond this many
    /// values they take longer to compile than they save.
    /// </summary>
    public const int MostValuesInSwitch = 32;

    public static void WriteEnum(SourceWriter writer, NamedType type)
    {
        Documentation.Summary(writer, Documentation.SummaryOf(type.Check.Annotations, $"The values that the schema allows at {FileHeader.PlaceOf(type)}."));
        FileHeader.WriteTypeAttributes(writer, $"AllowedValuesConverter<{type.Name}, {type.TextName}.Values>");
        using (writer.Block($"{FileHeader.AccessibilityOf(type)} enum {type.Name}"))
        {
            for (int i = 0; i < type.AllowedValues.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                Documentation.Summary(writer, JsonPrinter.Quote(type.AllowedValues[i].Text));
                writer.Line(type.AllowedValues[i].Name + ",");
            }
        }
    }

    public static void WriteText(SourceWriter writer, NamedType type)
    {
        Documentation.Summary(writer, $"The JSON texts of {type.Name}, exactly as the schema spells them.");
        FileHeader.WriteGeneratedCode(writer);
        using (writer.Block($"{FileHeader.AccessibilityOf(type)} static class {type.TextName}"))
        {
            if (type.AllowedValues.Count <= MostValuesInSwitch)
                EnumerationSwitches.Write(writer, type);
            else
                EnumerationTable.Write(writer, type);
            WriteValues(writer, type);
        }
    }

    /// <summary>Writes the documentation of <c>ToJsonText</c>.</summary>
    public static void DocumentToJsonText(SourceWriter writer)
    {
        Documentation.Summary(writer, "The text that stands for a value in JSON.");
        writer.Line("/// <param name=\"value\">One of the defined values.</param>");
        writer.Line("/// <returns>The text, without quotes.</returns>");
        writer.Line("/// <exception cref=\"ArgumentOutOfRangeException\">The value is not defined.</exception>");
    }

    /// <summary>Writes the documentation of <c>TryParse</c>.</summary>
    public static void DocumentTryParse(SourceWriter writer)
    {
        Documentation.Summary(writer, "Finds the value that a text stands for. Case counts.");
        writer.Line("/// <param name=\"text\">The text, without quotes.</param>");
        writer.Line("/// <param name=\"value\">The value, if there is one.</param>");
        writer.Line("/// <returns>True when the schema allows the text.</returns>");
    }

    /// <summary>Emits the method that writes a value, which takes its text from <c>Utf8</c>.</summary>
    public static void WriteWrite(SourceWriter writer, NamedType type)
    {
        using (writer.Block($"internal static void Write(ref JsonTextWriter writer, {type.Name} value)"))
        {
            writer.Line($"ReadOnlySpan<byte> text = Utf8(value);");
            writer.Line("if (text.IsEmpty)");
            using (writer.Indent())
                writer.Line("throw new ArgumentOutOfRangeException(nameof(value), value, \"The value is not defined.\");");
            writer.Line("writer.Raw(text);");
        }

        writer.Line();
    }

    private static void WriteValues(SourceWriter writer, NamedType type)
    {
        string @interface = $"IAllowedValues<{type.Name}>";
        Documentation.Summary(writer, "Reads and writes the values for System.Text.Json.");
        using (writer.Block($"internal readonly struct Values : {@interface}"))
        {
            writer.Line($"static int {@interface}.Read(ReadOnlySpan<byte> json, int position, out {type.Name} value) => {type.TextName}.Read(json, position, out value);");
            writer.Line();
            writer.Line($"static ReadOnlySpan<byte> {@interface}.GetUtf8Text({type.Name} value) => Utf8(value);");
        }
    }
}
