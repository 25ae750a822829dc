using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Records whose schema also permits what no record can hold, mostly because <c>type</c> was forgotten.</summary>
internal static class OpenRecords
{
    public static void Report(DocumentTypes types, DiagnosticBag diagnostics)
    {
        foreach (NamedType record in types.All.Where(static type => type.Kind == NamedTypeKind.Record))
        {
            Schema schema = record.Check.Roots[0];
            JsonTypes held = record.IsNullable ? JsonTypes.Object | JsonTypes.Null : JsonTypes.Object;
            JsonTypes others = record.Check.PossibleTypes & ~held;
            if (others != JsonTypes.None && schema.Document == record.Document)
                diagnostics.Report(DiagnosticRules.OpenRecord, schema.Document, PlaceOf(schema), JsonTypeNames.Describe(others), record.Name);
        }
    }

    /// <summary>The first keyword that speaks of an object; the schema where another one brings it in.</summary>
    private static JsonSpan PlaceOf(Schema schema) =>
        schema.Node is JsonObject members && members.TryGetMember("properties", out JsonMember? properties) ? properties.NameSpan : schema.Node.Span;
}
