using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits how single values are written as JSON.</summary>
internal static class ValueWriter
{
    /// <summary>Writes the value of an expression; a nullable one may be null.</summary>
    public static void Write(SourceWriter writer, ShapeUse use, string expression, NameScope locals, TypeNames names)
    {
        if (use.IsNullable)
        {
            string local = locals.Take("present");
            using (writer.Block($"if ({expression} is {{ }} {local})"))
                Write(writer, use with { IsNullable = false }, local, locals, names);
            using (writer.Block("else"))
                writer.Line("writer.Null();");
            return;
        }

        switch (use.Shape)
        {
            case ListShape list:
                WriteList(writer, list, expression, locals, names);
                break;
            case DictionaryShape dictionary:
                WriteDictionary(writer, dictionary, expression, locals, names);
                break;
            case NamedShape { Type: { Kind: NamedTypeKind.Enumeration } type }:
                writer.Line($"{names.TextOf(type)}.Write(ref writer, {expression});");
                break;
            case NamedShape:
                writer.Line($"{expression}.WriteJson(ref writer);");
                break;
            case ConstantShape:
                writer.Line($"writer.String({expression});");
                break;
            case ScalarShape scalar:
                writer.Line($"writer.{MethodOf(scalar.Kind)}({expression});");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(use));
        }
    }

    private static void WriteList(SourceWriter writer, ListShape list, string expression, NameScope locals, TypeNames names)
    {
        string start = locals.Take("list");
        writer.Line($"int {start} = writer.BeginArray();");
        WriteItems(writer, list.Item, expression, locals, names);
        writer.Line($"writer.EndArray({start});");
    }

    /// <summary>Writes the items of a list, each with a comma in front.</summary>
    public static void WriteItems(SourceWriter writer, ShapeUse use, string expression, NameScope locals, TypeNames names)
    {
        string item = locals.Take("item");
        using (writer.Block($"foreach ({names.Of(use)} {item} in JsonList.AsSpan({expression}))"))
        {
            writer.Line("writer.Separator();");
            Write(writer, use, item, locals, names);
        }

        writer.Line();
    }

    private static void WriteDictionary(SourceWriter writer, DictionaryShape dictionary, string expression, NameScope locals, TypeNames names)
    {
        string start = locals.Take("members");
        string member = locals.Take("member");
        writer.Line($"int {start} = writer.BeginObject();");
        using (writer.Block($"foreach (KeyValuePair<string, {names.Of(dictionary.Value)}> {member} in JsonDictionary.AsSpan({expression}))"))
        {
            writer.Line("writer.Separator();");
            writer.Line($"writer.String({member}.Key);");
            writer.Line("writer.Raw(\":\"u8);");
            Write(writer, dictionary.Value, member + ".Value", locals, names);
        }

        writer.Line();
        writer.Line($"writer.EndObject({start});");
    }

    private static string MethodOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => "String",
        _ => kind.ToString(),
    };
}
