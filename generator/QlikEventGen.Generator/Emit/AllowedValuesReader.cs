using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read the values of an enum, and checks against lists of values.</summary>
internal static class AllowedValuesReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, NamedType type, ShapeUse use, LocationScope scope, string method)
    {
        using (ValueReader.MethodBlock(writer, context, check, scope, method, use))
        {
            string target = use.IsNullable ? $"{context.Names.Of(type)} known" : "value";
            writer.Line($"int end = {context.Names.TextOf(type)}.Read{(type.IsOpen ? "<TMode>" : "")}(json, position, out {target});");
            using (writer.Block("if (end < 0)"))
                WriteRefusal(writer, context, check, type.IsOpen ? [] : check.AllowedValues, scope, method);
            writer.Line();
            InPlaceWriter.WriteForScalar(writer, context, check, scope, method);
            if (use.IsNullable)
                writer.Line("value = known;");
            writer.Line("return end;");
        }
    }

    /// <summary>Emits what is wrong with a value that is none of those allowed.</summary>
    private static void WriteRefusal(
        SourceWriter writer, ReaderContext context, ValueCheck check, List<AllowedValuesCheck> allowedValues, LocationScope scope, string method)
    {
        bool single = allowedValues.Count <= 1 && check.Text.Count == 0;
        string text = single ? "_" : "JsonText text";
        writer.Line($"end = JsonScanner.ReadText(json, position, out {text});");
        ValueReader.WriteWrongType(writer, context, check, scope, "end < 0", "NotText", method);
        foreach (AllowedValuesCheck allowed in allowedValues)
        {
            string condition = single ? "" : NoneOf(allowed) + " && ";
            writer.Line($"if ({condition}{Failure.Of(scope, allowed.Site, allowed.Message)})");
            using (writer.Indent())
                writer.Line("return ~position;");
        }

        TextReader.WriteChecks(writer, context, check, scope);
    }

    /// <summary>The condition that the string in <c>text</c> is none of the values.</summary>
    public static string NoneOf(AllowedValuesCheck allowed)
    {
        string[] tests = [.. allowed.Values.OfType<JsonString>().Select(static value => $"text.EqualsText({CSharp.Utf8Literal(value.Value)})")];
        return tests.Length switch
        {
            0 => "true",
            1 => "!" + tests[0],
            _ => $"!({string.Join(" || ", tests)})",
        };
    }

    /// <summary>Emits checks of the value between <c>position</c> and <c>end</c> against lists of values of any kind.</summary>
    public static void WriteSetChecks(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string start = "position", string end = "end")
    {
        foreach (AllowedValuesCheck allowed in check.AllowedValues)
        {
            string values = $"[{string.Join(", ", allowed.Values.Select(JsonPrinter.Write))}]";
            string field = context.AddField("JsonValueSet", "AllowedValues", $"new({CSharp.Utf8Literal(values)})");
            writer.Line($"if (!{field}.Contains(json[{start}..{end}]) && {Failure.Of(scope, allowed.Site, allowed.Message, start)})");
            using (writer.Indent())
                writer.Line($"return ~{start};");
        }
    }
}
