using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using QlikEventGen.Generator.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests;

/// <summary>
/// A project with schemas, and the generator in it. Every run is given new objects for everything that the compiler
/// may recreate (the options, the compilation, the texts that are named), as an editor does.
/// </summary>
internal sealed class GeneratorHost
{
    public const string ProjectDirectory = "/project/";

    private readonly Dictionary<string, AdditionalText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal)
    {
        ["build_property.RootNamespace"] = "Acme",
        ["build_property.ProjectDir"] = ProjectDirectory,
    };

    private readonly Dictionary<string, Dictionary<string, string>> _metadata = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation = CSharpCompilation.Create(
        "Acme",
        [CSharpSyntaxTree.ParseText("public class Existing;")],
        Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(DiagnosticRules.All
                .Where(static rule => rule.DefaultSeverity == DiagnosticSeverity.Info)
                .Select(static rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Suppress))));

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new EventSchemaGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GeneratorHost(params (string Path, string Text)[] files)
    {
        foreach ((string path, string text) in files)
        {
            SetFile(path, text);
        }
    }

    /// <summary>Adds a file or replaces its content. Paths are relative to the project unless they are rooted.</summary>
    public GeneratorHost SetFile(string path, string text) => SetFile(path, SourceText.From(text, Encoding.UTF8));

    public GeneratorHost SetFile(string path, SourceText text)
    {
        string full = FullPath(path);
        Text file = new(full, text);
        _driver = _texts.TryGetValue(full, out AdditionalText? old)
            ? _driver.ReplaceAdditionalText(old, file)
            : _driver.AddAdditionalTexts([file]);
        _texts[full] = file;
        return this;
    }

    public GeneratorHost RemoveFile(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_texts[FullPath(path)]]);
        _texts.Remove(FullPath(path));
        return this;
    }

    public GeneratorHost SetProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        return this;
    }

    public GeneratorHost SetMetadata(string path, string name, string value)
    {
        if (!_metadata.TryGetValue(FullPath(path), out Dictionary<string, string>? metadata))
        {
            _metadata.Add(FullPath(path), metadata = new Dictionary<string, string>(StringComparer.Ordinal));
        }

        metadata["build_metadata.AdditionalFiles." + name] = value;
        return this;
    }

    /// <summary>Lets reports through that only inform; a build on a console does not show them either.</summary>
    public GeneratorHost ShowInformation()
    {
        _compilation = _compilation.WithOptions(_compilation.Options.WithSpecificDiagnosticOptions(null));
        return this;
    }

    /// <summary>An edit of C# that has nothing to do with schemas.</summary>
    public GeneratorHost EditUnrelatedCode(string code = "public class Unrelated;")
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code));
        return this;
    }

    public GeneratorRunResult Run()
    {
        CSharpCompilation compilation = _compilation.Clone();
        _driver = _driver
            .WithUpdatedAnalyzerConfigOptions(new Options(_properties, _metadata))
            .RunGenerators(compilation, TestContext.Current.CancellationToken);
        GeneratorRunResult result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        return result;
    }

    public static string FullPath(string path) => path[0] == '/' ? path : ProjectDirectory + path;

    private sealed class Text(string path, SourceText text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options(Dictionary<string, string> properties, Dictionary<string, Dictionary<string, string>> metadata) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(metadata.TryGetValue(textFile.Path, out Dictionary<string, string>? values) ? values : []);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.ToImmutableDictionary(StringComparer.Ordinal);

#pragma warning disable CS8765 // The attribute that the signature lacks has a second definition here, the generator's polyfill.
        public override bool TryGetValue(string key, out string? value) => _values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
