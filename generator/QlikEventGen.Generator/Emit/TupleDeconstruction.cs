using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the method that lets code take a tuple apart, as in <c>(double x, double y) = point</c>.</summary>
internal static class TupleDeconstruction
{
    /// <summary>No one takes more apart at once.</summary>
    private const int MostItems = 8;

    public static void Write(SourceWriter writer, NamedType tuple, TypeNames names)
    {
        if (tuple.Properties.Count is < 2 or > MostItems)
            return;

        NameScope taken = new(tuple.Properties.Select(static property => property.Name));
        (PropertyShape Property, string Name)[] parameters =
            [.. tuple.Properties.Select(property => (property, taken.Take(Identifiers.ToCamelCase(property.Name))))];
        Documentation.Summary(writer, "Takes the items with a schema by position apart.");
        foreach ((PropertyShape property, string name) in parameters)
            writer.Line($"/// <param name=\"{name.TrimStart('@')}\">The item at index {property.JsonName}.</param>");
        IEnumerable<string> declarations = parameters.Select(parameter =>
            $"out {names.Of(parameter.Property.Use.Shape)}{(parameter.Property.IsNullableType ? "?" : "")} {parameter.Name}");
        using (writer.Block($"public void {TupleItems.Deconstruct}({string.Join(", ", declarations)})"))
        {
            foreach ((PropertyShape property, string name) in parameters)
                writer.Line($"{name} = {property.Name};");
        }

        writer.Line();
    }
}
