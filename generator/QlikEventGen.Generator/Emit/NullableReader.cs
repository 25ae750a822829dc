using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read what is null or a value of one type, as <c>anyOf</c> and <c>oneOf</c> say it.</summary>
internal static class NullableReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ChildCheck other, ShapeUse use, LocationScope scope, string method)
    {
        string name = method.Substring("Read".Length);
        string outType = ValueReader.OutType(context, use);
        writer.Line($"private static int {method}<TMode>({Names.ReadParameters}, out {outType} value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            writer.Line("value = default;");
            writer.Line("if (JsonScanner.Matches(json, position, \"null\"u8))");
            using (writer.Indent())
                writer.Line("return position + 4;");
            writer.Line();
            WriteCheck(writer, context, check, scope, name, method);
            ReadCall call = ValueReader.Branch(context, other, use with { IsNullable = false }, name);
            if (call.OutType == outType && call.OnFailure is null)
            {
                writer.Line($"return {call.To("value")};");
                return;
            }

            writer.Line("int end;");
            call.WriteLast(writer, "present");
            writer.Line("value = present;");
            writer.Line("return end;");
        }
    }

    /// <summary>
    /// Emits the collecting of errors, which come from all branches and not only from the one that is built. What is valid is then read as
    /// it is where there are no errors; only what C# cannot hold is left to be found after that.
    /// </summary>
    /// <param name="method">The method that this is emitted in.</param>
    public static void WriteCheck(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string name, string method)
    {
        ReadCall call = context.Checks.Call(check, scope, name);
        using (writer.Block("if (TMode.Collects)"))
        {
            writer.Line("int before = state.Mark<TMode>();");
            writer.Line($"int checkedEnd = {call.Traced()};");
            writer.Line($"if (checkedEnd < 0 || !TMode.Builds || state.Mark<TMode>() != before || {method}<BuildMode>(json, position, depth, ref state, out value) >= 0)");
            using (writer.Indent())
                writer.Line("return checkedEnd;");
        }

        writer.Line();
    }
}
