using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>References that lead only to themselves.</summary>
internal static class SelfReferences
{
    /// <param name="known">Schemas on the way that were walked before, and whether they lead into a circle.</param>
    public static void Check(AnalysisContext context, Schema schema, Dictionary<Schema, bool> known)
    {
        foreach (BoundRef reference in schema.Keywords.OfType<BoundRef>().Where(reference => LeadsOnlyToItself(reference, known)))
            context.Report(DiagnosticRules.SelfReference, schema, reference.Reference.Span, reference.Reference.Value);
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
