using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Arrays whose items may be anything because nobody said what they are.</summary>
internal static class UntypedArrays
{
    public static void Check(AnalysisContext context, Schema schema, ValueCheck check)
    {
        bool isArray = schema.Find<BoundType>() is { } type && (type.Types & ~JsonTypes.Null) == JsonTypes.Array;
        bool saysWhich = check.AllowedValues.Count > 0
            || check.InPlace.Count > 0
            || check.Unevaluated.Count > 0
            || check.Array is { } array && (array.Prefix.Count > 0 || array.Rest.Count > 0 || array.Contains.Count > 0);
        if (isArray && !saysWhich && ((JsonObject)schema.Node).TryGetMember("type", out JsonMember? member))
            context.Report(DiagnosticRules.UntypedItems, schema, member.Value.Span);
    }
}
