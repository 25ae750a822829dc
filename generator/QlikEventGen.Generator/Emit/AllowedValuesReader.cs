using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read the values of an enum, and checks against lists of values.</summary>
internal static class AllowedValuesReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, NamedType type, ShapeUse use, LocationScope scope, string method)
    {
        using (ValueReader.MethodBlock(writer, context, method, use))
        {
            string target = use.IsNullable ? $"{context.Names.Of(type)} known" : "value";
            writer.Line($"int end = {context.Names.TextOf(type)}.Read(json, position, out {target});");
            if (check.InPlace.Count > 0)
            {
                using (writer.Block("if (end >= 0)"))
                {
                    new InPlaceWriter(writer, context, check, scope, new EvaluatedSets(check, tracks: false), method.Substring("Read".Length)).Write("position", "depth");
                    if (use.IsNullable)
                        writer.Line("value = known;");
                    writer.Line("return end;");
                }
            }
            else if (use.IsNullable)
            {
                using (writer.Block("if (end >= 0)"))
                {
                    writer.Line("value = known;");
                    writer.Line("return end;");
                }
            }
            else
            {
                writer.Line("if (end >= 0)");
                using (writer.Indent())
                    writer.Line("return end;");
            }

            writer.Line();
            bool single = check.AllowedValues.Count == 1 && check.Text.Count == 0;
            string text = single ? "_" : $"JsonText text";
            writer.Line($"end = JsonScanner.ReadText(json, position, out {text});");
            writer.Line("if (end < 0)");
            using (writer.Indent())
                writer.Line($"return state.NotText<TMode>(json, position, depth, {ValueReader.TypeArguments(check, scope)});");

            foreach (AllowedValuesCheck allowed in check.AllowedValues)
            {
                string condition = single ? "" : NoneOf(allowed) + " && ";
                writer.Line($"if ({condition}{Failure.Of(scope, allowed.Site, allowed.Message)})");
                using (writer.Indent())
                    writer.Line("return ~position;");
            }

            TextReader.WriteChecks(writer, context, check, scope);
            writer.Line("return end;");
        }
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
