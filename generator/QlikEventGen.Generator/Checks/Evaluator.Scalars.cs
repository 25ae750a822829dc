using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Checks;

// Single demands of single values.
internal sealed partial class Evaluator
{
    /// <summary>Whether a text meets one demand.</summary>
    public static bool Holds(TextCheck check, string text) => check switch
    {
        MinLengthCheck least => CodePoints(text) >= least.Length,
        MaxLengthCheck most => CodePoints(text) <= most.Length,
        PatternCheck pattern => pattern.IsMatch(text),
        FormatCheck format => StringFormats.IsValid(format.Format, Encoding.UTF8.GetBytes(text)),
        _ => throw new InvalidOperationException(check.GetType().Name),
    };

    private static bool Holds(NumberCheck check, byte[] number) => check switch
    {
        NumberBoundCheck bound => JsonDecimal.Compare(number, JsonKinds.Ascii(bound.Limit)) is var order && bound.Bound switch
        {
            NumberBound.Minimum => order >= 0,
            NumberBound.Maximum => order <= 0,
            NumberBound.ExclusiveMinimum => order > 0,
            _ => order < 0,
        },
        MultipleOfCheck multiple => JsonDecimal.IsMultipleOf(number, JsonKinds.Ascii(multiple.Divisor)),
        _ => throw new InvalidOperationException(check.GetType().Name),
    };

    private static bool Holds(CountCheck check, int count) =>
        check.Bound == CountBound.Minimum ? count >= check.Count : count <= check.Count;

    private static bool HasEqualItems(JsonArray array)
    {
        HashSet<JsonNode> seen = new(JsonEquality.Comparer);
        return !array.Items.All(seen.Add);
    }

    private static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }
}
