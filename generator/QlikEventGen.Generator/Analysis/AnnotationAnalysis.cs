using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Checks each default, example and constant against its own schema, as a payload would be.</summary>
internal static class AnnotationAnalysis
{
    public static void Check(AnalysisContext context, Schema schema)
    {
        foreach (BoundKeyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case BoundDefault value:
                    Check(context, schema, "default", value.Value, value.Value.Span);
                    break;
                case BoundExamples examples:
                    for (int i = 0; i < examples.Values.Count; i++)
                        Check(context, schema, "examples/" + i.ToString(CultureInfo.InvariantCulture), examples.Values[i], examples.Values[i].Span);
                    break;
                case BoundAllowedValues { IsConstant: true } constant:
                    Check(context, schema, "const", constant.Values[0], constant.Values[0].Span);
                    break;
                default:
                    break;
            }
        }

        // OpenAPI's word, which no dialect binds; whoever uses it means it like the others.
        if (schema.Node is JsonObject members && members.TryGetMember("example", out JsonMember? example) && !IsBesideLoneReference(schema))
            Check(context, schema, "example", example.Value, example.Value.Span);
    }

    /// <summary>Checks the payloads that a message shows against their schema.</summary>
    public static void Check(AnalysisContext context, Schema payload, IReadOnlyList<MessageExample> examples)
    {
        foreach (MessageExample example in examples)
            Check(context, payload, example.Name, example.Payload, example.Span);
    }

    private static bool IsBesideLoneReference(Schema schema) =>
        schema.Dialect <= SchemaDialect.Draft7 && schema.Find<BoundRef>() is not null;

    private static void Check(AnalysisContext context, Schema schema, string keyword, JsonNode value, JsonSpan span)
    {
        if (Evaluator.TryEvaluate(context.Program, context.Program.Get(schema), value) is not { } faults)
            context.Report(DiagnosticRules.UncheckedAnnotation, schema, span, keyword);
        else if (faults.Count > 0)
            context.Report(DiagnosticRules.RejectedAnnotation, schema, span, keyword, Describe(faults) + TolerateFormat(context, schema, keyword, faults));
    }

    /// <summary>An example shows what is meant; a format that it does not have is a mistake.</summary>
    private static string TolerateFormat(AnalysisContext context, Schema schema, string keyword, IReadOnlyList<EvaluationFault> faults)
    {
        string format = Schema.Encode(schema.AbsoluteLocation + BoundFormat.Path);
        return keyword.StartsWith("example", StringComparison.Ordinal) && faults.Any(fault => fault.InstanceLocation.Length == 0 && fault.AbsoluteKeywordLocation == format)
            ? context.Tolerate(schema, BoundFormat.Path, "the format is not checked and the value is text")
            : "";
    }

    private static string Describe(IReadOnlyList<EvaluationFault> faults)
    {
        string first = faults[0].InstanceLocation.Length == 0 ? faults[0].Message : $"{faults[0].InstanceLocation} {faults[0].Message}";
        return faults.Count == 1 ? first : $"{first}, and {faults.Count - 1} more";
    }
}
