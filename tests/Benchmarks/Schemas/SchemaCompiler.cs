using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Benchmarks.Suites;
using QlikEventGen.Generator;

namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>Compiles the code of a schema that is not known before the program runs.</summary>
internal static class SchemaCompiler
{
    private const string TypeName = "Root";

    private static readonly MethodInfo s_create = typeof(Subject).GetMethod(nameof(Subject.TryCreate))!;

    private static readonly MethodInfo s_createParser = typeof(Subject).GetMethod(nameof(Subject.CreateParser))!;

    // Of the .NET SDK, as this program was compiled with it.
    private static readonly IIncrementalGenerator s_jsonGenerator = (IIncrementalGenerator)Activator.CreateInstance(
        Assembly.LoadFrom(BuildFacts.JsonGeneratorPath).GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true)!)!;

    private static readonly MetadataReference[] s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ValidationResult).Assembly.Location)];

    private static int s_assemblies;

    /// <summary>The subject of a schema, or null if a payload is not valid.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="input">Payloads.</param>
    /// <param name="plainTypes">Code of <see cref="PlainTypes"/> for these payloads, if System.Text.Json is to read them.</param>
    /// <exception cref="InvalidOperationException">The generated code does not compile.</exception>
    public static Subject? TryCompile(string schema, Input input, string plainTypes = "")
    {
        Compilation compilation = CSharpCompilation.Create(
            $"Schema{++s_assemblies}",
            [CSharpSyntaxTree.ParseText(plainTypes)],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new EventSchemaGenerator().AsSourceGenerator(), s_jsonGenerator.AsSourceGenerator()], [new SchemaText($"/project/schemas/{TypeName}.schema.json", schema)])
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        using MemoryStream image = new();
        EmitResult emitted = compilation.Emit(image);
        if (!emitted.Success)
        {
            throw new InvalidOperationException($"{input.Name}: {emitted.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }

        Type[] types = Assembly.Load(image.ToArray()).GetTypes();
        Type root = types.Single(static type => type is { Name: TypeName, IsNested: false });
        Subject? subject = s_create.MakeGenericMethod(root).CreateDelegate<Func<Input, Subject?>>()(input);
        return plainTypes.Length == 0 ? subject : subject is null ? null : subject with { Parser = CreateParser(types) };
    }

    private static Contender CreateParser(Type[] types)
    {
        Type context = types.Single(static type => type.Name == PlainTypes.ContextName);
        JsonSerializerContext instance = (JsonSerializerContext)context.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        Type root = types.Single(static type => type.Name == PlainTypes.RootName);
        return s_createParser.MakeGenericMethod(root).CreateDelegate<Func<JsonTypeInfo, Contender>>()(instance.GetTypeInfo(root)!);
    }
}
