using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace QlikEventGen.Conformance.Tests.Compilation;

/// <summary>A schema as a file of a project, with its item's metadata.</summary>
internal sealed class SchemaText(string relativePath, string text, IReadOnlyDictionary<string, string> metadata) : AdditionalText
{
    public const string ProjectDirectory = "/suite/";

    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = ProjectDirectory + relativePath;

    public IReadOnlyDictionary<string, string> Metadata { get; } = metadata;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>The options of a project with schemas: properties for all, and the metadata that each file carries.</summary>
internal sealed class ProjectProperties(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("build_property.", properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values("", new Dictionary<string, string>());

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values("build_metadata.AdditionalFiles.", ((SchemaText)textFile).Metadata);

    private sealed class Values(string prefix, IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
#pragma warning disable CS8765 // The attribute that the signature lacks has a second definition here, the generator's polyfill.
        public override bool TryGetValue(string key, out string? value)
#pragma warning restore CS8765
        {
            value = null;
            return key.StartsWith(prefix, StringComparison.Ordinal) && values.TryGetValue(key[prefix.Length..], out value);
        }
    }
}
