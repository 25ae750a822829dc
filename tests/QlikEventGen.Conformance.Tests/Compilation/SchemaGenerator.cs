using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QlikEventGen.Conformance.Tests.Suite;
using QlikEventGen.Generator;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Compilation;

/// <summary>
/// Runs the generator over schemas of one draft, each as the only schema of a project that has the suite's remotes beside it. The
/// remotes are read once: every run continues from the one that did.
/// </summary>
internal sealed class SchemaGenerator
{
    public const string RootName = "Root";

    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "Suite",
        references: Net100.References.All,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private readonly Draft _draft;
    private readonly FormatMode _formats;
    private readonly Remotes _remotes;
    private readonly GeneratorDriver _driver;

    public SchemaGenerator(Draft draft, FormatMode formats)
    {
        _draft = draft;
        _formats = formats;
        _remotes = Remotes.Of(draft);
        _driver = CSharpGeneratorDriver.Create(
            [new EventSchemaGenerator().AsSourceGenerator()],
            _remotes.Own,
            optionsProvider: PropertiesFor("Suite"),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGenerators(Project);
    }

    public GeneratedSchema Generate(string schema)
    {
        string name = "S" + GeneratedSchema.Hash(schema)[..12];
        string @namespace = "Suite." + name;
        SchemaText text = new($"schemas/{name}.schema.json", schema, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TypeName"] = RootName,
            ["DefaultDialect"] = _draft.Dialect,
        });
        GeneratorRunResult result = _driver
            .AddAdditionalTexts([text, .. _remotes.NamedBy(schema)])
            .WithUpdatedAnalyzerConfigOptions(PropertiesFor(@namespace))
            .RunGenerators(Project)
            .GetRunResult()
            .Results[0];
        return new GeneratedSchema(
            @namespace,
            result.Exception is not null ? [] : [.. result.GeneratedSources.Select(static source => new GeneratedSource(source.HintName, source.SourceText.ToString()))],
            [.. result.Diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path == text.Path)],
            ClosureOf(result, text.Path))
        {
            Exception = result.Exception,
        };
    }

    private ProjectProperties PropertiesFor(string @namespace) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RootNamespace"] = @namespace,
        ["ProjectDir"] = SchemaText.ProjectDirectory,
        ["QlikEventGenFormats"] = _formats.ToString(),
    });

    private static DocumentClosure? ClosureOf(GeneratorRunResult result, string path) =>
        result.TrackedSteps.TryGetValue(TrackingNames.Closures, out var steps)
            ? steps.SelectMany(static step => step.Outputs).Select(static output => (DocumentClosure)output.Value).SingleOrDefault(closure => closure.Document.File.Path == path)
            : null;
}
