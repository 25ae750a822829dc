using QlikEventGen.Generator.Analysis;
using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Emit;
using QlikEventGen.Generator.Json;
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

        try
        {
            CheckProgram program = Analyse(closure, binder, diagnostics, cancellationToken);
            DocumentTypes types = new TypeModel(binder, program).Of(document);
            ReportMessagesWithoutEvent(types, diagnostics);
            OpenRecords.Report(types, diagnostics);
            InternalTypes.Report(types, diagnostics);
            EquatableArray<GeneratedFile> files = WriteFiles(types, program, cancellationToken);
            return new DocumentModel(
                files,
                diagnostics.ToArray(),
                new DocumentDeclarations(
                    [.. types.All.Where(static type => type.IsRoot).Select(RootTypeOf)],
                    FindNames(types),
                    [.. types.All.Select(FindEvent).OfType<EventDeclaration>()]));
        }
        catch (SchemaLimitException limit)
        {
            binder.ReportLimit(limit);
            return DocumentModel.Empty with { Diagnostics = diagnostics.ToArray() };
        }
    }

    /// <summary>Looks for the faults of the document, and yields the checks that its types are made from.</summary>
    private static CheckProgram Analyse(DocumentClosure closure, SchemaBinder binder, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        CheckProgram program = new(ToleratedFaults.None, cancellationToken);
        ToleratedFaults tolerated = new();
        Run(closure.Document, diagnostics);

        // What others tolerate must be known here too, and is reported there.
        foreach (SchemaDocument reached in closure.Reached.Where(static reached => reached is { Root: not null, ToleratesFaults: true }))
            Run(reached, new DiagnosticBag());
        return tolerated.IsEmpty ? program : new CheckProgram(tolerated, cancellationToken);

        void Run(SchemaDocument document, DiagnosticBag reports) =>
            DocumentAnalysis.Run(document, binder, program, reports, tolerated, cancellationToken);
    }

    private static EquatableArray<GeneratedFile> WriteFiles(DocumentTypes types, CheckProgram program, CancellationToken cancellationToken)
    {
        List<GeneratedFile> files = [];
        long length = 0;
        foreach (IGrouping<NamedType, NamedType> group in types.All.GroupBy(static type => type.FileOwner))
        {
            GeneratedFile file = TypeFile.Write([.. group], program, types, cancellationToken);
            length += file.Text.Length;
            if (length > MostCharacters)
                throw new SchemaLimitException(group.Key.Check.Roots[0], "its types take more than 100 million characters of C#");
            files.Add(file);
        }

        return files.ToEquatableArray();
    }

    private static EquatableArray<DeclaredName> FindNames(DocumentTypes types) => types.All
        .SelectMany(static type => type.Names.Select(name => new DeclaredName(
            type.Namespace.Length == 0 ? name : type.Namespace + "." + name, type.Document.File.RelativePath, DiagnosticPlace.AtStart(type.Document.File.Path))))
        .ToEquatableArray();

    /// <summary>Payloads that are no objects have types, which are none of events.</summary>
    private static void ReportMessagesWithoutEvent(DocumentTypes types, DiagnosticBag diagnostics)
    {
        foreach (NamedType type in types.All.Where(static type => type.Kind is NamedTypeKind.ValueStruct or NamedTypeKind.Tuple))
        {
            // What is no schema at all is reported as that.
            if (type.Message is { } message && message.Document == type.Document && type.Check.Roots[0].Node is JsonObject or JsonBoolean)
                diagnostics.Report(DiagnosticRules.NoEventType, message.Document, message.NameSpan, message.EventType, "the schema of its payload does not describe an object");
        }
    }

    private static RootType RootTypeOf(NamedType type) => new(type.Namespace, type.Name, type.Document.File.Options.Accessibility, type.IsDeprecated);

    private static EventDeclaration? FindEvent(NamedType type)
    {
        if (EventEnvelope.Of(type) is not { EventType: { } text } envelope)
            return null;

        SchemaFile file = type.Document.File;
        return new EventDeclaration(new DeclaredName(text, file.RelativePath, envelope.EventTypePlace ?? DiagnosticPlace.AtStart(file.Path)), RootTypeOf(type));
    }
}
