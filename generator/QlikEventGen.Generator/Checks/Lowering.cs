using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// Builds the check of one value. Keywords call it with what they demand; <c>allOf</c> and <c>$ref</c> include further schemas,
/// each at most once, so that a schema that contains itself ends here.
/// </summary>
internal sealed class Lowering
{
    private readonly Dictionary<Schema, int> _included = [];
    private readonly ToleratedFaults _tolerated;
    private readonly Action<Schema> _count;
    private readonly ChildRoot? _chosen;
    private int _root;
    private int _constituent;

    private Lowering(IReadOnlyList<Schema> roots, ToleratedFaults tolerated, Action<Schema> count, ChildRoot? chosen)
    {
        _tolerated = tolerated;
        Value = new ValueCheck(roots);
        _count = count;
        _chosen = chosen;
    }

    public ValueCheck Value { get; }

    public Annotations Annotations => Value.Annotations;

    /// <summary>The schema whose keywords are being lowered.</summary>
    public Schema Schema => Value.Constituents[_constituent].Schema;

    public ArrayCheck Array => Value.Array ??= new ArrayCheck();

    public ObjectCheck Object => Value.Object ??= new ObjectCheck();

    /// <param name="roots">The schemas that apply.</param>
    /// <param name="tolerated">What of them is not enforced.</param>
    /// <param name="count">Told of each schema that is merged.</param>
    /// <param name="chosen">A branch of <c>anyOf</c> or <c>oneOf</c> that is merged in place of the keyword.</param>
    public static ValueCheck Lower(IReadOnlyList<Schema> roots, ToleratedFaults tolerated, Action<Schema> count, ChildRoot? chosen = null)
    {
        Lowering lowering = new(roots, tolerated, count, chosen);
        for (int i = 0; i < roots.Count; i++)
        {
            lowering._root = i;
            lowering.Include(roots[i]);
        }

        Evaluation.ResolveUnevaluated(lowering.Value);
        RemoveInapplicable(lowering.Value);
        lowering.Value.Object?.Complete();
        lowering.Value.Array?.Complete();
        RemoveRepeated(lowering.Value.Text, static check => check.Demand);
        RemoveRepeated(lowering.Value.Numbers, static check => check.Demand);
        if (lowering.Value.Array is { } array)
            RemoveRepeated(array.Counts, static check => (check.Bound, check.Count));
        if (lowering.Value.Object is { } members)
        {
            RemoveRepeated(members.Counts, static check => (check.Bound, check.Count));
            RemoveRepeated(members.Dependencies, static check => (check.Trigger, check.Name));
        }

        return lowering.Value;
    }

    /// <summary>The place of a keyword of the current schema.</summary>
    public KeywordSite Site(string path) => new(_constituent, path);

    /// <summary>Whether a keyword of the current schema is a fault that is not enforced.</summary>
    public bool Tolerates(string path) => _tolerated.Contains(Schema, path);

    public void RestrictTypes(string path, JsonTypes types)
    {
        Value.Types &= types;
        if (!Value.TypeChecks.Any(check => check.Types == types))
            Value.TypeChecks.Add(new TypeCheck(Site(path), types));
    }

    /// <summary>Merges a root and all that it includes. Not by recursion: a chain of references may be longer than any stack.</summary>
    private void Include(Schema root)
    {
        Stack<(int Constituent, IEnumerator<Inclusion> Inclusions)> open = new();
        Open(new Inclusion(root, ""), parent: -1);
        while (open.Count > 0)
        {
            (_constituent, IEnumerator<Inclusion> inclusions) = open.Peek();
            if (inclusions.MoveNext())
                Open(inclusions.Current, _constituent);
            else
                open.Pop();
        }

        void Open(Inclusion inclusion, int parent)
        {
            if (!_included.TryGetValue(inclusion.Schema, out int number))
            {
                number = Value.Constituents.Count;
                _count(inclusion.Schema);
                _included.Add(inclusion.Schema, number);
                Value.Constituents.Add(new Constituent(inclusion.Schema, _root, parent, inclusion.Path));
                if (inclusion.Schema.IsNever)
                    Value.NeverSite ??= new KeywordSite(number, "");
                open.Push((number, LowerKeywords(inclusion.Schema).GetEnumerator()));
            }

            if (parent >= 0)
                Value.Constituents[parent].Includes.Add(number);
        }
    }

    /// <summary>Lowers the keywords of the current schema one by one, and yields what is to be included after each.</summary>
    private IEnumerable<Inclusion> LowerKeywords(Schema schema)
    {
        // A schema's own words come before those of the schemas that it refers to.
        foreach (BoundKeyword keyword in schema.Keywords.Where(static keyword => keyword.IsAnnotation).Concat(schema.Keywords.Where(static keyword => !keyword.IsAnnotation)))
        {
            keyword.Lower(this);
            foreach (Inclusion inclusion in keyword.Inclusions)
                yield return inclusion;
            if (_chosen is { } chosen && Value.InPlace.RemoveAll(inPlace => inPlace.Branches.Any(branch => branch.Roots[0] == chosen)) > 0)
                yield return new Inclusion(chosen.Schema, chosen.Site.Path);
        }
    }

    /// <summary>Removes what is demanded of kinds of values that are refused anyway.</summary>
    private static void RemoveInapplicable(ValueCheck check)
    {
        bool Has(JsonTypes type) => (check.PossibleTypes & type) != JsonTypes.None;
        if (!Has(JsonTypes.Object))
        {
            check.Object = null;
            check.InPlace.RemoveAll(static inPlace => inPlace is DependentSchemaCheck);
            check.Unevaluated.RemoveAll(static unevaluated => unevaluated.Part == UnevaluatedPart.Members);
        }

        if (!Has(JsonTypes.Array))
        {
            check.Array = null;
            check.Unevaluated.RemoveAll(static unevaluated => unevaluated.Part == UnevaluatedPart.Items);
        }

        if (!Has(JsonTypes.String))
            check.Text.Clear();
        if (!Has(JsonTypes.Number))
            check.Numbers.Clear();
    }

    private static void RemoveRepeated<T>(List<T> checks, Func<T, object> demand)
    {
        HashSet<object> seen = [];
        checks.RemoveAll(check => !seen.Add(demand(check)));
    }
}
