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

    /// <summary>The member that tells most branches apart, the first one of several; null where none does.</summary>
    public static Discriminator? Of(CheckProgram program, ValueCheck parent, IReadOnlyList<ChildCheck> branches)
    {
        Dictionary<string, IReadOnlyList<string>?[]> byMember = new(StringComparer.Ordinal);
        List<string> members = [];
        for (int i = 0; i < branches.Count; i++)
        {
            ValueCheck branch = program.Get(branches[i]);
            if (branch.NeverSite is not null || (parent.PossibleTypes & branch.PossibleTypes) != JsonTypes.Object)
                continue;

            foreach (MemberCheck member in branch.Object?.Members ?? [])
            {
                if (member.RequiredSite is null || member.Value.Roots.Count == 0
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

        string? best = members.OrderByDescending(member => byMember[member].Count(static texts => texts is not null)).FirstOrDefault();
        return best is not null && byMember[best].Count(static texts => texts is not null) > 1 ? new Discriminator(best, byMember[best]) : null;
    }
}
