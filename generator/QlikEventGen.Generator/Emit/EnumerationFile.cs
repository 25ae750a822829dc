using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the file of an enum, and the file with its JSON texts.</summary>
internal static class EnumerationFile
{
    public static string WriteEnum(NamedType type)
    {
        SourceWriter writer = new();
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

        return FileHeader.Complete(writer, type);
    }

    public static string WriteText(NamedType type)
    {
        SourceWriter writer = new();
        Documentation.Summary(writer, $"The JSON texts of {type.Name}, exactly as the schema spells them.");
        FileHeader.WriteGeneratedCode(writer);
        using (writer.Block($"{FileHeader.AccessibilityOf(type)} static class {type.TextName}"))
        {
            WriteToText(writer, type);
            WriteTryParse(writer, type);
            WriteRead(writer, type);
            WriteWrite(writer, type);
            WriteUtf8(writer, type);
            WriteValues(writer, type);
        }

        return FileHeader.Complete(writer, type);
    }

    private static void WriteToText(SourceWriter writer, NamedType type)
    {
        Documentation.Summary(writer, "The text that stands for a value in JSON.");
        writer.Line("/// <param name=\"value\">One of the defined values.</param>");
        writer.Line("/// <returns>The text, without quotes.</returns>");
        writer.Line("/// <exception cref=\"ArgumentOutOfRangeException\">The value is not defined.</exception>");
        using (writer.Block($"public static string ToJsonText(this {type.Name} value) => value switch"))
        {
            foreach (AllowedValue allowed in type.AllowedValues)
                writer.Line($"{type.Name}.{allowed.Name} => {CSharp.Literal(allowed.Text)},");
            writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(value), value, \"The value is not defined.\"),");
        }

        writer.EndStatement();
        writer.Line();
    }

    private static void WriteTryParse(SourceWriter writer, NamedType type)
    {
        Documentation.Summary(writer, "Finds the value that a text stands for. Case counts.");
        writer.Line("/// <param name=\"text\">The text, without quotes.</param>");
        writer.Line("/// <param name=\"value\">The value, if there is one.</param>");
        writer.Line("/// <returns>True when the schema allows the text.</returns>");
        using (writer.Block($"public static bool TryParse(string? text, out {type.Name} value)"))
        {
            using (writer.Block("switch (text)"))
            {
                foreach (AllowedValue allowed in type.AllowedValues)
                {
                    writer.Line($"case {CSharp.Literal(allowed.Text)}:");
                    using (writer.Indent())
                    {
                        writer.Line($"value = {type.Name}.{allowed.Name};");
                        writer.Line("return true;");
                    }
                }

                writer.Line("default:");
                using (writer.Indent())
                {
                    writer.Line("value = default;");
                    writer.Line("return false;");
                }
            }
        }

        writer.Line();
    }

    private static void WriteRead(SourceWriter writer, NamedType type)
    {
        using (writer.Block($"internal static int Read(ReadOnlySpan<byte> json, int position, out {type.Name} value)"))
        {
            using (writer.Block("switch (position + 1 < json.Length ? json[position + 1] : 0)"))
            {
                foreach (IGrouping<byte, AllowedValue> bucket in type.AllowedValues
                    .GroupBy(static allowed => Encoding.UTF8.GetBytes(JsonPrinter.Quote(allowed.Text))[1])
                    .OrderBy(static bucket => bucket.Key))
                {
                    writer.Line($"case 0x{bucket.Key:X2}:");
                    using (writer.Indent())
                    {
                        foreach (AllowedValue allowed in bucket)
                        {
                            string quoted = JsonPrinter.Quote(allowed.Text);
                            using (writer.Block($"if (JsonScanner.Matches(json, position, {CSharp.Utf8Literal(quoted)}))"))
                            {
                                writer.Line($"value = {type.Name}.{allowed.Name};");
                                writer.Line($"return position + {Encoding.UTF8.GetByteCount(quoted)};");
                            }

                            writer.Line();
                        }

                        writer.Line("break;");
                    }
                }
            }

            writer.Line();
            writer.Line($"int end = JsonScanner.ReadText(json, position, out JsonText text);");
            writer.Line("if (end >= 0 && text.HasEscapes && TryParse(text.ToString(), out value))");
            using (writer.Indent())
                writer.Line("return end;");
            writer.Line("value = default;");
            writer.Line("return ~position;");
        }

        writer.Line();
    }

    private static void WriteWrite(SourceWriter writer, NamedType type)
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

    private static void WriteUtf8(SourceWriter writer, NamedType type)
    {
        using (writer.Block($"private static ReadOnlySpan<byte> Utf8({type.Name} value) => value switch"))
        {
            foreach (AllowedValue allowed in type.AllowedValues)
                writer.Line($"{type.Name}.{allowed.Name} => {CSharp.Utf8Literal(JsonPrinter.Quote(allowed.Text))},");
            writer.Line("_ => default,");
        }

        writer.EndStatement();
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
