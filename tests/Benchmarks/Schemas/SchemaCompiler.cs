using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Benchmarks.Suites;
using QlikEventGen.Generator;

namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>Compiles the code of a schema that is not known before the program runs.</summary>
internal static class SchemaCompiler
{
    private const string TypeName = "Root";

    private static readonly MethodInfo s_create = typeof(Subject).GetMethod(nameof(Subject.TryCreate))!;

    private static readonly MetadataReference[] s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ValidationResult).Assembly.Location)];

    private static int s_assemblies;

    /// <summary>The subject of a schema, or null if a payload is not valid.</summary>
    /// <exception cref="InvalidOperationException">The generated code does not compile.</exception>
    public static Subject? TryCompile(string schema, Input input)
    {
        Compilation compilation = CSharpCompilation.Create(
            $"Schema{++s_assemblies}",
            [],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new EventSchemaGenerator().AsSourceGenerator()], [new SchemaText($"/project/schemas/{TypeName}.schema.json", schema)])
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        using MemoryStream image = new();
        EmitResult emitted = compilation.Emit(image);
        if (!emitted.Success)
        {
            throw new InvalidOperationException($"{input.Name}: {emitted.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }

        Type root = Assembly.Load(image.ToArray()).GetTypes().Single(static type => type is { Name: TypeName, IsNested: false });
        return s_create.MakeGenericMethod(root).CreateDelegate<Func<Input, Subject?>>()(input);
    }
}
