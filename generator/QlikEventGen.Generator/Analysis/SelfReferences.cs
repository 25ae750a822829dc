using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>References that lead only to themselves.</summary>
internal static class SelfReferences
{
    public static void Check(AnalysisContext context, Schema schema)
    {
        foreach (BoundRef reference in schema.Keywords.OfType<BoundRef>().Where(LeadsOnlyToItself))
            context.Report(DiagnosticRules.SelfReference, schema, reference.Reference.Span, reference.Reference.Value);
    }

    /// <summary>True when following references from one, with nothing beside them, comes back to a place passed before.</summary>
    private static bool LeadsOnlyToItself(BoundRef reference)
    {
        HashSet<Schema> passed = [];
        for (Schema? schema = reference.Target; schema is not null; schema = schema.Find<BoundRef>()!.Target)
        {
            if (!passed.Add(schema))
                return true;
            if (schema.Keywords.Any(static keyword => keyword is not BoundRef && !keyword.IsAnnotation) || schema.Find<BoundRef>() is null)
                return false;
        }

        return false;
    }
}
