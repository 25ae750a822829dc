using System.Collections.Concurrent;
using QlikEventGen.Conformance.Tests.Suite;
using QlikEventGen.Generator.Documents;

namespace QlikEventGen.Conformance.Tests.Compilation;

/// <summary>
/// The code of every schema that a set of tests needs: generated once for each distinct schema, compiled together in one assembly,
/// and not at all where another set gave the same code before.
/// </summary>
internal sealed class CompiledSchemas
{
    private static readonly ConcurrentDictionary<(Draft, FormatMode), Lazy<CompiledSchemas>> OfDrafts = [];
    private static readonly Dictionary<string, CompiledRoot> Known = new(StringComparer.Ordinal);
    private static readonly Lock Compiling = new();

    private readonly Dictionary<string, CompiledSchema> _bySchema = new(StringComparer.Ordinal);

    private CompiledSchemas(Draft draft, FormatMode formats, IEnumerable<SuiteGroup> groups, bool trace)
    {
        SchemaGenerator generator = new(draft, formats);
        string[] schemas = [.. groups.Select(static group => group.Schema).Distinct(StringComparer.Ordinal)];
        GeneratedSchema[] generated = trace
            ? [.. schemas.Select(schema => Trace(generator, schema))]
            : [.. schemas.AsParallel().AsOrdered().Select(generator.Generate)];
        lock (Compiling)
        {
            GeneratedSchema[] unknown = [.. generated.Where(static schema => !Known.ContainsKey(schema.Key)).DistinctBy(static schema => schema.Key)];
            foreach ((GeneratedSchema schema, CompiledRoot root) in BatchCompiler.Compile($"{draft.Name}-{formats}-{Known.Count}", unknown))
                Known.Add(schema.Key, root);
            for (int i = 0; i < schemas.Length; i++)
                _bySchema.Add(schemas[i], new CompiledSchema(generated[i], Known[generated[i].Key]));
        }
    }

    /// <summary>All schemas of the tests of a draft that are run in a mode.</summary>
    public static CompiledSchemas Of(Draft draft, FormatMode formats) =>
        OfDrafts.GetOrAdd((draft, formats), static key => new Lazy<CompiledSchemas>(() => For(key.Item1, key.Item2, static _ => true, trace: false))).Value;

    /// <summary>Some of them. A trace says which schema the generator is at, should it not come back.</summary>
    public static CompiledSchemas For(Draft draft, FormatMode formats, Func<SuiteGroup, bool> filter, bool trace) =>
        new(draft, formats, SuiteReader.GroupsOf(draft).Where(group => TestSet.All.Any(set => set.Section == group.Section && set.Formats == formats) && filter(group)), trace);

    public IEnumerable<CompiledSchema> All => _bySchema.Values;

    public CompiledSchema Find(SuiteGroup group) => _bySchema[group.Schema];

    private static GeneratedSchema Trace(SchemaGenerator generator, string schema)
    {
        Console.WriteLine(schema);
        return generator.Generate(schema);
    }
}
