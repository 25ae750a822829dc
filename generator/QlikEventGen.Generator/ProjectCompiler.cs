using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Emit;

namespace QlikEventGen.Generator;

/// <summary>Makes the files that a project has once, from the list of its root types.</summary>
internal static class ProjectCompiler
{
    public static EquatableArray<GeneratedFile> Compile(EquatableArray<RootType> rootTypes, ProjectOptions options)
    {
        if (rootTypes.IsEmpty)
            return [];

        FileOptions defaults = options.Defaults;
        string[] names = [.. rootTypes.Select(static type => Shapes.TypeNames.Qualified(type.Namespace, type.Name))];
        string text = ResolverFile.Write(defaults.Namespace, defaults.Accessibility == TypeAccessibility.Internal, names, rootTypes.Any(static type => type.IsDeprecated));
        return [new GeneratedFile(Shapes.UsedTypes.Resolver + ".g.cs", text)];
    }
}
