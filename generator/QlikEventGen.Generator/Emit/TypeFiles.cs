using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The files of a type.</summary>
internal static class TypeFiles
{
    public static IEnumerable<GeneratedFile> Write(NamedType type, CheckProgram program, DocumentTypes types) => type.Kind switch
    {
        NamedTypeKind.Record or NamedTypeKind.Tuple => [new(type.Name, RecordFile.Write(type, program, types))],
        NamedTypeKind.Union => [new(type.Name, UnionFile.Write(type, program, types))],
        NamedTypeKind.Enumeration when type.IsOpen => [new(type.Name, OpenEnumerationFile.WriteStruct(type)), new(type.TextName, OpenEnumerationFile.WriteText(type))],
        NamedTypeKind.Enumeration => [new(type.Name, EnumerationFile.WriteEnum(type)), new(type.TextName, EnumerationFile.WriteText(type))],
        _ => [new(type.Name, ValueStructFile.Write(type, program, types))],
    };
}
