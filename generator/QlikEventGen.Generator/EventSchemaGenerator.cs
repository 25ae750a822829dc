using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QlikEventGen.Generator.Analysis;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Generator;

/// <summary>Generates C# types, reading, validation and writing code from the JSON schemas of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class EventSchemaGenerator : IIncrementalGenerator
{
    /// <summary>Declares the pipeline. Every stage compares its results by value, so an edit goes no further than its effects.</summary>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The MSBuild properties that hold for all files.
        IncrementalValueProvider<ProjectOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => ProjectOptions.Read(provider.GlobalOptions))
            .WithTrackingName(TrackingNames.ProjectOptions);

        // The JSON files with their options. The only stage that sees what belongs to the compiler.
        IncrementalValuesProvider<SchemaFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(options)
            .Select(static (input, cancellation) => PipelineStages.ReadFile(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WhereNotNull()
            .WithTrackingName(TrackingNames.SchemaFiles);

        // Those of them that are schemas, read into trees.
        IncrementalValuesProvider<SchemaDocument> documents = files
            .Select(static (file, _) => PipelineStages.ReadDocument(file))
            .WhereNotNull()
            .WithTrackingName(TrackingNames.Documents);

        // The names and references of all documents: who has which name, who reaches whom.
        IncrementalValueProvider<ProjectIndex> index = documents
            .Select(static (document, _) => DocumentKey.Create(document))
            .Collect()
            .Select(static (keys, _) => new ProjectIndex(keys))
            .WithTrackingName(TrackingNames.Index);

        // Each document with those that it reaches: all that its types depend on.
        IncrementalValueProvider<DocumentSet> set = documents
            .Collect()
            .Combine(index)
            .Select(static (input, _) => new DocumentSet(input.Left, input.Right));
        IncrementalValuesProvider<DocumentClosure> closures = documents
            .Combine(set)
            .Select(static (input, _) => input.Right.GetClosure(input.Left))
            .WithTrackingName(TrackingNames.Closures);

        // What each document becomes.
        IncrementalValuesProvider<DocumentModel> models = closures
            .Select(static (closure, cancellation) => PipelineStages.Compile(closure, cancellation))
            .WithTrackingName(TrackingNames.Models);

        // One output per generated file, so that an edit replaces only the files that it changes.
        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => model.Files).WithTrackingName(TrackingNames.Files),
            static (output, file) => AddSource(output, file));

        // Reports leave by themselves: moving one does not touch a generated file.
        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => model.Diagnostics).WithTrackingName(TrackingNames.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(
            options.SelectMany(static (options, _) => options.GetDiagnostics()),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        RegisterProjectReports(context, files, documents.Combine(index), models);

        // What a project has once, from the names of its root types and event types alone.
        IncrementalValueProvider<EquatableArray<RootType>> rootTypes = models
            .SelectMany(static (model, _) => model.RootTypes)
            .Collect()
            .Select(static (types, _) => PipelineStages.Sort(types));
        IncrementalValueProvider<EquatableArray<RootType>> eventTypes = models
            .SelectMany(static (model, _) => model.Events)
            .Collect()
            .Select(static (events, _) => PipelineStages.Sort(events));
        IncrementalValueProvider<ProjectTypes> types = rootTypes
            .Combine(eventTypes)
            .Select(static (input, _) => new ProjectTypes(input.Left, input.Right))
            .WithTrackingName(TrackingNames.ProjectTypes);
        context.RegisterSourceOutput(
            types.Combine(options)
                .SelectMany(static (input, _) => PipelineStages.CompileProject(input.Left, input.Right))
                .WithTrackingName(TrackingNames.ProjectFiles),
            static (output, file) => AddSource(output, file));
    }

    /// <summary>Reports that depend on all files of a project. Nothing that is generated does.</summary>
    private static void RegisterProjectReports(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SchemaFile> files,
        IncrementalValuesProvider<(SchemaDocument Document, ProjectIndex Index)> documents,
        IncrementalValuesProvider<DocumentModel> models)
    {
        IncrementalValuesProvider<SchemaDiagnostic>[] reports =
        [
            // Options of files that are no schemas.
            files.SelectMany(static (file, _) => ProjectReports.FindUnusedOptions(file)),

            // Definitions that neither their own document nor another one refers to.
            documents.SelectMany(static (input, _) => UnusedDefinitions.Find(input.Document, input.Index)),

            // Event types that two documents declare.
            models.SelectMany(static (model, _) => model.Events.Select(static declared => declared.EventType).ToEquatableArray()).Collect()
                .SelectMany(static (events, _) => ProjectReports.FindClashes(DiagnosticRules.EventTypeClash, events)),

            // Types of different documents that have one name.
            models.SelectMany(static (model, _) => model.Types).Collect()
                .SelectMany(static (types, _) => ProjectReports.FindClashes(DiagnosticRules.TypeClash, types)),

            // No schemas at all.
            documents.Collect().SelectMany(static (documents, _) => ProjectReports.FindAbsence(documents.Length > 0)),
        ];
        foreach (IncrementalValuesProvider<SchemaDiagnostic> report in reports)
        {
            context.RegisterSourceOutput(
                report.WithTrackingName(TrackingNames.ProjectReports),
                static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        }
    }

    private static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static void AddSource(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Utf8WithoutMark));
}
