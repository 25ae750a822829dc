using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the texts of an enum with few values: each value is a case.</summary>
internal static class EnumerationSwitches
{
    public static void Write(SourceWriter writer, NamedType type)
    {
        WriteToText(writer, type);
        WriteTryParse(writer, type);
        WriteRead(writer, type);
        EnumerationDeclaration.WriteWrite(writer, type);
        WriteUtf8(writer, type);
    }

    private static void WriteToText(SourceWriter writer, NamedType type)
    {
        EnumerationDeclaration.DocumentToJsonText(writer);
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
        EnumerationDeclaration.DocumentTryParse(writer);
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
            WriteMatches(writer, type);
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

    /// <summary>Emits the comparisons with each value as it is usually spelled, which return when one is right.</summary>
    public static void WriteMatches(SourceWriter writer, NamedType type)
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
}
