using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>A schema that applies to a member or an item, and the place in the parent that says so.</summary>
internal sealed record ChildRoot(Schema Schema, KeywordSite Site);

/// <summary>What is demanded of a member or of the items: the schemas of all constituents that speak of them.</summary>
internal sealed class ChildCheck
{
    private readonly List<ChildRoot> _roots = [];

    /// <summary>The schemas as written, in document order.</summary>
    public IReadOnlyList<ChildRoot> Roots => _roots;

    public static ChildCheck Of(Schema schema, KeywordSite site)
    {
        ChildCheck child = new();
        child.Add(schema, site);
        return child;
    }

    public void Add(Schema schema, KeywordSite site) => _roots.Add(new ChildRoot(schema, site));
}
