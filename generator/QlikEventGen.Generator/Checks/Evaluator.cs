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
internal sealed partial class Evaluator(CheckProgram program)
{
    /// <summary>What a value is told where no value is allowed.</summary>
    public const string NeverMessage = "is not allowed here";

    /// <summary>What a member is told where the schema allows no others than those that it names.</summary>
    public const string UnknownMemberMessage = "is not a member that the schema allows";

    private const int MostWork = 50_000;

    // Values and branches inside each other. The stack holds several times as many.
    private const int MostDepth = 400;

    private readonly List<EvaluationFault> _faults = [];
    private int _work;
    private int _depth;

    /// <summary>What a schema finds wrong with a value; null if that takes too much work to find out.</summary>
    public static IReadOnlyList<EvaluationFault>? TryEvaluate(CheckProgram program, ValueCheck check, JsonNode value)
    {
        Evaluator evaluator = new(program);
        try
        {
            evaluator.Evaluate(check, value, "");
            return evaluator._faults;
        }
        catch (TooMuchWorkException)
        {
            return null;
        }
    }

    private EvaluatedParts Evaluate(ValueCheck check, JsonNode value, string location, string neverMessage = NeverMessage)
    {
        Work(1);
        if (_depth == MostDepth)
            throw new TooMuchWorkException();
        _depth++;
        EvaluatedParts evaluated = EvaluateHere(check, value, location, neverMessage);
        _depth--;
        return evaluated;
    }

    private void Work(int steps)
    {
        _work += steps;
        if (_work > MostWork)
            throw new TooMuchWorkException();
    }

    private EvaluatedParts EvaluateHere(ValueCheck check, JsonNode value, string location, string neverMessage)
    {
        EvaluatedParts evaluated = new();
        if (check.NeverSite is { } never)
        {
            Fail(check, never, location, neverMessage);
            return evaluated;
        }

        JsonTypes type = JsonKinds.Of(value);
        if ((check.Types & type) == 0)
        {
            foreach (TypeCheck typeCheck in check.TypeChecks.Where(typeCheck => (typeCheck.Types & type) == 0))
                Fail(check, typeCheck.Site, location, typeCheck.Message);
            return evaluated;
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

        Dictionary<InPlaceCheck, EvaluatedParts> branches = [];
        foreach (InPlaceCheck inPlace in check.InPlace)
            branches.Add(inPlace, EvaluateInPlace(check, inPlace, value, location));
        EvaluateUnevaluated(check, value, location, branches);
        return Collect(Evaluation.Of(check), value, branches, check.Unevaluated);
    }

    private void EvaluateText(ValueCheck check, string text, string location)
    {
        foreach (TextCheck textCheck in check.Text.Where(textCheck => !Holds(textCheck, text)))
            Fail(check, textCheck.Site, location, textCheck.Message);
    }

    private void EvaluateNumber(ValueCheck check, byte[] number, string location)
    {
        foreach (NumberCheck numberCheck in check.Numbers.Where(numberCheck => !Holds(numberCheck, number)))
            Fail(check, numberCheck.Site, location, numberCheck.Message);
    }

    private void EvaluateArray(ValueCheck check, ArrayCheck arrayCheck, JsonArray array, string location)
    {
        foreach (CountCheck count in arrayCheck.Counts.Where(count => !Holds(count, array.Items.Count)))
            Fail(check, count.Site, location, count.Message);
        Work(array.Items.Count);
        if (arrayCheck.UniqueSite is { } unique && HasEqualItems(array))
            Fail(check, unique, location, ArrayCheck.UniqueMessage);

        for (int i = 0; i < array.Items.Count; i++)
        {
            ChildCheck child = i < arrayCheck.Leading.Count ? arrayCheck.Leading[i] : arrayCheck.Items;
            EvaluateChild(child, array.Items[i], location + "/" + i.ToString(CultureInfo.InvariantCulture));
        }

        foreach (ContainsCheck contains in arrayCheck.Contains)
        {
            int count = array.Items.Count(item => Satisfies(contains.Item, item));
            if (count < contains.Least)
                Fail(check, contains.LeastSite, location, contains.TooFewMessage);
            if (count > contains.Most)
                Fail(check, contains.MostSite, location, contains.TooManyMessage);
        }
    }

    private void EvaluateObject(ValueCheck check, ObjectCheck objectCheck, JsonObject value, string location)
    {
        bool Has(string name) => value.TryGetMember(name, out _);
        foreach (MemberCheck member in objectCheck.Members)
        {
            if (member.RequiredSite is { } site && !Has(member.Name))
                Fail(check, site, location, member.MissingMessage);
        }

        foreach (DependentRequiredCheck dependency in objectCheck.Dependencies.Where(dependency => Has(dependency.Trigger) && !Has(dependency.Name)))
            Fail(check, dependency.Site, location, dependency.Message);
        foreach (CountCheck count in objectCheck.Counts.Where(count => !Holds(count, value.Members.Count)))
            Fail(check, count.Site, location, count.Message);

        Dictionary<string, MemberCheck> known = objectCheck.Members.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        foreach (JsonMember member in value.Members)
        {
            string place = JsonPointer.Append(location, member.Name);
            EvaluateChild(objectCheck.Names, member.NameToken, place);
            if (known.TryGetValue(member.Name, out MemberCheck? declared))
            {
                EvaluateChild(declared.Value, member.Value, place);
                continue;
            }

            foreach (PatternMemberCheck pattern in objectCheck.Patterns.Where(pattern => PatternCheck.IsMatch(pattern.Pattern, member.Name)))
                EvaluateChild(pattern.Child, member.Value, place);
            foreach (AdditionalCheck additional in objectCheck.Additional.Where(additional => additional.SpeaksOf(member.Name)))
                EvaluateChild(additional.Child, member.Value, place, UnknownMemberMessage);
        }
    }

    private void EvaluateChild(ChildCheck child, JsonNode value, string location, string neverMessage = NeverMessage)
    {
        if (child.Roots.Count > 0)
            Evaluate(program.Get(child), value, location, neverMessage);
    }

    private sealed class TooMuchWorkException : Exception;

    private void Fail(ValueCheck check, KeywordSite site, string location, string message) =>
        _faults.Add(new(location, Schema.Encode(check.Constituents[site.Constituent].Schema.AbsoluteLocation + site.Path), message));
}
