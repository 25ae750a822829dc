using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the texts of an enum with many values: one literal, of which the runtime makes a table.</summary>
internal static class EnumerationTable
{
    public static void Write(SourceWriter writer, NamedType type)
    {
        WriteTable(writer, type);

        EnumerationDeclaration.DocumentToJsonText(writer);
        writer.Line($"public static string ToJsonText(this {type.Name} value) =>");
        using (writer.Indent())
            writer.Line("Texts.GetString((int)value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, \"The value is not defined.\");");
        writer.Line();

        EnumerationDeclaration.DocumentTryParse(writer);
        WriteLookup(writer, $"public static bool TryParse(string? text, out {type.Name} value)", "bool isKnown = Texts.TryFind(text, out int number);", "isKnown", type);
        WriteLookup(writer, $"internal static int Read(ReadOnlySpan<byte> json, int position, out {type.Name} value)", "int end = Texts.Read(json, position, out int number);", "end", type);
        EnumerationDeclaration.WriteWrite(writer, type);
        writer.Line($"private static ReadOnlySpan<byte> Utf8({type.Name} value) => Texts.GetJson((int)value);");
        writer.Line();
    }

    private static void WriteTable(SourceWriter writer, NamedType type)
    {
        writer.Line("// In the order of the enum's members.");
        writer.Line("private static readonly JsonTextTable Texts = new(");
        using (writer.Indent())
        {
            // A quoted string never has three quotes in a row.
            writer.Line("\"\"\"");
            writer.Line("[");
            for (int i = 0; i < type.AllowedValues.Count; i++)
                writer.Line(Visible(JsonPrinter.Quote(type.AllowedValues[i].Text)) + (i < type.AllowedValues.Count - 1 ? "," : ""));
            writer.Line("]");
            writer.Line("\"\"\"u8);");
        }

        writer.Line();
    }

    private static void WriteLookup(SourceWriter writer, string head, string lookup, string result, NamedType type)
    {
        using (writer.Block(head))
        {
            writer.Line(lookup);
            writer.Line($"value = ({type.Name})number;");
            writer.Line($"return {result};");
        }

        writer.Line();
    }

    /// <summary>JSON text in which no character ends a line of C# or hides in it.</summary>
    private static string Visible(string json)
    {
        StringBuilder text = new(json.Length);
        foreach (char character in json)
        {
            if (char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.ToString();
    }
}
