using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

/// <summary>One of the types that a value may be read as.</summary>
/// <param name="Branch">The branch of the schema.</param>
/// <param name="Name">What the accessors are named after.</param>
/// <param name="Use">The C# type.</param>
internal sealed record ChoiceBranch(ChildCheck Branch, string Name, ShapeUse Use)
{
    public const string GetterPrefix = "TryGet";
    public const string FactoryPrefix = "From";

    /// <summary>The method that reads the value as that type.</summary>
    public string Getter => GetterPrefix + Name;

    /// <summary>The method that makes a value of that type.</summary>
    public string Factory => FactoryPrefix + Name;
}

/// <summary>
/// Which values are held as they came because <c>anyOf</c> or <c>oneOf</c> tells several kinds apart, of which some have a C# type that
/// they can be read as.
/// </summary>
internal sealed class Choices(TypeModel model)
{
    /// <summary>A value of more kinds is plain JSON: no one wants that many methods.</summary>
    private const int MostBranches = 64;

    private readonly Dictionary<ValueCheck, IReadOnlyList<ChildCheck>> _branches = [];
    private readonly Dictionary<ValueCheck, bool> _hasType = [];

    /// <summary>The branches of a value that have C# types, in schema order; none for a value that is no such choice.</summary>
    public IReadOnlyList<ChildCheck> Of(ValueCheck check)
    {
        if (!_branches.TryGetValue(check, out IReadOnlyList<ChildCheck>? found))
        {
            bool isTypedOtherwise = IsTyped(check) || model.Unions.BesideNull(check) is not null || (Classifier.ValuesOf(check) is { } values && HasType(values));
            found = isTypedOtherwise ? [] : [.. BranchesOf(check).Where(HasType)];
            _branches.Add(check, found);
        }

        return found;
    }

    /// <summary>True when null is among the values of a choice, by a branch that allows few kinds of value.</summary>
    public bool AllowNull(ValueCheck check) =>
        BranchesOf(check).Any(branch => model.Program.Get(branch).PossibleTypes is not JsonTypes.Any and var types && (types & check.PossibleTypes & JsonTypes.Null) != JsonTypes.None);

    private bool IsNull(ChildCheck branch) => model.Program.Get(branch).PossibleTypes == JsonTypes.Null;

    /// <summary>The branches that a value may be one of, where more than one is something else than null.</summary>
    private IEnumerable<ChildCheck> BranchesOf(ValueCheck check)
    {
        InPlaceCheck? inPlace = check is { NeverSite: null, AllowedValues: [] }
            ? check.InPlace.FirstOrDefault(inPlace => inPlace is AnyOfCheck or OneOfCheck && inPlace.Branches.Where(branch => !IsNull(branch)).Skip(1).Any())
            : null;
        return inPlace is null || inPlace.Branches.Count() > MostBranches ? []
            : inPlace.Branches.Where(branch => branch.Roots.Count > 0 && (model.Program.Get(branch).PossibleTypes & check.PossibleTypes) != JsonTypes.None);
    }

    /// <summary>True when a value has a better C# type than that of any JSON, which may depend on what lies inside it.</summary>
    private bool HasType(ChildCheck child)
    {
        // Each check is searched for once: what leads to a type has one, and where there is none, none was passed.
        Queue<(ChildCheck Child, ValueCheck? From)> open = new([(child, null)]);
        Dictionary<ValueCheck, ValueCheck?> passed = [];
        while (open.Count > 0)
        {
            (ChildCheck next, ValueCheck? from) = open.Dequeue();
            if (next.Roots.Count == 0 || model.Program.Get(next) is not { NeverSite: null } check || passed.ContainsKey(check))
                continue;

            passed.Add(check, from);
            bool isKnown = _hasType.TryGetValue(check, out bool hasType);
            if (hasType || (!isKnown && IsTyped(check)))
            {
                for (ValueCheck? way = check; way is not null; way = passed[way])
                    _hasType[way] = true;
                return true;
            }

            foreach (ChildCheck inside in isKnown ? [] : InsideOf(check))
                open.Enqueue((inside, check));
        }

        foreach (ValueCheck check in passed.Keys)
            _hasType[check] = false;
        return false;
    }

    /// <summary>What gives a type to a value that has none of its own.</summary>
    private IEnumerable<ChildCheck> InsideOf(ValueCheck check) =>
        model.Unions.BesideNull(check) is { } present ? [present]
        : Classifier.ValuesOf(check) is { } values ? [values, .. BranchesOf(check)]
        : BranchesOf(check);

    /// <summary>True when a value has a C# type whatever lies inside it.</summary>
    private bool IsTyped(ValueCheck check) =>
        model.Unions.ObjectsOf(check) is not null
        || Classifier.IsRecord(check)
        || Classifier.IsTuple(check)
        || Classifier.AllowedStrings(check).Count > 0
        || Classifier.IsList(check)
        || Classifier.Scalar(check).Kind != ScalarKind.Element
        || (Classifier.ValuesOf(check) is not null && model.ContainsItself(check));
}
