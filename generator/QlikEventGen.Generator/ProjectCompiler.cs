using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Emit;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator;

/// <summary>Makes the files that a project has once, from the lists of its root types and of its event types.</summary>
internal static class ProjectCompiler
{
    public static EquatableArray<GeneratedFile> Compile(ProjectTypes types, ProjectOptions options)
    {
        if (types.Roots.IsEmpty)
            return [];

        return
        [
            new GeneratedFile(UsedTypes.Resolver + ".g.cs", Write(ResolverFile.Write, types.Roots, options)),
            new GeneratedFile(UsedTypes.Registry + ".g.cs", Write(RegistryFile.Write, types.Events, options)),
        ];
    }

    private static string Write(Func<string, bool, IReadOnlyList<string>, bool, string> write, EquatableArray<RootType> types, ProjectOptions options) => write(
        options.Defaults.Namespace,
        options.Defaults.Accessibility == TypeAccessibility.Internal,
        [.. types.Select(static type => TypeNames.Qualified(type.Namespace, type.Name))],
        types.Any(static type => type.IsDeprecated));
}
