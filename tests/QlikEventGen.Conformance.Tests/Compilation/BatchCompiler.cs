using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using QlikEventGen.Conformance.Tests.Judging;

namespace QlikEventGen.Conformance.Tests.Compilation;

/// <summary>
/// Compiles the code of many schemas in one assembly, every warning an error. Schemas whose code has faults are told so and left
/// out, and the others go on.
/// </summary>
internal static class BatchCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ValidationResult).Assembly.Location)];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true);

    /// <summary>Compiles schemas, each with code and a namespace of its own. What they share, code of remotes, is taken once.</summary>
    public static IReadOnlyDictionary<GeneratedSchema, CompiledRoot> Compile(string name, IReadOnlyList<GeneratedSchema> schemas)
    {
        Dictionary<GeneratedSchema, CompiledRoot> roots = [];
        Dictionary<SyntaxTree, List<GeneratedSchema>> owners = Parse(schemas);
        CSharpCompilation compilation = CSharpCompilation.Create(name, owners.Keys, References, Options);
        while (owners.Count > 0)
        {
            using MemoryStream image = new();
            EmitResult emitted = compilation.Emit(image);
            Dictionary<GeneratedSchema, string> faulty = Blame(emitted, owners);
            foreach ((GeneratedSchema schema, string failure) in faulty)
                roots[schema] = new CompiledRoot([], null, failure);
            if (emitted.Success)
            {
                Load(image, owners.Values.SelectMany(static schemas => schemas).Distinct(), roots);
                break;
            }

            if (faulty.Count == 0)
                throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));

            SyntaxTree[] removed = [.. owners.Where(pair => pair.Value.TrueForAll(faulty.ContainsKey)).Select(static pair => pair.Key)];
            compilation = compilation.RemoveSyntaxTrees(removed);
            foreach (SyntaxTree tree in removed)
                owners.Remove(tree);
            foreach (List<GeneratedSchema> shared in owners.Values)
                shared.RemoveAll(faulty.ContainsKey);
        }

        foreach (GeneratedSchema schema in schemas.Where(schema => !roots.ContainsKey(schema)))
            roots.Add(schema, new CompiledRoot([], null, "no root type was generated"));
        return roots;
    }

    private static Dictionary<SyntaxTree, List<GeneratedSchema>> Parse(IReadOnlyList<GeneratedSchema> schemas) => schemas
        .SelectMany(static schema => schema.Sources.Select(source => (Schema: schema, Source: source)))
        .GroupBy(static pair => pair.Source)
        .AsParallel()
        .AsOrdered()
        .Select(static group => (
            Tree: CSharpSyntaxTree.ParseText(group.Key.Text, ParseOptions, $"{group.First().Schema.Namespace}/{group.Key.HintName}", Encoding.UTF8),
            Owners: group.Select(static pair => pair.Schema).ToList()))
        .ToDictionary(static pair => pair.Tree, static pair => pair.Owners);

    /// <summary>
    /// What the compiler says about the code of each schema: errors while there are any, since who has only warnings can still be
    /// run; then the warnings.
    /// </summary>
    private static Dictionary<GeneratedSchema, string> Blame(EmitResult emitted, Dictionary<SyntaxTree, List<GeneratedSchema>> owners)
    {
        DiagnosticSeverity least = emitted.Success ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        return emitted.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= least && diagnostic.Location.SourceTree is not null)
            .SelectMany(diagnostic => owners[diagnostic.Location.SourceTree!].Select(schema => (Schema: schema, Diagnostic: diagnostic)))
            .GroupBy(static pair => pair.Schema, static pair => pair.Diagnostic)
            .ToDictionary(static faults => faults.Key, static faults => string.Join('\n', faults.Take(3).Select(Describe)));
    }

    private static void Load(MemoryStream image, IEnumerable<GeneratedSchema> schemas, Dictionary<GeneratedSchema, CompiledRoot> roots)
    {
        image.Position = 0;
        Assembly assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        ILookup<string, Type> types = assembly.GetTypes().ToLookup(static type => type.Namespace ?? "", StringComparer.Ordinal);
        foreach (GeneratedSchema schema in schemas)
        {
            Type? root = types[schema.Namespace].SingleOrDefault(static type => type is { Name: SchemaGenerator.RootName, IsNested: false });
            if (root is not null)
                roots[schema] = new CompiledRoot([.. types[schema.Namespace]], RootProbe.Create(root), roots.GetValueOrDefault(schema)?.Failure ?? "");
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString() ?? "";
        return $"{diagnostic}: {line.Trim()}";
    }
}
