using System.Globalization;
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
        using (ValueReader.MethodBlock(writer, context, check, scope, method, use))
        {
            string declaration = WriteCommonValues(writer, check, isInteger) ? "" : "int ";
            writer.Line($"{declaration}end = JsonScanner.ReadDigits(json, position, out JsonNumberText number);");
            ValueReader.WriteWrongType(writer, context, check, scope, "end < 0", "NotNumber", method);

            WriteTypeCheck(writer, check, scope);
            AllowedValuesReader.WriteSetChecks(writer, context, check, scope);
            WriteChecks(writer, check, scope);
            InPlaceWriter.WriteForScalar(writer, context, check, scope, method);
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

    /// <summary>
    /// Emits the end of reading at the numbers that nearly all payloads have, where bounds are all that is asked: 64-bit integers within them,
    /// and of other numbers that must not be below zero those that begin like one above it.
    /// </summary>
    private static bool WriteCommonValues(SourceWriter writer, ValueCheck check, bool isInteger)
    {
        NumberBoundCheck[] bounds = [.. check.Numbers.OfType<NumberBoundCheck>()];
        if (bounds.Length == 0 || bounds.Length < check.Numbers.Count || check.AllowedValues.Count > 0 || check.InPlace.Count > 0)
            return false;

        if (isInteger && bounds.All(static bound => IsInt64(bound.Limit, out _)))
            WriteCommonValue(writer, "ReadInteger<BuildMode>", "long", string.Join(" && ", bounds.Select(static bound => $"common {Kept(bound.Bound)} {Limit(bound.Limit)}")));
        else if (!isInteger && bounds.All(static bound => bound is { Limit: "0", Bound: NumberBound.Minimum or NumberBound.ExclusiveMinimum }))
            WriteCommonValue(writer, "ReadNumber<TMode>", "double", "json[position] is >= (byte)'1' and <= (byte)'9'");
        else
            return false;

        return true;
    }

    private static void WriteCommonValue(SourceWriter writer, string read, string type, string condition)
    {
        writer.Line($"int end = JsonScanner.{read}(json, position, out {type} common);");
        using (writer.Block($"if (end >= 0 && {condition})"))
        {
            writer.Line("value = common;");
            writer.Line("return end;");
        }

        writer.Line();
    }

    /// <summary>Emits the distinction of integers from other numbers, for a number that stands in <c>number</c>.</summary>
    public static void WriteTypeCheck(SourceWriter writer, ValueCheck check, LocationScope scope, string start = "position", string end = "end")
    {
        if ((check.Types & JsonTypes.Number) != JsonTypes.Integer)
            return;

        string[] failures = [.. check.TypeChecks
            .Where(static integer => (integer.Types & JsonTypes.Fraction) == JsonTypes.None)
            .Select(integer => Failure.Of(scope, integer.Site, integer.Message + ", but is a number with a fraction", start))];
        foreach (string failure in failures.Take(failures.Length - 1))
        {
            writer.Line($"if (!number.IsInteger && {failure})");
            using (writer.Indent())
                writer.Line($"return ~{start};");
        }

        writer.Line("if (!number.IsInteger)");
        using (writer.Indent())
            writer.Line($"return {failures[failures.Length - 1]} ? ~{start} : {end};");
    }

    /// <summary>Emits the checks of a number that stands in <c>number</c>.</summary>
    public static void WriteChecks(SourceWriter writer, ValueCheck check, LocationScope scope, string start = "position")
    {
        foreach (NumberCheck numberCheck in check.Numbers)
        {
            string condition = numberCheck switch
            {
                NumberBoundCheck bound => $"number.CompareTo({Limit(bound.Limit)}) {Broken(bound.Bound)} 0",
                MultipleOfCheck multiple => $"!number.IsMultipleOf({CSharp.Utf8Literal(multiple.Divisor)})",
                _ => throw new InvalidOperationException(numberCheck.GetType().Name),
            };
            writer.Line($"if ({condition} && {Failure.Of(scope, numberCheck.Site, numberCheck.Message, start)})");
            using (writer.Indent())
                writer.Line($"return ~{start};");
        }
    }

    /// <summary>An integer where it is one, which compares faster than text does.</summary>
    private static string Limit(string number) => IsInt64(number, out long integer)
        ? integer.ToString(CultureInfo.InvariantCulture)
        : CSharp.Utf8Literal(number);

    private static bool IsInt64(string number, out long integer) =>
        long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out integer);

    private static string Kept(NumberBound bound) => bound switch
    {
        NumberBound.Minimum => ">=",
        NumberBound.Maximum => "<=",
        NumberBound.ExclusiveMinimum => ">",
        _ => "<",
    };

    private static string Broken(NumberBound bound) => bound switch
    {
        NumberBound.Minimum => "<",
        NumberBound.Maximum => ">",
        NumberBound.ExclusiveMinimum => "<=",
        _ => ">=",
    };
}
