using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Where in a schema file a C# name comes from.</summary>
internal static class NamePlaces
{
    /// <summary>The name of the member that holds a schema; the schema itself where no member does.</summary>
    public static DiagnosticPlace Of(Schema schema)
    {
        int parent = schema.Pointer.LastIndexOf('/');
        if (parent >= 0
            && schema.Document.Find(schema.Pointer.Substring(0, parent)) is JsonObject container
            && container.TryGetMember(JsonPointer.LastSegment(schema.Pointer), out JsonMember? member))
        {
            return schema.Document.GetPlace(member.NameSpan);
        }

        return schema.Document.GetPlace(schema.Node.Span);
    }

    /// <summary>One of the values that an enum is made from.</summary>
    public static DiagnosticPlace Of(ValueCheck check, AllowedValue allowed)
    {
        AllowedValuesCheck values = check.AllowedValues[0];
        SchemaDocument document = check.Constituents[values.Site.Constituent].Schema.Document;
        return document.GetPlace(values.Values.OfType<JsonString>().First(value => value.Value == allowed.Text).Span);
    }
}
