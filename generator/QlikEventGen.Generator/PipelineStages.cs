using System.Globalization;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Analysis;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator;

/// <summary>
/// The work of the pipeline's stages. An exception in one document must not cost the others their types, so it becomes
/// a report on that document.
/// </summary>
internal static class PipelineStages
{
    public static IncrementalValuesProvider<TResult> SelectNotNull<T, TResult>(this IncrementalValuesProvider<T> values, Func<T, CancellationToken, TResult?> select)
        where TResult : class => values.SelectMany((value, cancellation) => select(value, cancellation) is { } result ? [result] : Array.Empty<TResult>());

    public static SchemaFile? ReadFile(AdditionalText file, OptionSource source, CancellationToken cancellationToken)
    {
        FileOptions options = source.ReadFile(file);
        return SchemaFile.IsCandidate(file.Path, options) ? SchemaFile.TryRead(file, source.Project, options, cancellationToken) : null;
    }

    public static SchemaDocument? ReadDocument(SchemaFile file)
    {
        using InvariantCulture culture = new();
        try
        {
            return SchemaDocument.TryCreate(file);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return SchemaDocument.CreateUnreadable(file, Describe(exception));
        }
    }

    public static DocumentModel Compile(DocumentClosure closure, CancellationToken cancellationToken) =>
        Compile(closure, DocumentCompiler.Compile, cancellationToken);

    public static DocumentModel Compile(
        DocumentClosure closure,
        Func<DocumentClosure, CancellationToken, DocumentModel> compile,
        CancellationToken cancellationToken)
    {
        using InvariantCulture culture = new();
        SchemaDocument document = closure.Document;
        DocumentModel model = DocumentModel.Empty;
        DiagnosticBag diagnostics = new();
        try
        {
            if (document.Root is not null)
            {
                model = compile(closure, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Report(DiagnosticRules.InternalError, document, new JsonSpan(0, 0), Describe(exception));
        }

        if (closure.RootNameOwner is { } owner)
        {
            EquatableArray<DiagnosticPlace> related = [DiagnosticPlace.AtStart(owner.Path)];
            diagnostics.Report(DiagnosticRules.RootNameClash, DiagnosticPlace.AtStart(document.File.Path), related, document.Name, owner.RelativePath);
            model = model with { Files = [], Declarations = DocumentDeclarations.None };
        }

        return model with
        {
            Files = CompleteNames(closure.OutputFolder, model.Files),
            Diagnostics = DiagnosticBag.Limit([.. document.Diagnostics, .. diagnostics.ToArray(), .. model.Diagnostics, .. UnusedDefinitions.Find(closure)]),
        };
    }

    public static EquatableArray<GeneratedFile> CompileProject(ProjectTypes types, ProjectOptions options)
    {
        using InvariantCulture culture = new();
        return ProjectCompiler.Compile(types, options);
    }

    private static EquatableArray<GeneratedFile> CompleteNames(string folder, EquatableArray<GeneratedFile> files)
    {
        HintNames names = new();
        return files
            .Select(file => file with { HintName = folder + "/" + names.GetUnique(file.HintName) + ".g.cs" })
            .ToEquatableArray();
    }

    /// <summary>On one line: the compiler prints a report as one.</summary>
    private static string Describe(Exception exception) =>
        exception.GetType().Name + ": " + exception.Message.Replace("\r", "").Replace('\n', ' ');

    /// <summary>
    /// Keeps the machine's culture out of what is generated while it lives. Everything here formats invariantly by
    /// itself; this is for what is forgotten.
    /// </summary>
    private readonly struct InvariantCulture : IDisposable
    {
#pragma warning disable RS1035 // The culture is set aside here, not used.
        private readonly CultureInfo _previous = CultureInfo.CurrentCulture;

        public InvariantCulture() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        public void Dispose() => CultureInfo.CurrentCulture = _previous;
#pragma warning restore RS1035
    }
}
