using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Branches of <c>oneOf</c> that never hold alone, since another one holds wherever they do.</summary>
internal static class OneOfBranches
{
    /// <summary>Each branch is compared with each other one, so of a longer list only the first are.</summary>
    private const int MostBranches = 24;

    public static void Check(AnalysisContext context, Schema schema)
    {
        if (schema.Find<BoundOneOf>() is not { } oneOf)
            return;

        Schema[] branches = [.. oneOf.Subschemas.Take(MostBranches)];
        ValueCheck[] checks = [.. branches.Select(branch => context.Program.Get(branch))];
        Implication implication = new(context.Program);
        for (int i = 0; i < branches.Length; i++)
        {
            for (int j = 0; j < branches.Length; j++)
            {
                if (i == j || checks[i].NeverSite is not null || !implication.Holds(checks[i], checks[j]))
                    continue;

                // Of two that say the same the second is reported.
                bool isMutual = implication.Holds(checks[j], checks[i]);
                if (isMutual && i < j)
                    continue;
                context.Report(
                    DiagnosticRules.IdleBranch,
                    schema,
                    branches[i].Node.Span,
                    branches[j].Node.Span,
                    $"oneOf/{i}",
                    isMutual ? $"'oneOf/{j}' says the same" : $"whatever satisfies it satisfies 'oneOf/{j}' too");
                break;
            }
        }
    }
}
