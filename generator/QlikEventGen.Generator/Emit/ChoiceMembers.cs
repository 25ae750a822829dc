using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits the methods of a struct around JSON that read it as one of the types of its branches, and that make it from them.</summary>
internal static class ChoiceMembers
{
    public static void Write(SourceWriter writer, ReaderContext context)
    {
        LocationScope scope = LocationScope.Of(context.Locations, context.Type.Check);
        foreach (ChoiceBranch choice in context.Type.Choices)
        {
            WriteGetter(writer, context, choice, scope);
            WriteFactory(writer, context, choice);
        }
    }

    /// <summary>Emits the reading of a value that may be null, for those who say so by a question mark.</summary>
    public static void WriteReadNullable(SourceWriter writer, NamedType type)
    {
        writer.Line();
        writer.Line($"internal static int ReadNullable<TMode>({Names.ReadParameters}, out {type.Name}? value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            writer.Line($"int end = ReadJson<TMode>({Names.ReadArguments}, out {type.Name} read);");
            writer.Line("value = read.Value.ValueKind == JsonValueKind.Null ? null : read;");
            writer.Line("return end;");
        }
    }

    private static void WriteGetter(SourceWriter writer, ReaderContext context, ChoiceBranch choice, LocationScope scope)
    {
        ShapeUse use = choice.Use;
        string depth = context.Type.Document.File.Options.MaxDepth.ToString(CultureInfo.InvariantCulture);
        ReadCall call = ValueReader.Child(context, choice.Branch, use, scope, choice.Name, depth: depth).OfWholeText();
        string type = context.Names.Of(use.Shape) + (use.IsNullable || !use.IsValueType ? "?" : "");
        string notNull = use.IsNullable || use.IsValueType ? "" : "[NotNullWhen(true)] ";

        Documentation.Summary(writer, $"Reads the value as {choice.Branch.Roots[0].Schema.Pointer} describes it.");
        writer.Line("/// <param name=\"value\">The value, if it can be read so.</param>");
        writer.Line("/// <returns>Whether it is valid by that, and the C# type can hold it.</returns>");
        using (writer.Block($"public bool {choice.Getter}({notNull}out {type} value)"))
        {
            writer.Line("ReadState state = default;");
            writer.Line("ReadOnlySpan<byte> json = JsonElements.TextOf(Value);");
            writer.Line($"int end = {call.To(call.OutType + " read")};");
            if (call.ToOnFailure("read") is { } onFailure)
            {
                writer.Line("if (end < 0)");
                using (writer.Indent())
                    writer.Line($"end = {onFailure};");
            }

            writer.Line("value = end < 0 ? default : read;");
            writer.Line("return end >= 0;");
        }

        writer.Line();
    }

    private static void WriteFactory(SourceWriter writer, ReaderContext context, ChoiceBranch choice)
    {
        Documentation.Summary(writer, "Takes a value of that type, and does not validate it.");
        writer.Line("/// <param name=\"value\">The value.</param>");
        writer.Line("/// <returns>The same value as JSON.</returns>");
        if (choice.Use is { IsNullable: false, IsValueType: false })
            writer.Line("/// <exception cref=\"global::System.ArgumentNullException\">The value is null.</exception>");
        using (writer.Block($"public static {context.Type.Name} {choice.Factory}({context.Names.Of(choice.Use)} value)"))
        {
            if (choice.Use is { IsNullable: false, IsValueType: false })
                writer.Line("ArgumentNullException.ThrowIfNull(value);");
            writer.Line("JsonTextWriter writer = default;");
            ValueWriter.Write(writer, choice.Use, "value", new NameScope(["writer", "value"]), context.Names);
            writer.Line($"return new {context.Type.Name} {{ Value = writer.ToElement() }};");
        }

        writer.Line();
    }
}
