using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>Branches of <c>oneOf</c> that never hold alone, since another one holds wherever they do.</summary>
internal static class OneOfBranches
{
    /// <summary>Each branch is compared with each other one, so of a longer list only the first are.</summary>
    private const int MostBranches = 24;

    /// <summary>A reference that leads nowhere is looked for among so many schemas of a branch.</summary>
    private const int MostSearched = 200;

    public static void Check(AnalysisContext context, Schema schema)
    {
        if (schema.Find<BoundOneOf>() is not { } oneOf)
            return;

        // There may be hundreds, all with the one fault.
        if (oneOf.Titles is { Count: > 1 } titles && schema.Document.ToleratesFaults)
        {
            string consequence = context.Tolerate(schema, BoundOneOf.Path, "the titles are taken for the allowed texts");
            context.Report(DiagnosticRules.IdleBranch, schema, NameOf(schema), $"oneOf/0' to 'oneOf/{titles.Count - 1}", "they demand nothing" + consequence);
            return;
        }

        // What a reference that leads nowhere was to demand is not known.
        Schema[] branches = [.. oneOf.Subschemas.Take(MostBranches)];
        if (branches.Any(HasDanglingReference))
            return;

        ValueCheck[] checks = [.. branches.Select(branch => context.Program.Get(branch))];
        Implication always = new(context.Program);
        Implication withDeclaredMembers = new(context.Program, onlyDeclared: true);
        for (int i = 0; i < branches.Length; i++)
        {
            for (int j = 0; j < branches.Length; j++)
            {
                if (i != j && checks[i].NeverSite is null && Problem(i, j) is { } problem)
                {
                    string consequence = context.Tolerate(schema, BoundOneOf.Path, "several may hold");
                    context.Report(DiagnosticRules.IdleBranch, schema, branches[i].Node.Span, branches[j].Node.Span, $"oneOf/{i}", problem + "; tell them apart, or use 'anyOf'" + consequence);
                    break;
                }
            }
        }

        string? Problem(int i, int j)
        {
            if (always.Holds(checks[i], checks[j]))
            {
                // Of two that say the same the second is reported.
                bool isMutual = always.Holds(checks[j], checks[i]);
                return isMutual && i < j ? null : isMutual ? $"'oneOf/{j}' says the same" : $"whatever satisfies it satisfies 'oneOf/{j}' too";
            }

            // Only members that the branch does not even declare could make a difference, so it is meant to hold and never does.
            bool isOverlap = schema.Document.ToleratesFaults && withDeclaredMembers.Holds(checks[i], checks[j]) && !(i < j && withDeclaredMembers.Holds(checks[j], checks[i]));
            return isOverlap ? $"without members that it does not declare, whatever satisfies it satisfies 'oneOf/{j}' too" : null;
        }
    }

    private static bool HasDanglingReference(Schema branch)
    {
        HashSet<Schema> seen = [branch];
        Queue<Schema> open = new([branch]);
        while (open.Count > 0 && seen.Count < MostSearched)
        {
            foreach (BoundKeyword keyword in open.Dequeue().Keywords)
            {
                if (keyword is BoundRef { Target: null })
                    return true;
                foreach (Schema next in keyword.Subschemas.Concat(keyword is BoundRef { Target: { } target } ? [target] : []).Where(seen.Add))
                    open.Enqueue(next);
            }
        }

        return false;
    }

    private static JsonSpan NameOf(Schema schema)
    {
        ((JsonObject)schema.Node).TryGetMember("oneOf", out JsonMember? member);
        return member!.NameSpan;
    }
}
