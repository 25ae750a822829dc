using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Checks;

/// <summary>A schema that a child check leads to, and the way there: <paramref name="Path"/> starts at the place in the parent.</summary>
internal sealed record ChildTarget(Schema Schema, KeywordSite Site);

/// <summary>Every value check of one compilation of a document, each set of schemas lowered once.</summary>
/// <param name="tolerated">What of them is not enforced.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class CheckProgram(ToleratedFaults tolerated, CancellationToken cancellationToken = default)
{
    /// <summary>
    /// How many schemas all checks together may be merged from. Schemas of thousands of lines need a tenth; chains in which each
    /// definition includes all those before it grow with the square of their length.
    /// </summary>
    private const int MostConstituents = 250_000;

    private readonly Dictionary<string, ValueCheck> _checks = new(StringComparer.Ordinal);
    private readonly Dictionary<Schema, int> _numbers = [];
    private readonly Dictionary<ChildCheck, IReadOnlyList<ChildTarget>> _targets = [];
    private readonly Dictionary<Schema, Inclusion> _followed = [];
    private int _constituents;

    public CheckProgram()
        : this(ToleratedFaults.None)
    {
    }

    public ValueCheck Get(params IReadOnlyList<Schema> roots)
    {
        string key = string.Join(",", roots.Select(NumberOf));
        if (!_checks.TryGetValue(key, out ValueCheck? check))
        {
            check = Lowering.Lower(roots, tolerated, Count);
            _checks.Add(key, check);
        }

        return check;
    }

    public ValueCheck Get(ChildCheck child) => Get([.. TargetsOf(child).Select(static target => target.Schema)]);

    /// <summary>
    /// The check of an object of which it is known which branch of <c>anyOf</c> or <c>oneOf</c> holds: the branch counts as if an <c>allOf</c>
    /// had it.
    /// </summary>
    public ValueCheck GetChosen(ValueCheck check, ChildCheck branch)
    {
        ValueCheck chosen = Lowering.Lower(check.Roots, tolerated, Count, branch.Roots[0]);
        if (chosen.TypeChecks is [var first, ..])
        {
            chosen.Types = JsonTypes.Object;
            chosen.TypeChecks.Clear();
            chosen.TypeChecks.Add(first with { Types = JsonTypes.Object });
        }

        return chosen;
    }

    /// <summary>
    /// The schemas that really apply to a child: references are followed where nothing else stands beside them, schemas that
    /// demand nothing are left out beside others, and each counts once. Empty when anything is allowed.
    /// </summary>
    public IReadOnlyList<ChildTarget> TargetsOf(ChildCheck child)
    {
        if (_targets.TryGetValue(child, out IReadOnlyList<ChildTarget>? known))
            return known;

        List<ChildTarget> targets = [];
        foreach (ChildRoot root in child.Roots)
        {
            ChildTarget target = Follow(root);
            if (!targets.Any(other => other.Schema == target.Schema))
                targets.Add(target);
        }

        if (targets.Count > 1 && targets.Any(static target => target.Schema.Asserts))
            targets.RemoveAll(static target => !target.Schema.Asserts);
        _targets.Add(child, targets);
        return targets;
    }

    /// <summary>The annotations that count for a child: those at its place in the parent first, then those of what it refers to.</summary>
    public Annotations AnnotationsOf(ChildCheck child)
    {
        if (child.Roots.Count == 0)
            return new Annotations();

        // The roots as written, not followed, so that a description beside a reference is found first.
        return Get([.. child.Roots.Select(static root => root.Schema).Distinct()]).Annotations;
    }

    /// <summary>Whether a schema says nothing of its own, and only refers, by <c>$ref</c> or by an <c>allOf</c> of one, to one of those given.</summary>
    public static bool OnlyRefersTo(HashSet<Schema> targets, Schema schema)
    {
        HashSet<Schema> passed = [];
        while (passed.Add(schema) && OnlyReference(schema) is { } next)
        {
            schema = next.Schema;
            if (targets.Contains(schema))
                return true;
        }

        return false;
    }

    private void Count(Schema schema)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_constituents > MostConstituents)
            throw new SchemaLimitException(schema, "its definitions include each other so often by \"allOf\" and \"$ref\" that more than 250,000 schemas are merged");
    }

    /// <summary>The schema that a place leads to when it only refers.</summary>
    private ChildTarget Follow(ChildRoot root)
    {
        if (!_followed.TryGetValue(root.Schema, out Inclusion followed))
        {
            Schema schema = root.Schema;
            StringBuilder path = new();
            HashSet<Schema> passed = [];
            while (passed.Add(schema) && OnlyReference(schema) is { } next)
            {
                schema = next.Schema;
                path.Append(next.Path);
            }

            followed = new Inclusion(schema, path.ToString());
            _followed.Add(root.Schema, followed);
        }

        return new ChildTarget(followed.Schema, root.Site with { Path = root.Site.Path + followed.Path });
    }

    private static Inclusion? OnlyReference(Schema schema)
    {
        BoundKeyword? only = null;
        foreach (BoundKeyword keyword in schema.Keywords)
        {
            if (keyword.IsAnnotation)
                continue;
            if (only is not null)
                return null;
            only = keyword;
        }

        return only switch
        {
            BoundRef or BoundAllOf { Branches.Count: 1 } => only.Inclusions.Cast<Inclusion?>().FirstOrDefault(),
            _ => null,
        };
    }

    private int NumberOf(Schema schema)
    {
        if (!_numbers.TryGetValue(schema, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(schema, number);
        }

        return number;
    }
}
