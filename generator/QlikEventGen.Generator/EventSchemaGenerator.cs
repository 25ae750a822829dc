using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
        // Values between stages are classes, tuples of two of them, and arrays of them: for every other shape the compiler's own code is
        // compiled anew in each fresh process.

        // The MSBuild properties that hold for all files.
        IncrementalValueProvider<OptionSource> source = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => new OptionSource(provider));
        IncrementalValueProvider<ProjectOptions> options = source
            .Select(static (source, _) => source.Project)
            .WithTrackingName(TrackingNames.ProjectOptions);

        // The JSON files with their options. The last stage that sees what belongs to the compiler.
        IncrementalValuesProvider<SchemaFile> files = context.AdditionalTextsProvider
            .Combine(source)
            .SelectNotNull(static (input, cancellation) => PipelineStages.ReadFile(input.Left, input.Right, cancellation))
            .WithTrackingName(TrackingNames.SchemaFiles);

        // Those of them that are schemas, read into trees.
        IncrementalValuesProvider<SchemaDocument> documents = files
            .SelectNotNull(static (file, _) => PipelineStages.ReadDocument(file))
            .WithTrackingName(TrackingNames.Documents);

        // The names and references of all documents: who has which name, who reaches whom.
        IncrementalValueProvider<ImmutableArray<SchemaDocument>> allDocuments = documents.Collect();
        IncrementalValueProvider<ProjectIndex> index = allDocuments
            .Select(static (documents, _) => new ProjectIndex(documents.Select(static document => document.Key)))
            .WithTrackingName(TrackingNames.Index);

        // Each document with those that it reaches: all that its types depend on. Only documents that some other one reaches are handed to all.
        IncrementalValueProvider<DocumentSet> set = allDocuments
            .Select(static (documents, _) => documents.ToArray())
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

        // What a project has once, from the names of its root types and event types alone. One value from here on: the compiler goes
        // over an entry for every file at every step that has one.
        IncrementalValueProvider<ImmutableArray<DocumentModel>> allModels = models.Collect();
        IncrementalValueProvider<ProjectDeclarations> declarations = allModels
            .Select(static (models, _) => new ProjectDeclarations(models.Select(static model => model.Declarations).ToEquatableArray()));
        IncrementalValueProvider<ProjectTypes> types = declarations
            .Select(static (declarations, _) => ProjectTypes.Create(declarations))
            .WithTrackingName(TrackingNames.ProjectTypes);
        context.RegisterSourceOutput(
            types.Combine(options)
                .SelectMany(static (input, _) => PipelineStages.CompileProject(input.Left, input.Right))
                .WithTrackingName(TrackingNames.ProjectFiles),
            static (output, file) => AddSource(output, file));

        // Reports leave by themselves: moving one does not touch a generated file.
        RegisterReports(context, allModels.SelectMany(static (models, _) => models.Where(static model => !model.Diagnostics.IsEmpty).SelectMany(static model => model.Diagnostics)).WithTrackingName(TrackingNames.Diagnostics));
        RegisterReports(context, options.SelectMany(static (options, _) => options.GetDiagnostics()));
        IncrementalValuesProvider<SchemaDiagnostic>[] projectReports =
        [
            files.Collect().SelectMany(static (files, _) => ProjectReports.FindUnusedOptions(files)),
            declarations.SelectMany(static (declarations, _) => ProjectReports.FindClashes(declarations)),
            index.SelectMany(static (index, _) => ProjectReports.FindAbsence(index)),
        ];
        foreach (IncrementalValuesProvider<SchemaDiagnostic> reports in projectReports)
            RegisterReports(context, reports.WithTrackingName(TrackingNames.ProjectReports));
    }

    private static void RegisterReports(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SchemaDiagnostic> reports) =>
        context.RegisterSourceOutput(reports, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));

    private static readonly Encoding Utf8WithoutMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static void AddSource(SourceProductionContext output, GeneratedFile file) =>
        output.AddSource(file.HintName, SourceText.From(file.Text, Utf8WithoutMark));
}
