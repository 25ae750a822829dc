using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// A member by which the branches of <c>anyOf</c> or <c>oneOf</c> are told apart: some of them require it, and allow only certain strings
/// in it. A branch whose strings do not have the member's value cannot hold, so it need not be tried.
/// </summary>
internal sealed class Discriminator
{
    /// <summary>With more strings, comparing costs more than trying.</summary>
    private const int MostTexts = 8;

    private readonly IReadOnlyList<string>?[] _texts;

    private Discriminator(string member, IReadOnlyList<string>?[] texts)
    {
        Member = member;
        _texts = texts;
    }

    public string Member { get; }

    /// <summary>The strings that a branch allows; null where it does not say.</summary>
    public IReadOnlyList<string>? TextsOf(int branch) => _texts[branch];

    /// <summary>True when each branch has strings of its own, so that one value at most can be that of several branches.</summary>
    public bool TellsAllApart =>
        _texts.All(static texts => texts is not null) && CountDistinct(_texts) == _texts.Sum(static texts => texts!.Count);

    /// <summary>The member that tells most branches apart, the first one of several; null where none does.</summary>
    public static Discriminator? Of(CheckProgram program, ValueCheck parent, IReadOnlyList<ChildCheck> branches) =>
        Find(program, branches, static member => member.RequiredSite is not null, types => (parent.PossibleTypes & types) == JsonTypes.Object);

    /// <summary>The same for valid values other than null: what is demanded beside the branches may require the member, too.</summary>
    public static Discriminator? OfObjects(CheckProgram program, ValueCheck parent, IReadOnlyList<ChildCheck> branches) => Find(
        program,
        branches,
        member => member.RequiredSite is not null || parent.Object?.Members.Any(other => other.Name == member.Name && other.RequiredSite is not null) == true,
        types => (parent.PossibleTypes & types & ~JsonTypes.Null) == JsonTypes.Object);

    private static Discriminator? Find(CheckProgram program, IReadOnlyList<ChildCheck> branches, Func<MemberCheck, bool> isRequired, Func<JsonTypes, bool> areObjects)
    {
        Dictionary<string, IReadOnlyList<string>?[]> byMember = new(StringComparer.Ordinal);
        List<string> members = [];
        for (int i = 0; i < branches.Count; i++)
        {
            ValueCheck branch = program.Get(branches[i]);
            if (branch.NeverSite is not null || !areObjects(branch.PossibleTypes))
                continue;

            foreach (MemberCheck member in branch.Object?.Members ?? [])
            {
                if (!isRequired(member) || member.Value.Roots.Count == 0
                    || program.Get(member.Value) is not { PossibleTypes: JsonTypes.String, AllowedStrings: { Count: > 0 and <= MostTexts } texts })
                {
                    continue;
                }

                if (!byMember.TryGetValue(member.Name, out IReadOnlyList<string>?[]? known))
                {
                    known = new IReadOnlyList<string>?[branches.Count];
                    byMember.Add(member.Name, known);
                    members.Add(member.Name);
                }

                known[i] = texts;
            }
        }

        string? best = members
            .OrderByDescending(member => byMember[member].Count(static texts => texts is not null))
            .ThenByDescending(member => CountDistinct(byMember[member]))
            .FirstOrDefault();
        return best is not null && byMember[best].Count(static texts => texts is not null) > 1 ? new Discriminator(best, byMember[best]) : null;
    }

    private static int CountDistinct(IReadOnlyList<string>?[] texts) =>
        texts.SelectMany(static texts => texts ?? []).Distinct(StringComparer.Ordinal).Count();
}
