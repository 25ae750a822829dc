using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Analysis;

/// <summary>
/// Finds the faults of a document that no keyword sees by itself. Reports only what is certain; what would take more work than
/// <see cref="MostConstituents"/> allows is left out.
/// </summary>
internal static class DocumentAnalysis
{
    /// <summary>How many schemas are merged into checks in one document; far more than any document written by hand has.</summary>
    private const int MostConstituents = 100_000;

    public static void Run(Schema root, CheckProgram program, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        AnalysisContext context = new(root.Document, program, diagnostics);
        IReadOnlyList<Schema> schemas = FindAll(root);
        EndlessBranches.Refuse(program, schemas, cancellationToken);
        Dictionary<Schema, bool> inCircles = [];
        foreach (Schema schema in schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SelfReferences.Check(context, schema, inCircles);
            Applicability.Check(context, schema);
            AnnotationAnalysis.Check(context, schema);
        }

        new RequiredMembers(context, schemas).Check();

        Contradictions contradictions = new(context);
        int constituents = 0;
        foreach (Schema schema in schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ValueCheck check = program.Get(schema);
            constituents += check.Constituents.Count;
            if (constituents > MostConstituents)
                break;
            contradictions.Check(check);
            UntypedArrays.Check(context, schema, check);
            OneOfBranches.Check(context, schema);
        }
    }

    /// <summary>Every schema of the document, also those that stand where only a reference finds them.</summary>
    private static List<Schema> FindAll(Schema root)
    {
        List<Schema> found = [];
        HashSet<Schema> seen = [root];
        Stack<Schema> open = new([root]);
        while (open.Count > 0)
        {
            Schema schema = open.Pop();
            found.Add(schema);
            foreach (BoundKeyword keyword in schema.Keywords)
            {
                // Asking for the target is also what reports a reference that leads nowhere.
                Schema? target = (keyword as BoundRef)?.Target;
                if (target?.Document == root.Document && seen.Add(target))
                    open.Push(target);
                foreach (Schema subschema in keyword.Subschemas.Where(seen.Add))
                    open.Push(subschema);
            }
        }

        return found;
    }
}
