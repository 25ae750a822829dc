using QlikEventGen.Generator.Analysis;
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
    /// <summary>Beyond this the compiler is out of memory before it is done.</summary>
    private const long MostCharacters = 100_000_000;

    public static DocumentModel Compile(DocumentClosure closure, CancellationToken cancellationToken)
    {
        SchemaDocument document = closure.Document;
        DiagnosticBag diagnostics = new();
        SchemaBinder binder = new(closure, diagnostics, cancellationToken);
        CheckProgram program = new(cancellationToken);

        ReportOptions(document, diagnostics);
        try
        {
            DocumentAnalysis.Run(binder.BindRoot(document), program, diagnostics, cancellationToken);
            DocumentTypes types = new TypeModel(binder, program).Of(document);
            OpenRecords.Report(types, diagnostics);
            InternalTypes.Report(types, diagnostics);
            EquatableArray<GeneratedFile> files = WriteFiles(types, program, cancellationToken);
            return new DocumentModel(
                files,
                diagnostics.ToArray(),
                [.. types.All.Where(static type => type.IsRoot).Select(static type => new RootType(type.Namespace, type.Name, type.Document.File.Options.Accessibility))],
                FindNames(types),
                types.All.Find(static type => type.IsRoot) is { IsReferenceType: true } root ? FindEvent(root) : null);
        }
        catch (SchemaLimitException limit)
        {
            binder.ReportLimit(limit);
            return DocumentModel.Empty with { Diagnostics = diagnostics.ToArray() };
        }
    }

    private static EquatableArray<GeneratedFile> WriteFiles(DocumentTypes types, CheckProgram program, CancellationToken cancellationToken)
    {
        List<GeneratedFile> files = [];
        long length = 0;
        foreach (NamedType type in types.All)
        {
            foreach (GeneratedFile file in TypeFiles.Write(type, program, types))
            {
                cancellationToken.ThrowIfCancellationRequested();
                length += file.Text.Length;
                if (length > MostCharacters)
                    throw new SchemaLimitException(type.Check.Roots[0], "its types take more than 100 million characters of C#");
                files.Add(file);
            }
        }

        return files.ToEquatableArray();
    }

    private static EquatableArray<DeclaredName> FindNames(DocumentTypes types) => types.All
        .SelectMany(static type => type.Names.Select(name => new DeclaredName(
            type.Namespace.Length == 0 ? name : type.Namespace + "." + name, type.Document.File.RelativePath, DiagnosticPlace.AtStart(type.Document.File.Path))))
        .ToEquatableArray();

    private static DeclaredName? FindEvent(NamedType root)
    {
        if (EventEnvelope.Of(root) is not { EventType: { } text } envelope)
            return null;

        // What the member is called like is often in another document, for all events at once.
        SchemaDocument document = root.Document;
        Schema? schema = envelope.Type.Member.Value.Roots.Select(static member => member.Schema).LastOrDefault(schema => schema.Document == document);
        return new DeclaredName(text, document.File.RelativePath, schema is null ? DiagnosticPlace.AtStart(document.File.Path) : NamePlaces.Of(schema));
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
