using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits a file: a type that the schema gives a name, and the types that have no name without it (of objects, items and allowed values
/// that stand in its schema).
/// </summary>
internal static class TypeFile
{
    /// <param name="group">The type and those in it, which have one <see cref="NamedType.FileOwner"/>.</param>
    public static GeneratedFile Write(IReadOnlyList<NamedType> group, CheckProgram program, DocumentTypes types, CancellationToken cancellationToken)
    {
        SourceWriter writer = new();
        foreach (NamedType type in group)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (type != group[0])
                writer.Line();
            WriteType(writer, type, program, types);
        }

        NamedType owner = group[0].FileOwner;
        return new GeneratedFile(owner.Name, FileHeader.Complete(writer, owner.Namespace, owner.Document.File.Name, group.Any(UsesObsoleteMembers)));
    }

    private static void WriteType(SourceWriter writer, NamedType type, CheckProgram program, DocumentTypes types)
    {
        switch (type.Kind)
        {
            case NamedTypeKind.Record or NamedTypeKind.Tuple:
                RecordDeclaration.Write(writer, type, program, types);
                break;
            case NamedTypeKind.Union:
                UnionDeclaration.Write(writer, type, program, types);
                break;
            case NamedTypeKind.ValueStruct:
                ValueStructDeclaration.Write(writer, type, program, types);
                break;
            case NamedTypeKind.Enumeration when type.IsOpen:
                OpenEnumerationDeclaration.WriteStruct(writer, type);
                writer.Line();
                OpenEnumerationDeclaration.WriteText(writer, type);
                break;
            default:
                EnumerationDeclaration.WriteEnum(writer, type);
                writer.Line();
                EnumerationDeclaration.WriteText(writer, type);
                break;
        }
    }

    private static bool UsesObsoleteMembers(NamedType type) => type.IsDeprecated || type.Properties.Any(static property => property.Annotations.IsDeprecated);
}
