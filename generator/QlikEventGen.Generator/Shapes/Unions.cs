using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

/// <summary>Which values of <c>anyOf</c> and <c>oneOf</c> have a C# type that says more than what JSON they are.</summary>
internal sealed class Unions(CheckProgram program)
{
    private readonly Dictionary<ValueCheck, ChildCheck?> _besideNull = [];

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
