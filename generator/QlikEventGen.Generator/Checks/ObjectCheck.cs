using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>A schema for the members that the <c>properties</c> and <c>patternProperties</c> beside it do not name.</summary>
internal sealed record AdditionalCheck(Schema Schema, KeywordSite Site, HashSet<string> Named, IReadOnlyList<string> Patterns)
{
    public ChildCheck Child { get; } = ChildCheck.Of(Schema, Site);

    public bool SpeaksOf(string name) => !Named.Contains(name) && !Patterns.Any(pattern => PatternCheck.IsMatch(pattern, name));
}

/// <summary>A schema for the members whose names match a pattern.</summary>
internal sealed record PatternMemberCheck(string Pattern, Schema Schema, KeywordSite Site)
{
    public ChildCheck Child { get; } = ChildCheck.Of(Schema, Site);
}

/// <summary>A member that must be there where another one is.</summary>
internal sealed record DependentRequiredCheck(KeywordSite Site, string Trigger, string Name)
{
    public string Message => $"must have the member {JsonPrinter.Quote(Name)}, since it has {JsonPrinter.Quote(Trigger)}";
}

/// <summary>What is demanded of an object.</summary>
internal sealed class ObjectCheck
{
    private readonly Dictionary<string, MemberCheck> _byName = new(StringComparer.Ordinal);
    private readonly List<MemberCheck> _declared = [];

    /// <summary>The known members, in document order.</summary>
    public List<MemberCheck> Members { get; } = [];

    public List<AdditionalCheck> Additional { get; } = [];

    public List<PatternMemberCheck> Patterns { get; } = [];

    public List<DependentRequiredCheck> Dependencies { get; } = [];

    public List<CountCheck> Counts { get; } = [];

    /// <summary>The schemas of all names.</summary>
    public ChildCheck Names { get; } = new();

    /// <summary>The schemas of the members that no constituent knows; those by pattern come on top.</summary>
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
    /// patterns and each <c>additionalProperties</c> speak of the members that are theirs.
    /// </summary>
    public void Complete()
    {
        List<MemberCheck> ordered = [.. _declared, .. Members.Where(static member => !member.IsDeclared)];
        Members.Clear();
        Members.AddRange(ordered);
        foreach (MemberCheck member in Members)
        {
            foreach (PatternMemberCheck pattern in Patterns.Where(pattern => PatternCheck.IsMatch(pattern.Pattern, member.Name)))
                member.Value.Add(pattern.Schema, pattern.Site);
            foreach (AdditionalCheck additional in Additional.Where(additional => additional.SpeaksOf(member.Name)))
                member.Value.Add(additional.Schema, additional.Site);
        }

        foreach (AdditionalCheck additional in Additional)
            UnknownMembers.Add(additional.Schema, additional.Site);
    }
}
