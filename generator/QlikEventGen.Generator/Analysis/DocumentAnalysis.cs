using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Analysis;

/// <summary>
/// Finds the faults of a document that no keyword sees by itself. Reports only what is certain; what would take more work than
/// <see cref="MostConstituents"/> allows is left out.
/// </summary>
internal static class DocumentAnalysis
{
    /// <summary>How many schemas are merged into checks in one document; far more than any document written by hand has.</summary>
    private const int MostConstituents = 100_000;

    /// <param name="document">The document.</param>
    /// <param name="schemas">All its schemas.</param>
    /// <param name="program">Their checks.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <param name="tolerated">Receives what of them is not enforced.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static void Run(
        SchemaDocument document,
        IReadOnlyList<Schema> schemas,
        CheckProgram program,
        DiagnosticBag diagnostics,
        ToleratedFaults tolerated,
        CancellationToken cancellationToken)
    {
        AnalysisContext context = new(document, program, diagnostics, tolerated);
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
        MemberNames.Check(context, schemas);

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
}
