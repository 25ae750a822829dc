using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read booleans of which more is demanded, and values that have no C# type of their own.</summary>
internal static class ElementReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ShapeUse use, LocationScope scope, string method)
    {
        using (ValueReader.MethodBlock(writer, context, check, scope, method, use))
        {
            if (use.Shape is ScalarShape { Kind: ScalarKind.Boolean })
                WriteBoolean(writer, context, check, scope, method);
            else
                WriteElement(writer, context, check, scope, method);
            writer.Line("return end;");
        }
    }

    private static void WriteBoolean(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method)
    {
        writer.Line("int end = JsonScanner.ReadBoolean<TMode>(json, position, out bool flag);");
        ValueReader.WriteWrongType(writer, context, check, scope, "end < 0", "WrongType", method);
        AllowedValuesReader.WriteSetChecks(writer, context, check, scope);
        InPlaceWriter.WriteForScalar(writer, context, check, scope, method);
        writer.Line("value = flag;");
    }

    private static void WriteElement(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method)
    {
        if (check.NeverSite is { } never)
        {
            writer.Line("int end = JsonScanner.SkipValue(json, position, depth);");
            writer.Line("if (end < 0)");
            using (writer.Indent())
                writer.Line("return state.TextFault<TMode>(json, ~end);");
            writer.Line($"if ({Failure.OfNever(scope, never, Evaluator.NeverMessage)})");
            using (writer.Indent())
                writer.Line("return ~position;");
            return;
        }

        ReadCall call = context.Checks.Call(check, scope, method.Substring("Read".Length));
        writer.Line($"int end = {call.Traced()};");
        writer.Line("if (end >= 0 && TMode.Builds)");
        using (writer.Indent())
            writer.Line("_ = JsonScanner.ReadElement<TMode>(json, position, depth, out value);");
    }
}
