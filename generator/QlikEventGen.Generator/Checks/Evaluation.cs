using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// What a constituent, with all that it reaches by <c>allOf</c> and references, says about which members and items: the annotations that
/// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> depend on, as far as they are known at compile time (JSON Schema Core,
/// section 11).
/// </summary>
internal sealed class Evaluation
{
    private Evaluation(ValueCheck check, IReadOnlyCollection<int> reach)
    {
        ObjectCheck members = check.Object ?? new ObjectCheck();
        ArrayCheck array = check.Array ?? new ArrayCheck();
        bool IsHere(KeywordSite site) => reach.Contains(site.Constituent);

        AllMembers = members.Additional.Any(additional => IsHere(additional.Site));
        Patterns = [.. members.Patterns.Where(pattern => IsHere(pattern.Site)).Select(static pattern => pattern.Pattern)];
        foreach (int constituent in reach)
        {
            foreach (KeyValuePair<string, Schemas.Schema> member in check.Constituents[constituent].Schema.Find<BoundProperties>()?.Members ?? [])
                Names.Add(member.Key);
        }

        AllItems = array.Rest.Any(rest => IsHere(rest.Site));
        LeadingItems = array.Prefix.Where(item => IsHere(item.Site)).Select(static item => item.Index + 1).DefaultIfEmpty(0).Max();
        Contains = [.. array.Contains.Where(contains => contains.MarksItems && IsHere(contains.Site))];
        InPlace = [.. check.InPlace.Where(inPlace => inPlace.MarksEvaluated && IsHere(inPlace.Site))];
        Unevaluated = [.. check.Unevaluated.Where(unevaluated => IsHere(unevaluated.Site))];
    }

    public bool AllMembers { get; }

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Patterns { get; }

    public bool AllItems { get; }

    /// <summary>How many items at the beginning are spoken of by position.</summary>
    public int LeadingItems { get; }

    /// <summary>The keywords whose matches count as evaluated.</summary>
    public IReadOnlyList<ContainsCheck> Contains { get; }

    public IReadOnlyList<InPlaceCheck> InPlace { get; }

    public IReadOnlyList<UnevaluatedCheck> Unevaluated { get; }

    /// <summary>What the whole of a check says: all its constituents.</summary>
    public static Evaluation Of(ValueCheck check) => new(check, [.. Enumerable.Range(0, check.Constituents.Count)]);

    /// <summary>What the constituent of an <c>unevaluated…</c> keyword says, the keyword itself left out.</summary>
    public static Evaluation Before(ValueCheck check, UnevaluatedCheck unevaluated) =>
        new(check, Reach(check, unevaluated.Site.Constituent));

    /// <summary>
    /// Turns the <c>unevaluated…</c> keywords that depend on nothing but names and positions into ordinary checks of what is left, and
    /// drops those that nothing is left for. Others stay.
    /// </summary>
    public static void ResolveUnevaluated(ValueCheck check)
    {
        // Those further in come first: what they speak of is evaluated for those around them.
        foreach (UnevaluatedCheck unevaluated in check.Unevaluated.OrderByDescending(static unevaluated => unevaluated.Site.Constituent).ToList())
        {
            Evaluation before = Before(check, unevaluated);
            bool isMembers = unevaluated.Part == UnevaluatedPart.Members;
            bool isSpokenFor = isMembers ? before.AllMembers : before.AllItems;
            bool dependsOnValue = before.InPlace.Count > 0
                || before.Unevaluated.Any(other => other != unevaluated && other.Part == unevaluated.Part)
                || (!isMembers && before.Contains.Count > 0);
            if (!isSpokenFor && dependsOnValue)
                continue;

            check.Unevaluated.Remove(unevaluated);
            if (isSpokenFor)
                continue;
            if (isMembers)
                (check.Object ??= new ObjectCheck()).Additional.Add(new AdditionalCheck(unevaluated.Schema, unevaluated.Site, before.Names, before.Patterns));
            else
                (check.Array ??= new ArrayCheck()).Rest.Add(new RestItemsCheck(before.LeadingItems, unevaluated.Schema, unevaluated.Site));
        }
    }

    private static HashSet<int> Reach(ValueCheck check, int constituent)
    {
        HashSet<int> reach = [];
        Stack<int> open = new([constituent]);
        while (open.Count > 0)
        {
            int next = open.Pop();
            if (!reach.Add(next))
                continue;
            foreach (int included in check.Constituents[next].Includes)
                open.Push(included);
        }

        return reach;
    }
}
