using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Emit;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator;

/// <summary>
/// Turns a document into C#: binds its schemas, lowers them to checks, finds the shapes of its types and prints them. The
/// document's root is there: what cannot be read does not come here.
/// </summary>
internal static class DocumentCompiler
{
    public static DocumentModel Compile(DocumentClosure closure, CancellationToken cancellationToken)
    {
        SchemaDocument document = closure.Document;
        DiagnosticBag diagnostics = new();
        SchemaBinder binder = new(closure, diagnostics);
        CheckProgram program = new();

        ReportOptions(document, diagnostics);
        AnnotationChecks.Run(binder.BindRoot(document), program, binder, cancellationToken);
        DocumentTypes types = new TypeModel(binder, program).Of(document);

        List<GeneratedFile> files = [];
        foreach (NamedType type in types.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.AddRange(TypeFiles.Write(type, program, types));
        }

        return new DocumentModel(
            files.ToEquatableArray(),
            diagnostics.ToArray(),
            [.. types.All.Where(static type => type.IsRoot).Select(static type => new RootType(type.Namespace, type.Name, type.Document.File.Options.Accessibility))]);
    }

    /// <summary>Options that are read and have no effect yet are not passed over in silence.</summary>
    private static void ReportOptions(SchemaDocument document, DiagnosticBag diagnostics)
    {
        FileOptions options = document.File.Options;
        if (options.AllowedValues == AllowedValuesMode.Open)
            diagnostics.Report(DiagnosticRules.NotSupported, document, default, "AllowedValues=Open", "enums are closed");
        if (options.FaultySchemas == FaultySchemasMode.Tolerate)
            diagnostics.Report(DiagnosticRules.NotSupported, document, default, "FaultySchemas=Tolerate", "every keyword is enforced");
    }
}
