namespace QlikEventGen.Generator.Shapes;

/// <summary>Pieces of C# text: literals and type names.</summary>
internal static class CSharp
{
    /// <summary>A string literal.</summary>
    public static string Literal(string text) => "\"" + Escape(text) + "\"";

    /// <summary>A UTF-8 literal. C# encodes it, so text stays readable.</summary>
    public static string Utf8Literal(string text) => Literal(text) + "u8";

    public static string TypeName(NamedType type) =>
        type.Namespace.Length == 0 ? "global::" + type.Name : $"global::{type.Namespace}.{type.Name}";

    /// <summary>The C# type of a shape, without the question mark of a nullable use.</summary>
    public static string TypeName(ValueShape shape) => shape switch
    {
        ScalarShape scalar => TypeName(scalar.Kind),
        ConstantShape => "string",
        ListShape list => $"global::System.Collections.Generic.IReadOnlyList<{TypeName(list.Item)}>",
        NamedShape named => TypeName(named.Type),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public static string TypeName(ShapeUse use) => TypeName(use.Shape) + (use.IsNullable ? "?" : "");

    private static string TypeName(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "string",
        ScalarKind.Uuid => "global::System.Guid",
        ScalarKind.DateTime => "global::System.DateTimeOffset",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.Integer => "long",
        ScalarKind.Number => "double",
        ScalarKind.Boolean => "bool",
        _ => "global::System.Text.Json.JsonElement",
    };

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (char character in text)
        {
            switch (character)
            {
                case '"':
                    escaped.Append("\\\"");
                    break;
                case '\\':
                    escaped.Append(@"\\");
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\r':
                    escaped.Append("\\r");
                    break;
                case '\t':
                    escaped.Append("\\t");
                    break;
                default:
                    if (character < ' ' || (character > '~' && !char.IsLetterOrDigit(character) && !char.IsSurrogate(character)))
                        escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
