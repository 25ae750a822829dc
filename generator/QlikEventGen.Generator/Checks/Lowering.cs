using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// Builds the check of one value. Keywords call it with what they demand; <c>allOf</c> and <c>$ref</c> include further schemas,
/// each at most once, so that a schema that contains itself ends here.
/// </summary>
internal sealed class Lowering
{
    private readonly Dictionary<Schema, int> _included = [];
    private int _root;
    private int _constituent;

    private Lowering(IReadOnlyList<Schema> roots) => Value = new ValueCheck(roots);

    public ValueCheck Value { get; }

    public Annotations Annotations => Value.Annotations;

    /// <summary>The schema whose keywords are being lowered.</summary>
    public Schema Schema => Value.Constituents[_constituent].Schema;

    public ArrayCheck Array => Value.Array ??= new ArrayCheck();

    public ObjectCheck Object => Value.Object ??= new ObjectCheck();

    public static ValueCheck Lower(IReadOnlyList<Schema> roots)
    {
        Lowering lowering = new(roots);
        for (int i = 0; i < roots.Count; i++)
        {
            lowering._root = i;
            lowering.Include(roots[i], "", parentPath: "");
        }

        // What depends on a member says nothing of a value that has none.
        if ((lowering.Value.PossibleTypes & JsonTypes.Object) == JsonTypes.None)
            lowering.Value.InPlace.RemoveAll(static inPlace => inPlace is DependentSchemaCheck);
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

    /// <summary>Merges another schema into this value; <paramref name="path"/> leads to it from the current one.</summary>
    public void Include(Schema schema, string path) =>
        Include(schema, path, Value.Constituents[_constituent].EvaluationPath);

    public void RestrictTypes(string path, JsonTypes types)
    {
        Value.Types &= types;
        if (!Value.TypeChecks.Any(check => check.Types == types))
            Value.TypeChecks.Add(new TypeCheck(Site(path), types));
    }

    private void Include(Schema schema, string path, string parentPath)
    {
        if (_included.TryGetValue(schema, out int known))
        {
            if (path.Length > 0)
                Value.Constituents[_constituent].Includes.Add(known);
            return;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        int parent = _constituent;
        _constituent = Value.Constituents.Count;
        _included.Add(schema, _constituent);
        if (path.Length > 0)
            Value.Constituents[parent].Includes.Add(_constituent);
        Value.Constituents.Add(new Constituent(schema, _root, parentPath + path));
        if (schema.IsNever)
            Value.NeverSite ??= Site("");

        // A schema's own words come before those of the schemas that it refers to.
        foreach (BoundKeyword keyword in schema.Keywords.Where(static keyword => keyword.IsAnnotation))
            keyword.Lower(this);
        foreach (BoundKeyword keyword in schema.Keywords.Where(static keyword => !keyword.IsAnnotation))
            keyword.Lower(this);
        _constituent = parent;
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
