using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Analysis;

/// <summary>
/// Whether all values that satisfy one check satisfy another one. "Yes" is certain; "no" may also mean that it is not seen, or that it
/// would take too much work.
/// </summary>
/// <param name="program">The checks.</param>
/// <param name="onlyDeclared">True to ask only about objects that have no members but those that the first check declares.</param>
internal sealed class Implication(CheckProgram program, bool onlyDeclared = false)
{
    private const int MostValues = 64;
    private const int MostDepth = 8;
    private const int MostWork = 20_000;

    private int _work;

    public bool Holds(ValueCheck given, ValueCheck demanded) => Holds(given, demanded, 0);

    private bool Holds(ValueCheck given, ValueCheck demanded, int depth)
    {
        if (given.NeverSite is not null || given == demanded)
            return true;
        if (demanded.NeverSite is not null || depth > MostDepth || ++_work > MostWork)
            return false;
        if (given.AllowedValues.Count > 0)
            return HoldsForEach(given, demanded);

        JsonTypes types = given.Types;
        return (types & ~demanded.Types) == JsonTypes.None
            && demanded.AllowedValues.Count == 0
            && demanded.Unevaluated.Count == 0
            && demanded.InPlace.All(one => given.InPlace.Any(other => IsSame(one, other)))
            && ((types & JsonTypes.String) == JsonTypes.None || demanded.Text.All(one => given.Text.Any(other => Implies(other, one))))
            && ((types & JsonTypes.Number) == JsonTypes.None || demanded.Numbers.All(one => given.Numbers.Any(other => Implies(other, one))))
            && ((types & JsonTypes.Array) == JsonTypes.None || demanded.Array is null || Implies(given.Array ?? new ArrayCheck(), demanded.Array, depth))
            && ((types & JsonTypes.Object) == JsonTypes.None || demanded.Object is null || Implies(given.Object ?? new ObjectCheck(), demanded.Object, depth));
    }

    /// <summary>Where the values are listed, each is tried. A list of which nothing is left says nothing about the other check.</summary>
    private bool HoldsForEach(ValueCheck given, ValueCheck demanded)
    {
        IReadOnlyList<JsonNode> listed = given.AllowedValues[0].Values;
        if (listed.Count > MostValues)
            return false;

        // What takes too long to find out is not certain, so it counts against the claim either way.
        JsonNode[] values = [.. listed.Where(value => Evaluator.TryEvaluate(program, given, value) is null or { Count: 0 })];
        return values.Length > 0 && values.All(value => Evaluator.TryEvaluate(program, demanded, value) is { Count: 0 });
    }

    private static bool Implies(TextCheck given, TextCheck demanded) => (given, demanded) switch
    {
        (MinLengthCheck one, MinLengthCheck other) => one.Length >= other.Length,
        (MaxLengthCheck one, MaxLengthCheck other) => one.Length <= other.Length,
        (_, MinLengthCheck { Length: 0 }) => true,
        _ => given.Demand.Equals(demanded.Demand),
    };

    private static bool Implies(NumberCheck given, NumberCheck demanded)
    {
        if (given is not NumberBoundCheck one || demanded is not NumberBoundCheck other)
            return given.Demand.Equals(demanded.Demand);

        int order = JsonDecimal.Compare(JsonKinds.Ascii(one.Limit), JsonKinds.Ascii(other.Limit));
        bool isStrict = one.Bound is NumberBound.ExclusiveMinimum or NumberBound.ExclusiveMaximum;
        return (one.Bound, other.Bound) switch
        {
            (NumberBound.Minimum or NumberBound.ExclusiveMinimum, NumberBound.Minimum) => order >= 0,
            (NumberBound.Minimum or NumberBound.ExclusiveMinimum, NumberBound.ExclusiveMinimum) => order > 0 || (order == 0 && isStrict),
            (NumberBound.Maximum or NumberBound.ExclusiveMaximum, NumberBound.Maximum) => order <= 0,
            (NumberBound.Maximum or NumberBound.ExclusiveMaximum, NumberBound.ExclusiveMaximum) => order < 0 || (order == 0 && isStrict),
            _ => false,
        };
    }

    private static bool Implies(List<CountCheck> given, List<CountCheck> demanded) => demanded.TrueForAll(one => given.Exists(other =>
        one.Bound == other.Bound && (one.Bound == CountBound.Minimum ? other.Count >= one.Count : other.Count <= one.Count)));

    private bool Implies(ArrayCheck given, ArrayCheck demanded, int depth)
    {
        if (demanded.Contains.Count > 0 || (demanded.UniqueSite is not null && given.UniqueSite is null) || !Implies(given.Counts, demanded.Counts))
            return false;

        static ChildCheck At(ArrayCheck array, int index) => index < array.Leading.Count ? array.Leading[index] : array.Items;

        int leading = Math.Max(given.Leading.Count, demanded.Leading.Count);
        return Enumerable.Range(0, leading + 1).All(index => Implies(At(given, index), At(demanded, index), depth));
    }

    private bool Implies(ObjectCheck given, ObjectCheck demanded, int depth)
    {
        if (demanded.Patterns.Count > 0 || demanded.Names.Roots.Count > 0 || !Implies(given.Counts, demanded.Counts))
            return false;

        Dictionary<string, MemberCheck> known = given.Members.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        bool IsRequired(string name) => known.TryGetValue(name, out MemberCheck? member) && member.RequiredSite is not null;

        // What a pattern speaks of may be outside the reach of additionalProperties.
        ChildCheck unknown = given.Patterns.Count == 0 ? given.UnknownMembers : new ChildCheck();
        bool hold = demanded.Members.TrueForAll(member => member.RequiredSite is null || IsRequired(member.Name))
            && demanded.Dependencies.TrueForAll(one => IsRequired(one.Name) || given.Dependencies.Exists(other => (one.Trigger, one.Name) == (other.Trigger, other.Name)));

        // Members that only one of both knows are unknown to the other.
        hold = hold && demanded.Members.TrueForAll(member =>
            known.TryGetValue(member.Name, out MemberCheck? other) ? Implies(other.Value, member.Value, depth) : onlyDeclared || Implies(unknown, member.Value, depth));
        HashSet<string> names = new(demanded.Members.Select(static member => member.Name), StringComparer.Ordinal);
        return hold
            && (demanded.UnknownMembers.Roots.Count == 0
                || (given.Members.Where(member => !names.Contains(member.Name)).All(member => Implies(member.Value, demanded.UnknownMembers, depth))
                    && (onlyDeclared || Implies(unknown, demanded.UnknownMembers, depth))));
    }

    private bool Implies(ChildCheck given, ChildCheck demanded, int depth) =>
        demanded.Roots.Count == 0 || Holds(program.Get(given), program.Get(demanded), depth + 1);

    private static bool IsSame(InPlaceCheck one, InPlaceCheck other) =>
        one.GetType() == other.GetType()
        && (one as ConditionalCheck)?.Then is null == (other as ConditionalCheck)?.Then is null
        && (one as DependentSchemaCheck)?.Trigger == (other as DependentSchemaCheck)?.Trigger
        && one.Branches.SelectMany(static branch => branch.Roots).Select(static root => root.Schema)
            .SequenceEqual(other.Branches.SelectMany(static branch => branch.Roots).Select(static root => root.Schema));
}
