using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the properties of a record, with their documentation.</summary>
internal static class PropertyDeclaration
{
    /// <summary>A documentation comment shows this many characters of an example at most.</summary>
    private const int MostExampleCharacters = 100;

    public static void Write(SourceWriter writer, PropertyShape property)
    {
        Documentation.Summary(writer, Documentation.SummaryOf(property.Annotations, $"The member <c>{property.JsonName}</c>."));
        Documentation.Remarks(writer, RemarksOf(property));
        WriteObsolete(writer, property);
        writer.Line(Declaration(property));
        writer.Line();
        if (property.TracksPresence)
            WritePresence(writer, property);
        if (property is { Default: not null, IsRequired: false })
            WriteDefault(writer, property);
    }

    private static string Declaration(PropertyShape property)
    {
        string type = CSharp.TypeName(property.Use.Shape) + (property.IsNullableType ? "?" : "");
        if (property.IsConstant)
            return $"public string {property.Name} {{ get; }} = {CSharp.Literal(((ConstantShape)property.Use.Shape).Text)};";

        string required = property.IsRequiredProperty ? "required " : "";
        string initializer = property.MustBeThere && property.Default is not null ? $" = {property.Default};" : "";
        string set = property.Use.Shape is ListShape ? $"{Names.Runtime}JsonList.Copy(value)" : "value";
        if (property.TracksPresence)
            return $"public {type} {property.Name} {{ get; init {{ field = {set}; Has{property.Name.TrimStart('@')} = true; }} }}";
        if (property.Use.Shape is ListShape)
            return $"public {required}{type} {property.Name} {{ get; init => field = {set}; }}";
        return $"public {required}{type} {property.Name} {{ get; init; }}{initializer}";
    }

    private static void WritePresence(SourceWriter writer, PropertyShape property)
    {
        string name = property.Name.TrimStart('@');
        Documentation.Summary(writer, $"True when <c>{property.JsonName}</c> is there, be it null. Setting <see cref=\"{property.Name}\"/> sets it.");
        writer.Line($"public bool Has{name} {{ get; init; }}");
        writer.Line();
    }

    private static void WriteDefault(SourceWriter writer, PropertyShape property)
    {
        string name = property.Name.TrimStart('@');
        Documentation.Summary(writer, $"<see cref=\"{property.Name}\"/>, or the schema's default where it is absent: {JsonPrinter.Write(property.Annotations.Default!)}.");
        WriteObsolete(writer, property);
        writer.Line($"public {CSharp.TypeName(property.Use.Shape)} {name}OrDefault => {property.Name} ?? {property.Default};");
        writer.Line();
    }

    private static void WriteObsolete(SourceWriter writer, PropertyShape property)
    {
        if (property.Annotations.IsDeprecated)
        {
            writer.Line($"[global::System.Obsolete({CSharp.Literal($"The schema deprecates \"{property.JsonName}\".")}, "
                + $"DiagnosticId = \"QEG5001\", UrlFormat = \"{Diagnostics.DiagnosticRules.HelpLinkFormat}\")]");
        }
    }

    private static List<string> RemarksOf(PropertyShape property)
    {
        List<string> remarks = [.. property.Annotations.Remarks];
        if (property.Annotations.Default is { } value)
            remarks.Add("Default: " + Shorten(JsonPrinter.Write(value)));
        foreach (JsonNode example in property.Annotations.Examples ?? [])
            remarks.Add("Example: " + Shorten(JsonPrinter.Write(example)));
        return remarks;
    }

    private static string Shorten(string text) =>
        text.Length <= MostExampleCharacters ? text : text.Substring(0, MostExampleCharacters) + "…";
}
