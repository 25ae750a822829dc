using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Shapes;

/// <summary>The C# names of the components of an AsyncAPI document.</summary>
internal static class ComponentNames
{
    private const string Components = "/components/schemas/";

    /// <summary>The C# name of a component of a document; null for what is none.</summary>
    public static string? Of(Schema schema, SchemaDocument document) =>
        schema.Document == document && PointerOf(schema) is { } pointer && pointer.StartsWith(Components, StringComparison.Ordinal)
        && pointer.IndexOf('/', Components.Length) < 0
            ? Identifiers.ToPascalCase(JsonPointer.LastSegment(pointer))
            : null;

    /// <summary>The place of a component around the schema in it, where it says in which format that is written.</summary>
    private static string PointerOf(Schema schema)
    {
        string pointer = schema.Pointer;
        string around = pointer.EndsWith("/schema", StringComparison.Ordinal) ? pointer.Substring(0, pointer.Length - "/schema".Length) : pointer;
        return schema.Document.AsyncApi?.MultiFormatAt(around) is null ? pointer : around;
    }
}
