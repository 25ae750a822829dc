using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>A member that some constituent declares or requires.</summary>
internal sealed class MemberCheck(string name)
{
    public string Name { get; } = name;

    /// <summary>True when <c>properties</c> names it; a name that is only required has no schema of its own.</summary>
    public bool IsDeclared { get; private set; }

    public ChildCheck Value { get; } = new();

    /// <summary>The first keyword that requires it; null when it may be absent.</summary>
    public KeywordSite? RequiredSite { get; private set; }

    public string MissingMessage => "must have the member " + JsonPrinter.Quote(Name);

    public void Declare(Schema schema, KeywordSite site)
    {
        IsDeclared = true;
        Value.Add(schema, site);
    }

    public void Require(KeywordSite site) => RequiredSite ??= site;
}

/// <summary>A schema for the members that the <c>properties</c> beside it do not name.</summary>
internal sealed record AdditionalCheck(Schema Schema, KeywordSite Site, HashSet<string> Named);

/// <summary>What is demanded of an object.</summary>
internal sealed class ObjectCheck
{
    private readonly Dictionary<string, MemberCheck> _byName = new(StringComparer.Ordinal);
    private readonly List<MemberCheck> _declared = [];

    /// <summary>The known members, in document order.</summary>
    public List<MemberCheck> Members { get; } = [];

    public List<AdditionalCheck> Additional { get; } = [];

    /// <summary>The schemas of the members that no constituent knows.</summary>
    public ChildCheck UnknownMembers { get; } = new();

    /// <summary>Adds a schema for a member that <c>properties</c> names.</summary>
    public void Declare(string name, Schema schema, KeywordSite site)
    {
        MemberCheck member = Member(name);
        if (!member.IsDeclared)
            _declared.Add(member);
        member.Declare(schema, site);
    }

    public MemberCheck Member(string name)
    {
        if (!_byName.TryGetValue(name, out MemberCheck? member))
        {
            member = new MemberCheck(name);
            _byName.Add(name, member);
            Members.Add(member);
        }

        return member;
    }

    /// <summary>
    /// Once all constituents are in: puts the members into the order of <c>properties</c>, whatever required them before, and lets
    /// each <c>additionalProperties</c> speak of the members that its own schema does not name.
    /// </summary>
    public void Complete()
    {
        List<MemberCheck> ordered = [.. _declared, .. Members.Where(static member => !member.IsDeclared)];
        Members.Clear();
        Members.AddRange(ordered);
        foreach (AdditionalCheck additional in Additional)
        {
            foreach (MemberCheck member in Members)
            {
                if (!additional.Named.Contains(member.Name))
                    member.Value.Add(additional.Schema, additional.Site);
            }

            UnknownMembers.Add(additional.Schema, additional.Site);
        }
    }
}
