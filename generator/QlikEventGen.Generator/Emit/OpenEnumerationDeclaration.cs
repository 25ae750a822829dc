using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits allowed values that are open (option <c>AllowedValues=Open</c>): a struct around the text with a property for each value
/// that the schema lists, and the class that reads and writes it.
/// </summary>
internal static class OpenEnumerationDeclaration
{
    public static void WriteStruct(SourceWriter writer, NamedType type)
    {
        string @interface = $"IOpenText<{type.Name}>";
        Documentation.Summary(writer, Documentation.SummaryOf(type.Check.Annotations, $"The values that the schema lists at {FileHeader.PlaceOf(type)}, and any other text."));
        FileHeader.WriteTypeAttributes(writer, $"OpenTextConverter<{type.Name}>");
        using (writer.Block($"{FileHeader.AccessibilityOf(type)} readonly record struct {type.Name} : {@interface}"))
        {
            writer.Line("private readonly string? _text;");
            writer.Line();
            writer.Line($"private {type.Name}(string text) => _text = text;");
            writer.Line();
            foreach (AllowedValue allowed in type.AllowedValues)
            {
                Documentation.Summary(writer, JsonPrinter.Quote(allowed.Text));
                writer.Line($"public static {type.Name} {allowed.Name} {{ get; }} = new({CSharp.Literal(allowed.Text)});");
                writer.Line();
            }

            Documentation.OwnSummary(writer, "Whether the schema lists the value.");
            writer.Line($"public bool {NamedType.IsListed} => {type.TextName}.IsListed(_text);");
            writer.Line();
            writer.Line($"string? {@interface}.Text => _text;");
            writer.Line();
            Documentation.OwnSummary(writer, "The value with a text, also with one that the schema does not list.");
            writer.Line("/// <param name=\"text\">The text, without quotes.</param>");
            writer.Line("/// <returns>The value.</returns>");
            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">The text is null.</exception>");
            writer.Line($"public static {type.Name} {NamedType.From}(string text) => new(text ?? throw new global::System.ArgumentNullException(nameof(text)));");
            writer.Line();
            Documentation.OwnSummary(writer, "The text that stands for the value in JSON.");
            writer.Line("/// <returns>The text, without quotes; empty for a value that was never set.</returns>");
            writer.Line("public override string ToString() => _text ?? \"\";");
        }
    }

    public static void WriteText(SourceWriter writer, NamedType type)
    {
        Documentation.Summary(writer, $"The JSON texts of {type.Name}.");
        FileHeader.WriteGeneratedCode(writer);
        using (writer.Block($"{FileHeader.AccessibilityOf(type)} static class {type.TextName}"))
        {
            EnumerationDeclaration.DocumentToJsonText(writer);
            writer.Line($"public static string ToJsonText(this {type.Name} value) =>");
            using (writer.Indent())
                writer.Line($"((IOpenText<{type.Name}>)value).Text ?? throw new ArgumentOutOfRangeException(nameof(value), value, \"The value is not defined.\");");
            writer.Line();
            WriteIsListed(writer, type);
            WriteRead(writer, type);
            writer.Line($"internal static void Write(ref JsonTextWriter writer, {type.Name} value) => writer.String(value.ToJsonText());");
        }
    }

    private static void WriteIsListed(SourceWriter writer, NamedType type)
    {
        using (writer.Block("internal static bool IsListed(string? text) => text switch"))
        {
            foreach (AllowedValue allowed in type.AllowedValues)
                writer.Line($"{CSharp.Literal(allowed.Text)} => true,");
            writer.Line("_ => false,");
        }

        writer.EndStatement();
        writer.Line();
    }

    private static void WriteRead(SourceWriter writer, NamedType type)
    {
        writer.Line($"internal static int Read<TMode>(ReadOnlySpan<byte> json, int position, out {type.Name} value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            if (type.AllowedValues.Count <= EnumerationDeclaration.MostValuesInSwitch)
            {
                EnumerationSwitches.WriteMatches(writer, type);
                writer.Line();
            }

            writer.Line("int end = JsonScanner.ReadString<TMode>(json, position, out string? text);");
            writer.Line($"value = text is null ? default : {type.Name}.{NamedType.From}(text);");
            writer.Line("return end;");
        }

        writer.Line();
    }
}
