using System.Reflection;
using System.Text.Json;
using QlikEventGen.CompilerServices;
using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Suite;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Conformance.Tests.Review;

/// <summary>
/// How often the schemas of a draft's tests get no better C# type than JsonElement, or a collection of it, counted in the compiled
/// types. The numbers are reviewed, so that falling back is never the easy way out.
/// </summary>
internal static class Fallbacks
{
    private const string Resource = "fallbacks.txt";
    private const string OneKind = "of one kind";

    /// <summary>A line with the numbers of a draft, as it stands in the reviewed file.</summary>
    public static string CountOf(Draft draft)
    {
        CompiledSchemas schemas = CompiledSchemas.Of(draft, FormatMode.Annotate);
        CompiledSchema[] compiled = [.. schemas.All.Where(static schema => schema.Root.Probe is not null)];
        CompiledSchema[] roots = [.. compiled.Where(RootFallsBack)];
        ILookup<string, CompiledSchema> reasons = roots.ToLookup(static schema => ReasonOf(schema.Evaluator.Kinds));
        PropertyInfo[] members = [.. compiled.SelectMany(static schema => schema.Root.Types).SelectMany(MembersOf)];
        return $"{draft.Name} roots: {roots.Length} of {compiled.Length}"
            + string.Concat(Reasons.Select(reason => $", {reasons[reason].Count()} {reason}"))
            + $"; members: {members.Count(static member => FallsBack(member.PropertyType))} of {members.Length}";
    }

    /// <summary>The groups whose root has a reason to be something better: values of one kind.</summary>
    public static IEnumerable<string> Doubtful(Draft draft)
    {
        CompiledSchemas schemas = CompiledSchemas.Of(draft, FormatMode.Annotate);
        return SuiteReader.GroupsOf(draft)
            .Where(static group => group.Section != SuiteSection.Format)
            .Where(group => schemas.Find(group) is { Root.Probe: not null } schema && RootFallsBack(schema) && ReasonOf(schema.Evaluator.Kinds) == OneKind)
            .Select(static group => $"{group.Name}: {group.Schema.ReplaceLineEndings(" ")}");
    }

    public static string? Reviewed(Draft draft)
    {
        using StreamReader reader = new(typeof(Fallbacks).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd().Split('\n').SingleOrDefault(line => line.StartsWith(draft.Name + " ", StringComparison.Ordinal));
    }

    private static readonly string[] Reasons = ["of any kind", "of several kinds", "never valid", OneKind];

    private static bool RootFallsBack(CompiledSchema schema) => RootOf(schema) is var root && !IsChoice(root) && ValueOf(root) is { } value && FallsBack(value.PropertyType);

    /// <summary>True for JSON that is read as one of several types.</summary>
    private static bool IsChoice(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(static method => method.Name.StartsWith("TryGet", StringComparison.Ordinal));

    private static string ReasonOf(JsonTypes kinds)
    {
        JsonTypes core = kinds & ~JsonTypes.Null;
        return kinds == JsonTypes.Any ? "of any kind"
            : kinds == JsonTypes.None ? "never valid"
            : core is JsonTypes.None or JsonTypes.Number || int.PopCount((int)core) == 1 ? OneKind
            : "of several kinds";
    }

    private static Type RootOf(CompiledSchema schema) => schema.Root.Types.Single(static type => type is { Name: SchemaGenerator.RootName, IsNested: false });

    private static PropertyInfo? ValueOf(Type type) => type.IsValueType ? type.GetProperty("Value") : null;

    /// <summary>The members of a type that are read from JSON; not what a root wraps, which is counted as the root, and not the JSON of a choice.</summary>
    private static IEnumerable<PropertyInfo> MembersOf(Type type) => type.IsVisible && type.GetInterfaces().Any(IsPayload)
        ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null && property.PropertyType != typeof(AdditionalMembers)
                && !((type.Name == SchemaGenerator.RootName || IsChoice(type)) && property == ValueOf(type)))
        : [];

    private static bool IsPayload(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IJsonPayload<>);

    private static bool FallsBack(Type type) => type == typeof(JsonElement) || (type.IsGenericType && type.GetGenericArguments().Any(FallsBack));
}
