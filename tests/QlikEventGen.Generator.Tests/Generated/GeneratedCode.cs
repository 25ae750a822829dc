using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>The code that schemas give rise to, compiled with every warning an error and loaded.</summary>
internal sealed class GeneratedCode
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ValidationResult).Assembly.Location)];

    private readonly Assembly _assembly;

    private GeneratedCode(Assembly assembly, GeneratorRunResult result)
    {
        _assembly = assembly;
        Result = result;
    }

    public GeneratorRunResult Result { get; }

    /// <summary>The text of a generated file, found by the name of its type.</summary>
    public string this[string type] => Source(Result, type);

    /// <summary>One schema, in a file whose root type is named Root.</summary>
    public static GeneratedCode Compile(string schema) => Compile(("schemas/root.schema.json", schema));

    public static GeneratedCode Compile(params (string Path, string Text)[] files) => Compile(new GeneratorHost(files));

    public static GeneratedCode Compile(GeneratorHost host)
    {
        GeneratorRunResult result = host.Run();
        Assert.DoesNotContain(result.Diagnostics, static report => report.Id == "QEG9999");
        using MemoryStream image = new();
        CSharpCompilation compilation = CreateCompilation(result);
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Diagnostic[] faults = [.. emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(faults.Length == 0, string.Join("\n", faults.Take(10).Select(Describe)));
        return new GeneratedCode(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(new MemoryStream(image.ToArray())), result);
    }

    public static string Source(GeneratorRunResult result, string type) =>
        result.GeneratedSources.Single(source => source.HintName.EndsWith("/" + type + ".g.cs", StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>A root type, to read payloads with.</summary>
    public RootProbe Root(string name = "Acme.Root") =>
        (RootProbe)Activator.CreateInstance(typeof(RootProbe<>).MakeGenericType(Type(name)))!;

    public Type[] Types() => _assembly.GetTypes();

    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;

    private static CSharpCompilation CreateCompilation(GeneratorRunResult result) => CSharpCompilation.Create(
        "Acme",
        result.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText.ToString(), ParseOptions, source.HintName, Encoding.UTF8)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false));

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString() ?? "";
        return $"{diagnostic}\n    {line.Trim()}";
    }
}
