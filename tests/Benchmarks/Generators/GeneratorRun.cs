using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QlikEventGen.Benchmarks.Suites;
using QlikEventGen.Generator;

namespace QlikEventGen.Benchmarks.Generators;

/// <summary>The generator over the event's schemas and others, in a compilation without other code.</summary>
internal sealed class GeneratorRun
{
    private static readonly Compilation s_compilation =
        CSharpCompilation.Create("Consumer", [], Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private readonly Compilation _compilation = s_compilation;
    private readonly AdditionalText[] _files;
    private GeneratorDriver? _driver;
    private int _edits;

    private GeneratorRun(IEnumerable<AdditionalText> files) => _files = [.. files];

    /// <summary>Nothing but the event's own schemas.</summary>
    public static GeneratorRun OfEvent() => new(Resource.Names
        .Where(static name => name.StartsWith("schemas/", StringComparison.Ordinal))
        .Select(static name => new SchemaText("/project/" + name, Resource.ReadText(name))));

    /// <summary>So many small schemas, the first of which can be edited.</summary>
    public static GeneratorRun OfSmallSchemas(int count) => new(Enumerable.Range(0, count).Select(static number => MakeSchema(number, edit: 0)));

    /// <summary>Everything anew.</summary>
    public GeneratorDriver RunAll() => Check(CSharpGeneratorDriver.Create([new EventSchemaGenerator().AsSourceGenerator()], _files).RunGenerators(_compilation));

    /// <summary>The first schema has changed since everything ran.</summary>
    public GeneratorDriver RunAfterEdit()
    {
        _driver ??= RunAll();
        return _driver.ReplaceAdditionalText(_files[0], MakeSchema(0, ++_edits)).RunGenerators(_compilation);
    }

    /// <summary>Nothing has changed since everything ran.</summary>
    public GeneratorDriver RunAgain() => (_driver ??= RunAll()).RunGenerators(_compilation);

    private static GeneratorDriver Check(GeneratorDriver driver) => driver.GetRunResult() is { Diagnostics.IsEmpty: true, GeneratedTrees.IsEmpty: false }
        ? driver
        : throw new InvalidOperationException("The generator does not generate: " + string.Join("; ", driver.GetRunResult().Diagnostics));

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
