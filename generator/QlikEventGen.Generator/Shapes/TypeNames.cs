namespace QlikEventGen.Generator.Shapes;

/// <summary>How types are written in the file of one type: short, unless a member of that type has the same name.</summary>
internal sealed class TypeNames(NamedType owner)
{
    private readonly HashSet<string> _shadowed = new(
        [.. owner.Properties.Select(static property => property.Name), .. owner.AdditionalItems is null ? Array.Empty<string>() : [TupleItems.Additional], .. owner.Choices.SelectMany(static choice => new[] { choice.Getter, choice.Factory }), .. owner.Choices.Count > 0 ? ["Value"] : Array.Empty<string>()],
        StringComparer.Ordinal);

    /// <summary>The full name of a type, for wherever short ones may mean something else.</summary>
    public static string Qualified(NamedType type) => Qualified(type.Namespace, type.Name);

    public static string Qualified(string @namespace, string name) => @namespace.Length == 0 ? "global::" + name : $"global::{@namespace}.{name}";

    public string Of(NamedType type) => Of(type, type.Name);

    /// <summary>The class with the JSON texts of an enum.</summary>
    public string TextOf(NamedType enumeration) => Of(enumeration, enumeration.TextName);

    /// <summary>The C# type of a shape, without the question mark of a nullable use.</summary>
    public string Of(ValueShape shape) => shape switch
    {
        ScalarShape scalar => Of(scalar.Kind),
        ConstantShape => "string",
        ListShape list => $"IReadOnlyList<{Of(list.Item)}>",
        DictionaryShape dictionary => $"IReadOnlyDictionary<string, {Of(dictionary.Value)}>",
        NamedShape named => Of(named.Type),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public string Of(ShapeUse use) => Of(use.Shape) + (use.IsNullable ? "?" : "");

    public static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "string",
        ScalarKind.Uuid => "Guid",
        ScalarKind.DateTime => "DateTimeOffset",
        ScalarKind.Date => "DateOnly",
        ScalarKind.Integer => "long",
        ScalarKind.Number => "double",
        ScalarKind.Boolean => "bool",
        _ => "JsonElement",
    };

    private string Of(NamedType type, string name) =>
        type.Namespace == owner.Namespace && !_shadowed.Contains(name) ? name : Qualified(type.Namespace, name);
}
