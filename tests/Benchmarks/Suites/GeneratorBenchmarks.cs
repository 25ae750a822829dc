using System.Globalization;
using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QlikEventGen.Generator;

namespace QlikEventGen.Benchmarks.Suites;

/// <summary>What the generator costs a compilation.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private const string EditedPath = "/project/schemas/schema0000.schema.json";

    private readonly Compilation _compilation = CSharpCompilation.Create("Consumer", [], Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    private AdditionalText[] _files = [];
    private GeneratorDriver? _driver;
    private int _edits;

    /// <summary>How many schemas there are besides the event's own.</summary>
    [Params(0, 1000)]
    public int OtherSchemas { get; set; }

    /// <summary>Makes the files and runs the generator over them once.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        IEnumerable<AdditionalText> schemas = Resource.Names
            .Where(static name => name.StartsWith("schemas/", StringComparison.Ordinal))
            .Select(static name => new SchemaText("/project/" + name, Resource.ReadText(name)));
        _files = [.. schemas, .. Enumerable.Range(0, OtherSchemas + 1).Select(static number => MakeSchema(number, edit: 0))];
        _driver = Create().RunGenerators(_compilation);
        if (_driver.GetRunResult() is not { Diagnostics.IsEmpty: true, GeneratedTrees.IsEmpty: false })
        {
            throw new InvalidOperationException("The generator does not generate.");
        }
    }

    /// <summary>Everything anew, in a process in which the code is compiled.</summary>
    [Benchmark(Baseline = true)]
    public GeneratorDriver AllSchemas() => Create().RunGenerators(_compilation);

    /// <summary>One schema has changed since.</summary>
    [Benchmark]
    public GeneratorDriver OneEdit()
    {
        AdditionalText before = _files.Single(static file => file.Path == EditedPath);
        return _driver!.ReplaceAdditionalText(before, MakeSchema(0, ++_edits)).RunGenerators(_compilation);
    }

    /// <summary>Nothing has changed since.</summary>
    [Benchmark]
    public GeneratorDriver NothingChanged() => _driver!.RunGenerators(_compilation);

    private CSharpGeneratorDriver Create() => CSharpGeneratorDriver.Create([new EventSchemaGenerator().AsSourceGenerator()], _files);

    private static SchemaText MakeSchema(int number, int edit) => new(
        string.Create(CultureInfo.InvariantCulture, $"/project/schemas/schema{number:0000}.schema.json"),
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "required": ["id"],
              "properties": {
                "id": { "type": "string", "format": "uuid" },
                "count{{edit}}": { "type": "integer", "minimum": {{number}} },
                "state": { "enum": ["new", "old"] },
                "parts": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string", "minLength": 1 } } } }
              }
            }
            """));
}
