using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>Emits methods that read numbers of which more is demanded than their type.</summary>
internal static class NumberReader
{
    public static void Write(SourceWriter writer, ReaderContext context, ValueCheck check, ShapeUse use, LocationScope scope, string method)
    {
        bool isInteger = use.Shape is ScalarShape { Kind: ScalarKind.Integer };
        using (ValueReader.MethodBlock(writer, context, method, use))
        {
            writer.Line($"int end = JsonScanner.ReadDigits(json, position, out JsonNumberText number);");
            writer.Line("if (end < 0)");
            using (writer.Indent())
                writer.Line($"return state.NotNumber<TMode>(json, position, depth, {ValueReader.TypeArguments(check, scope)});");

            WriteTypeCheck(writer, check, scope);
            AllowedValuesReader.WriteSetChecks(writer, context, check, scope);
            WriteChecks(writer, check, scope);
            new InPlaceWriter(writer, context, check, scope, new EvaluatedSets(check, tracks: false), method.Substring("Read".Length)).Write("position", "depth");
            using (writer.Block("if (TMode.Builds)"))
            {
                string target = isInteger ? "long" : "double";
                writer.Line($"if (!number.{(isInteger ? "TryGetInt64" : "TryGetDouble")}(out {target} converted))");
                using (writer.Indent())
                    writer.Line($"return state.Unrepresentable<TMode>(json, position, end, \"is beyond the range of {(isInteger ? "a 64-bit integer" : "a 64-bit floating-point number")}\");");
                writer.Line("value = converted;");
            }

            writer.Line("return end;");
        }
    }

    /// <summary>Emits the distinction of integers from other numbers, for a number that stands in <c>number</c>.</summary>
    public static void WriteTypeCheck(SourceWriter writer, ValueCheck check, LocationScope scope, string start = "position", string end = "end")
    {
        if ((check.Types & JsonTypes.Number) != JsonTypes.Integer
            || check.TypeChecks.FirstOrDefault(static typeCheck => (typeCheck.Types & JsonTypes.Fraction) == 0) is not { } integer)
        {
            return;
        }

        writer.Line("if (!number.IsInteger)");
        using (writer.Indent())
            writer.Line($"return {Failure.Of(scope, integer.Site, integer.Message + ", but is a number with a fraction", start)} ? ~{start} : {end};");
    }

    /// <summary>Emits the checks of a number that stands in <c>number</c>.</summary>
    public static void WriteChecks(SourceWriter writer, ValueCheck check, LocationScope scope, string start = "position")
    {
        foreach (NumberCheck numberCheck in check.Numbers)
        {
            string condition = numberCheck switch
            {
                NumberBoundCheck bound => $"number.CompareTo({CSharp.Utf8Literal(bound.Limit)}) {Broken(bound.Bound)} 0",
                MultipleOfCheck multiple => $"!number.IsMultipleOf({CSharp.Utf8Literal(multiple.Divisor)})",
                _ => throw new InvalidOperationException(numberCheck.GetType().Name),
            };
            writer.Line($"if ({condition} && {Failure.Of(scope, numberCheck.Site, numberCheck.Message, start)})");
            using (writer.Indent())
                writer.Line($"return ~{start};");
        }
    }

    private static string Broken(NumberBound bound) => bound switch
    {
        NumberBound.Minimum => "<",
        NumberBound.Maximum => ">",
        NumberBound.ExclusiveMinimum => "<=",
        _ => ">=",
    };
}
