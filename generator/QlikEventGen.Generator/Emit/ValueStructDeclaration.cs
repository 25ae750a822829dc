using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits a struct that wraps one value: the type of a root that is not an object, of a collection that contains itself, or of
/// a value of several types.
/// </summary>
internal static class ValueStructDeclaration
{
    public static void Write(SourceWriter writer, NamedType type, CheckProgram program, DocumentTypes types)
    {
        ShapeUse use = type.Value!;
        bool isElement = use.Shape is ScalarShape { Kind: ScalarKind.Element };
        string valueType = new TypeNames(type).Of(use.Shape) + (use.IsNullable || !use.IsValueType ? "?" : "");
        FileHeader.WriteDocumentation(writer, type, $"A value that the schema describes at {FileHeader.PlaceOf(type)}.");
        FileHeader.WriteTypeAttributes(writer, $"PayloadConverter<{type.Name}>", type);
        using (writer.Block($"{FileHeader.AccessibilityOf(type)} readonly partial record struct {type.Name} : {PayloadApi.InterfaceOf(type)}"))
        {
            ReaderContext context = new(type, program, types);
            SourceWriter.Section fields = writer.Reserve();
            Documentation.Summary(writer, use.IsNullable
                ? "The value; null stands for JSON null."
                : use.IsValueType ? "The value." : "The value; null only in the struct's default, which cannot be written.");
            writer.Line($"public {valueType} Value {{ get; init{(use.Shape.Inner is null ? "" : $" => field = {CollectionCopy.Of(use.Shape, "value")}")}; }}");
            writer.Line();
            ChoiceMembers.Write(writer, context);
            if (type.IsRoot)
                PayloadApi.Write(writer, type.Name);
            PayloadApi.WriteInterface(writer, type, type.Name);
            if (isElement)
                WriteElementEquality(writer, type);
            WriteRead(writer, context, use);
            if (type is { Choices.Count: > 0, IsNullable: true })
                ChoiceMembers.WriteReadNullable(writer, type);
            context.WriteMethods(writer);
            writer.Line();
            WriteWrite(writer, use, context.Names);
            fields.Fill(section =>
            {
                context.WriteFields(section);
                section.Line();
            });
        }
    }

    private static void WriteRead(SourceWriter writer, ReaderContext context, ShapeUse use)
    {
        NamedType type = context.Type;
        writer.Line($"internal static int ReadJson<TMode>({Names.ReadParameters}, out {type.Name} value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            writer.Line("value = default;");
            writer.Line("int end;");
            ReadCall call = ValueReader.Value(context, type.Check, use, LocationScope.Of(context.Locations, type.Check), "Content");
            call.WriteLast(writer, "content");
            writer.Line("if (TMode.Builds)");
            using (writer.Indent())
                writer.Line($"value = new {type.Name} {{ Value = content }};");
            writer.Line("return end;");
        }
    }

    private static void WriteWrite(SourceWriter writer, ShapeUse use, TypeNames names)
    {
        using (writer.Block($"internal void WriteJson(ref JsonTextWriter writer)"))
        {
            string value = "Value";
            if (!use.IsNullable && !use.IsValueType)
            {
                value = "value";
                writer.Line($"{names.Of(use.Shape)} value = Value ?? throw new InvalidOperationException(\"The default of this struct holds no value.\");");
            }

            ValueWriter.Write(writer, use, value, new NameScope(["writer", "value"]), names);
        }
    }

    private static void WriteElementEquality(SourceWriter writer, NamedType type)
    {
        Documentation.Summary(writer, "Compares by what the JSON values mean.");
        writer.Line("/// <param name=\"other\">The other one.</param>");
        writer.Line("/// <returns>True when both hold the same.</returns>");
        writer.Line($"public bool Equals({type.Name} other) => JsonElements.DeepEquals(Value, other.Value);");
        writer.Line();
        Documentation.Summary(writer, "A hash that agrees with equality.");
        writer.Line("/// <returns>The hash.</returns>");
        writer.Line($"public override int GetHashCode() => JsonElements.GetHashCode(Value);");
        writer.Line();
    }
}
