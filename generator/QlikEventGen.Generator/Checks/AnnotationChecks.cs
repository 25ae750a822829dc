using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Checks;

/// <summary>Walks the schemas of a document: resolves every reference, and checks each <c>default</c> and example against its own schema.</summary>
internal static class AnnotationChecks
{
    public static void Run(Schema root, CheckProgram program, SchemaBinder binder, CancellationToken cancellationToken)
    {
        Stack<Schema> schemas = new([root]);
        Dictionary<Schema, bool> inCircles = [];
        while (schemas.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Schema schema = schemas.Pop();
            foreach (BoundKeyword keyword in schema.Keywords)
            {
                switch (keyword)
                {
                    case BoundRef reference when LeadsOnlyToItself(reference, inCircles):
                        binder.Report(DiagnosticRules.SelfReference, schema.Document, reference.Reference.Span, reference.Reference.Value);
                        break;
                    case BoundDefault value:
                        Check("default", value.Value);
                        break;
                    case BoundExamples examples:
                        for (int i = 0; i < examples.Values.Count; i++)
                            Check("examples/" + i.ToString(CultureInfo.InvariantCulture), examples.Values[i]);
                        break;
                    default:
                        break;
                }

                foreach (Schema subschema in keyword.Subschemas)
                    schemas.Push(subschema);
            }

            void Check(string keyword, JsonNode value)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Evaluator.TryEvaluate(program, program.Get(schema), value) is not { } faults)
                    binder.Report(DiagnosticRules.UncheckedAnnotation, schema.Document, value.Span, keyword);
                else if (faults.Count > 0)
                    binder.Report(DiagnosticRules.RejectedAnnotation, schema.Document, value.Span, keyword, Describe(faults));
            }
        }
    }

    private static string Describe(IReadOnlyList<EvaluationFault> faults)
    {
        string first = faults[0].InstanceLocation.Length == 0 ? faults[0].Message : $"{faults[0].InstanceLocation} {faults[0].Message}";
        return faults.Count == 1 ? first : $"{first}, and {faults.Count - 1} more";
    }

    /// <summary>
    /// True when following references from one, with nothing beside them, comes back to a place passed before. What is found is noted for
    /// all the schemas on the way, so that a long chain is walked once.
    /// </summary>
    private static bool LeadsOnlyToItself(BoundRef reference, Dictionary<Schema, bool> known)
    {
        HashSet<Schema> passed = [];
        bool isCircle = false;
        for (Schema? schema = reference.Target; schema is not null; schema = schema.Find<BoundRef>()!.Target)
        {
            if (known.TryGetValue(schema, out isCircle))
                break;
            if (isCircle = !passed.Add(schema))
                break;
            if (schema.Keywords.Any(static keyword => keyword is not BoundRef && !keyword.IsAnnotation) || schema.Find<BoundRef>() is null)
                break;
        }

        foreach (Schema schema in passed)
            known[schema] = isCircle;
        return isCircle;
    }
}
