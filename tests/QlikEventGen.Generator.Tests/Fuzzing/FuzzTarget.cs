using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace QlikEventGen.Generator.Tests.Fuzzing;

/// <summary>What became of a schema: the files, or why it failed.</summary>
/// <param name="Number">The number of the mutant.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Sources">The generated files.</param>
/// <param name="Failure">What is wrong with the generator; null if nothing.</param>
internal sealed record FuzzOutcome(int Number, string Schema, IReadOnlyList<string> Sources, string? Failure);

/// <summary>The generator as the fuzzer sees it: a schema goes in, files come out, in a namespace of the schema's own.</summary>
internal static class FuzzTarget
{
    /// <summary>No schema of a few kilobytes may take longer.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(1);

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ValidationResult).Assembly.Location)];

    private static readonly CSharpCompilation Project = CSharpCompilation.Create("Fuzz", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static readonly GeneratorDriver Driver = CSharpGeneratorDriver.Create([new EventSchemaGenerator().AsSourceGenerator()]);

    public static FuzzOutcome Generate(int number, string schema)
    {
        FuzzOutcome outcome = Run(number, schema, out TimeSpan time);

        // A machine may be busy; a generator that hangs does so again.
        if (time > LongestTime)
            outcome = Run(number, schema, out time);
        return time > LongestTime ? outcome with { Failure = $"It took {time.TotalSeconds:F1} s." } : outcome;
    }

    /// <summary>What the compiler says about the files of some schemas, by the number of the schema.</summary>
    public static Dictionary<int, string> Compile(IEnumerable<FuzzOutcome> outcomes)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Fuzz",
            outcomes.SelectMany(static outcome => outcome.Sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions, $"{outcome.Number}", Encoding.UTF8))),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics()
            .Where(static report => report.Severity >= DiagnosticSeverity.Warning && report.Location.SourceTree is not null)
            .GroupBy(static report => int.Parse(report.Location.SourceTree!.FilePath, System.Globalization.CultureInfo.InvariantCulture))
            .ToDictionary(static group => group.Key, static group => string.Join("\n", group.Take(3).Select(Describe)));
    }

    private static string Describe(Diagnostic report)
    {
        int line = report.Location.GetLineSpan().StartLinePosition.Line;
        return $"{report}: {report.Location.SourceTree!.GetText().Lines[line].ToString().Trim()}";
    }

    private static FuzzOutcome Run(int number, string schema, out TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        GeneratorRunResult result = Driver
            .AddAdditionalTexts([new Text(schema)])
            .WithUpdatedAnalyzerConfigOptions(new Options(number))
            .RunGenerators(Project)
            .GetRunResult()
            .Results[0];
        time = Stopwatch.GetElapsedTime(start);
        string? failure = result.Exception?.ToString() ?? result.Diagnostics.FirstOrDefault(static report => report.Id == "QEG9999")?.ToString();
        string[] sources = result.Exception is null ? [.. result.GeneratedSources.Select(static source => source.SourceText.ToString())] : [];
        return new FuzzOutcome(number, schema, sources, failure);
    }

    private sealed class Text(string text) : AdditionalText
    {
        public override string Path => "/project/schemas/root.schema.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options(int number) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(ImmutableDictionary<string, string>.Empty
            .Add("build_property.RootNamespace", $"Fuzz{number}")
            .Add("build_property.ProjectDir", "/project/"));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.None;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static readonly Values None = new(ImmutableDictionary<string, string>.Empty);

#pragma warning disable CS8765 // The attribute that the signature lacks has a second definition here, the generator's polyfill.
        public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
