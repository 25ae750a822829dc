using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Keywords about kinds of values that the <c>type</c> beside them does not allow.</summary>
internal static class Applicability
{
    private static readonly Dictionary<string, JsonTypes> Subjects = new(StringComparer.Ordinal);

    static Applicability()
    {
        void Add(JsonTypes subject, params string[] keywords)
        {
            foreach (string keyword in keywords)
                Subjects.Add(keyword, subject);
        }

        Add(JsonTypes.String, "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType", "contentSchema");
        Add(JsonTypes.Number, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
        Add(
            JsonTypes.Array,
            "items", "prefixItems", "additionalItems", "unevaluatedItems", "contains", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems");
        Add(
            JsonTypes.Object,
            "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "required", "dependentRequired",
            "dependentSchemas", "dependencies", "minProperties", "maxProperties");
    }

    public static void Check(AnalysisContext context, Schema schema)
    {
        if (schema.Find<BoundType>() is not { } declared)
            return;

        JsonObject members = (JsonObject)schema.Node;
        members.TryGetMember("type", out JsonMember? type);
        foreach (JsonMember member in members.Members)
        {
            bool isRead = KeywordTable.Find(member.Name) is { } keyword && (keyword.Dialects & schema.Dialect.ToSet()) != Dialects.None;
            if (isRead && Subjects.TryGetValue(member.Name, out JsonTypes subject) && (subject & declared.Types) == JsonTypes.None && !IsUnknownFormat(schema, member))
            {
                context.Report(
                    DiagnosticRules.InapplicableKeyword, schema, member.NameSpan, type!.Value.Span, member.Name, Describe(subject), JsonTypeNames.Describe(declared.Types));
            }
        }
    }

    /// <summary>An unknown format may be about anything; that it is not known is reported by itself.</summary>
    private static bool IsUnknownFormat(Schema schema, JsonMember member) => member.Name == "format" && schema.Find<BoundFormat>() is null;

    private static string Describe(JsonTypes subject) => subject switch
    {
        JsonTypes.String => "strings",
        JsonTypes.Number => "numbers",
        JsonTypes.Array => "arrays",
        _ => "objects",
    };
}
