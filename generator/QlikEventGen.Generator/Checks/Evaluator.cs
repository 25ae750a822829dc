using System.Text.RegularExpressions;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Checks;

/// <summary>A demand that a value of a schema file does not meet: where in the value, which keyword, and what it demands.</summary>
internal sealed record EvaluationFault(string InstanceLocation, string AbsoluteKeywordLocation, string Message);

/// <summary>
/// Runs checks over the JSON of a schema file: that is how <c>default</c> and <c>examples</c> are checked at compile time. It
/// reports what the emitted code would report.
/// </summary>
internal sealed class Evaluator(CheckProgram program)
{
    /// <summary>What a value is told where no value is allowed.</summary>
    public const string NeverMessage = "is not allowed here";

    /// <summary>What a member is told where the schema allows no others than those that it names.</summary>
    public const string UnknownMemberMessage = "is not a member that the schema allows";

    private readonly List<EvaluationFault> _faults = [];

    public static IReadOnlyList<EvaluationFault> Evaluate(CheckProgram program, ValueCheck check, JsonNode value)
    {
        Evaluator evaluator = new(program);
        evaluator.Evaluate(check, value, "");
        return evaluator._faults;
    }

    private void Evaluate(ValueCheck check, JsonNode value, string location, string neverMessage = NeverMessage)
    {
        if (check.NeverSite is { } never)
        {
            Fail(check, never, location, neverMessage);
            return;
        }

        JsonTypes type = JsonKinds.Of(value);
        if ((check.Types & type) == 0)
        {
            foreach (TypeCheck typeCheck in check.TypeChecks.Where(typeCheck => (typeCheck.Types & type) == 0))
                Fail(check, typeCheck.Site, location, typeCheck.Message);
            return;
        }

        foreach (AllowedValuesCheck allowed in check.AllowedValues.Where(allowed => !allowed.Allows(value)))
            Fail(check, allowed.Site, location, allowed.Message);

        switch (value)
        {
            case JsonString text:
                EvaluateText(check, text.Value, location);
                break;
            case JsonNumber number:
                EvaluateNumber(check, JsonKinds.Ascii(number.Text), location);
                break;
            case JsonArray array when check.Array is { } arrayCheck:
                EvaluateArray(check, arrayCheck, array, location);
                break;
            case JsonObject members when check.Object is { } objectCheck:
                EvaluateObject(check, objectCheck, members, location);
                break;
            default:
                break;
        }
    }

    private void EvaluateText(ValueCheck check, string text, string location)
    {
        foreach (TextCheck textCheck in check.Text.Where(textCheck => !Holds(textCheck, text)))
            Fail(check, textCheck.Site, location, textCheck.Message);
    }

    /// <summary>Whether a text meets one demand.</summary>
    public static bool Holds(TextCheck check, string text) => check switch
    {
        MinLengthCheck least => CodePoints(text) >= least.Length,
        MaxLengthCheck most => CodePoints(text) <= most.Length,
        PatternCheck pattern => Regex.IsMatch(text, pattern.Pattern, RegexOptions.CultureInvariant, PatternCheck.Timeout),
        FormatCheck format => StringFormats.IsValid(format.Format, Encoding.UTF8.GetBytes(text)),
        _ => throw new InvalidOperationException(check.GetType().Name),
    };

    private void EvaluateNumber(ValueCheck check, byte[] number, string location)
    {
        foreach (NumberCheck numberCheck in check.Numbers)
        {
            bool holds = numberCheck switch
            {
                NumberBoundCheck bound => bound.Bound switch
                {
                    NumberBound.Minimum => JsonDecimal.Compare(number, JsonKinds.Ascii(bound.Limit)) >= 0,
                    NumberBound.Maximum => JsonDecimal.Compare(number, JsonKinds.Ascii(bound.Limit)) <= 0,
                    NumberBound.ExclusiveMinimum => JsonDecimal.Compare(number, JsonKinds.Ascii(bound.Limit)) > 0,
                    _ => JsonDecimal.Compare(number, JsonKinds.Ascii(bound.Limit)) < 0,
                },
                MultipleOfCheck multiple => JsonDecimal.IsMultipleOf(number, JsonKinds.Ascii(multiple.Divisor)),
                _ => throw new InvalidOperationException(numberCheck.GetType().Name),
            };
            if (!holds)
                Fail(check, numberCheck.Site, location, numberCheck.Message);
        }
    }

    private void EvaluateArray(ValueCheck check, ArrayCheck arrayCheck, JsonArray array, string location)
    {
        foreach (ItemCountCheck count in arrayCheck.Counts)
        {
            bool holds = count.Bound == ItemCount.Minimum ? array.Items.Count >= count.Count : array.Items.Count <= count.Count;
            if (!holds)
                Fail(check, count.Site, location, count.Message);
        }

        for (int i = 0; i < array.Items.Count; i++)
            EvaluateChild(arrayCheck.Items, array.Items[i], location + "/" + i.ToString(CultureInfo.InvariantCulture));
    }

    private void EvaluateObject(ValueCheck check, ObjectCheck objectCheck, JsonObject value, string location)
    {
        foreach (MemberCheck member in objectCheck.Members)
        {
            if (!value.TryGetMember(member.Name, out _) && member.RequiredSite is { } site)
                Fail(check, site, location, member.MissingMessage);
        }

        Dictionary<string, MemberCheck> known = objectCheck.Members.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        foreach (JsonMember member in value.Members)
        {
            bool isKnown = known.TryGetValue(member.Name, out MemberCheck? declared);
            ChildCheck child = isKnown ? declared!.Value : objectCheck.UnknownMembers;
            EvaluateChild(child, member.Value, JsonPointer.Append(location, member.Name), isKnown ? NeverMessage : UnknownMemberMessage);
        }
    }

    private void EvaluateChild(ChildCheck child, JsonNode value, string location, string neverMessage = NeverMessage)
    {
        if (child.Roots.Count > 0)
            Evaluate(program.Get(child), value, location, neverMessage);
    }

    private void Fail(ValueCheck check, KeywordSite site, string location, string message) =>
        _faults.Add(new(location, check.Constituents[site.Constituent].Schema.AbsoluteLocation + site.Path, message));

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
