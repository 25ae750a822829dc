using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>
/// Schemas that apply themselves to the same value again, by way of <c>anyOf</c> and the like. Evaluating one never ends, so nothing can be
/// generated from it (JSON Schema Core, section 9.4.1).
/// </summary>
internal static class EndlessBranches
{
    /// <exception cref="SchemaLimitException">There is one.</exception>
    public static void Refuse(CheckProgram program, IEnumerable<Schema> schemas, CancellationToken cancellationToken)
    {
        HashSet<ValueCheck> done = [];
        foreach (Schema schema in schemas.Where(static schema => schema.Keywords.Any(HasBranches)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Walk(program, program.Get(schema), done);
        }
    }

    private static bool HasBranches(BoundKeyword keyword) =>
        keyword is BoundAnyOf or BoundOneOf or BoundNot or BoundIf or BoundDependentSchemas or BoundDependencies;

    /// <summary>Not by recursion: branches may stand inside each other to any depth.</summary>
    private static void Walk(CheckProgram program, ValueCheck start, HashSet<ValueCheck> done)
    {
        HashSet<ValueCheck> open = [];
        Stack<(ValueCheck Check, IEnumerator<ValueCheck> Branches)> path = new();
        Open(start);
        while (path.Count > 0)
        {
            (ValueCheck check, IEnumerator<ValueCheck> branches) = path.Peek();
            if (!branches.MoveNext())
            {
                path.Pop();
                open.Remove(check);
                done.Add(check);
                continue;
            }

            if (open.Contains(branches.Current))
                throw new SchemaLimitException(check.Roots[0], "it applies itself to the same value again, without end");
            Open(branches.Current);
        }

        void Open(ValueCheck check)
        {
            if (done.Contains(check))
                return;
            open.Add(check);
            path.Push((check, check.InPlace.SelectMany(static inPlace => inPlace.Branches).Select(branch => program.Get(branch)).GetEnumerator()));
        }
    }
}
