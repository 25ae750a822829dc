using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the properties of a record, with their documentation.</summary>
internal static class PropertyDeclaration
{
    /// <summary>A documentation comment shows this many characters of an example at most.</summary>
    private const int MostExampleCharacters = 100;

    /// <summary>Emits the properties that a record or union declares itself.</summary>
    public static void WriteAll(SourceWriter writer, NamedType type, TypeNames names)
    {
        foreach (PropertyShape property in type.OwnProperties)
            Write(writer, property, names);
        if (type.AdditionalItems is { } items)
            WriteAdditionalItems(writer, items, names);
        if (!type.DeclaresUnknownMembers)
            return;

        Documentation.Summary(writer, "The members that the schema does not name, kept as they came and written back. Empty when there are none.");
        writer.Line($"public {Names.AdditionalMembers} AdditionalMembers {{ get; init; }}");
        writer.Line();
    }

    private static void WriteAdditionalItems(SourceWriter writer, ShapeUse item, TypeNames names)
    {
        string type = names.Of(item);
        Documentation.Summary(writer, "The items after those above. Empty when there are none.");
        writer.Line($"public IReadOnlyList<{type}> {TupleItems.Additional} {{ get; init => field = {CollectionCopy.Of(new ListShape(item), "value")}; }} = JsonList.Copy<{type}>([]);");
        writer.Line();
    }

    private static void Write(SourceWriter writer, PropertyShape property, TypeNames names)
    {
        Documentation.Summary(writer, Documentation.SummaryOf(property.Annotations, property.IsItem ? $"The item at index {property.JsonName}." : $"The member {Documentation.OneLine(property.JsonName)}."));
        Documentation.Remarks(writer, RemarksOf(property));
        WriteObsolete(writer, property);
        writer.Line(Declaration(property, names));
        writer.Line();
        if (property.ConstantName.Length > 0)
            WriteConstant(writer, property);
        if (property.TracksPresence)
            WritePresence(writer, property);
        if (property.HasOrDefault)
            WriteDefault(writer, property, names);
    }

    private static string Declaration(PropertyShape property, TypeNames names)
    {
        string type = names.Of(property.Use.Shape) + (property.IsNullableType ? "?" : "");
        if (property.IsConstant)
            return $"public string {property.Name} {{ get; }} = {CSharp.Literal(((ConstantShape)property.Use.Shape).Text)};";

        string required = property.IsRequiredProperty ? "required " : "";
        string initializer = property.MustBeThere && property.Default is not null ? $" = {DefaultOf(property, names)};" : "";
        string set = CollectionCopy.Of(property.Use.Shape, "value");
        if (property.TracksPresence)
            return $"public {type} {property.Name} {{ get; init {{ field = {set}; {property.PresenceName} = true; }} }}";
        if (property.Use.Shape.Inner is not null)
            return $"public {required}{type} {property.Name} {{ get; init => field = {set}; }}";
        return $"public {required}{type} {property.Name} {{ get; init; }}{initializer}";
    }

    private static void WriteConstant(SourceWriter writer, PropertyShape property)
    {
        Documentation.OwnSummary(writer, $"The only value that the schema allows for <see cref=\"{property.Name}\"/>.");
        writer.Line($"public const string {property.ConstantName} = {CSharp.Literal(((ConstantShape)property.Use.Shape).Text)};");
        writer.Line();
    }

    private static void WritePresence(SourceWriter writer, PropertyShape property)
    {
        Documentation.OwnSummary(writer, $"True when the {(property.IsItem ? "item" : "member")} is there, be it null. Setting <see cref=\"{property.Name}\"/> sets it.");
        writer.Line($"public bool {property.PresenceName} {{ get; init; }}");
        writer.Line();
    }

    private static void WriteDefault(SourceWriter writer, PropertyShape property, TypeNames names)
    {
        Documentation.OwnSummary(writer, $"<see cref=\"{property.Name}\"/>, or the schema's default where it is absent.");
        WriteObsolete(writer, property);
        string type = names.Of(property.Use.Shape);
        writer.Line(property.TracksPresence
            ? $"public {type}? {property.OrDefaultName} => {property.PresenceName} ? {property.Name} : {DefaultOf(property, names)};"
            : $"public {type} {property.OrDefaultName} => {property.Name} ?? {DefaultOf(property, names)};");
        writer.Line();
    }

    /// <summary>The default as a C# expression.</summary>
    private static string DefaultOf(PropertyShape property, TypeNames names) => property switch
    {
        { Use.Shape: NamedShape named } => names.Of(named.Type) + "." + property.Default,
        _ => property.Default!,
    };

    private static void WriteObsolete(SourceWriter writer, PropertyShape property)
    {
        if (property.Annotations.IsDeprecated)
            Documentation.Obsolete(writer, property.Annotations.DeprecationNote is { } note ? Documentation.Line(note) : property.IsItem ? $"The schema deprecates the item at index {property.JsonName}." : $"The schema deprecates \"{property.JsonName}\".");
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
