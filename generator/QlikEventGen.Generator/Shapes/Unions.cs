using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Objects of several kinds, told apart by a member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Branches">The kinds, in schema order.</param>
/// <param name="IsNullable">True when null is among the values.</param>
internal sealed record ObjectUnion(string Member, IReadOnlyList<UnionBranch> Branches, bool IsNullable);

/// <summary>One kind of object.</summary>
/// <param name="Branch">The branch of the schema.</param>
/// <param name="Texts">What the member holds that tells the kinds apart.</param>
/// <param name="Check">All that is demanded of an object of this kind.</param>
internal sealed record UnionBranch(ChildCheck Branch, IReadOnlyList<string> Texts, ValueCheck Check);

/// <summary>Which values of <c>anyOf</c> and <c>oneOf</c> have a C# type that says more than what JSON they are.</summary>
internal sealed class Unions(CheckProgram program)
{
    /// <summary>What is said beside a union is merged into each of its branches; with more than this it stays as it is.</summary>
    private const int MostMerged = 10_000;

    private readonly Dictionary<ValueCheck, ChildCheck?> _besideNull = [];
    private readonly Dictionary<ValueCheck, ObjectUnion?> _objects = [];

    /// <summary>What stands beside null where a value is that or null and no more is said of it; null where a value is anything else.</summary>
    public ChildCheck? BesideNull(ValueCheck check)
    {
        if (!_besideNull.TryGetValue(check, out ChildCheck? found))
        {
            found = FollowBesideNull(check);
            _besideNull.Add(check, found);
        }

        return found;
    }

    /// <summary>The objects that a value is one of, where a member tells them apart; null where a value is anything else.</summary>
    public ObjectUnion? ObjectsOf(ValueCheck check)
    {
        if (!_objects.TryGetValue(check, out ObjectUnion? found))
        {
            found = check.NeverSite is null
                ? check.InPlace.Where(static inPlace => inPlace is AnyOfCheck or OneOfCheck).Select(inPlace => FindObjects(check, inPlace)).FirstOrDefault(static union => union is not null)
                : null;
            _objects.Add(check, found);
        }

        return found;
    }

    private ObjectUnion? FindObjects(ValueCheck check, InPlaceCheck inPlace)
    {
        ChildCheck[] branches = [.. inPlace.Branches.Where(branch => !IsNull(branch))];
        int nulls = inPlace.Branches.Count() - branches.Length;
        if (branches.Length < 2 || nulls > 1
            || branches.Length * (check.Constituents.Count + (check.Object?.Members.Count ?? 0)) > MostMerged
            || Discriminator.OfObjects(program, check, branches) is not { TellsAllApart: true } discriminator)
        {
            return null;
        }

        UnionBranch[] objects = [.. branches.Select((branch, index) => new UnionBranch(branch, discriminator.TextsOf(index)!, Merge(check, branch)))];
        return objects.All(static branch => Classifier.IsRecord(branch.Check))
            ? new ObjectUnion(discriminator.Member, objects, inPlace.Branches.Any(branch => (program.Get(branch).PossibleTypes & check.PossibleTypes & JsonTypes.Null) != JsonTypes.None))
            : null;
    }

    /// <summary>What is demanded of a value that a branch holds for: the branch alone, where nothing of interest is said beside it.</summary>
    private ValueCheck Merge(ValueCheck check, ChildCheck branch)
    {
        bool isAlone = check is { Object: null, Unevaluated: [], AllowedValues: [], InPlace: [_] };
        return isAlone && program.Get(branch) is { PossibleTypes: JsonTypes.Object } alone ? alone : program.GetChosen(check, branch);
    }

    /// <summary>What stands beside null may itself be such a value. Those that lead back to themselves are nothing but null.</summary>
    private ChildCheck? FollowBesideNull(ValueCheck check)
    {
        HashSet<ValueCheck> passed = [];
        ChildCheck? found = null;
        while (FindBesideNull(check) is { } next)
        {
            if (!passed.Add(check))
                return null;
            found = next;
            check = program.Get(next);
        }

        return found;
    }

    private ChildCheck? FindBesideNull(ValueCheck check)
    {
        if (check is not { NeverSite: null, AllowedValues: [], Text: [], Numbers: [], Array: null, Object: null, Unevaluated: [], InPlace: [AnyOfCheck or OneOfCheck] }
            || check.InPlace[0].Branches.ToArray() is not [var first, var second]
            || IsNull(first) == IsNull(second))
        {
            return null;
        }

        // Where both branches hold for null, `oneOf` refuses it.
        ChildCheck other = IsNull(first) ? second : first;
        JsonTypes types = program.Get(other).PossibleTypes;
        bool isEitherOr = check.InPlace[0] is AnyOfCheck || (types & JsonTypes.Null) == JsonTypes.None;
        return isEitherOr && ((types | JsonTypes.Null) & ~check.Types) == JsonTypes.None ? other : null;
    }

    /// <summary>True for a schema that allows null and nothing else.</summary>
    private bool IsNull(ChildCheck branch) =>
        branch.Roots.Count > 0 && program.Get(branch) is { NeverSite: null, PossibleTypes: JsonTypes.Null, InPlace: [] };
}
