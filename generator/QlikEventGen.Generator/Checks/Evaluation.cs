using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// What a constituent, with all that it reaches by <c>allOf</c> and references, says about which members and items: the annotations that
/// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> depend on, as far as they are known at compile time (JSON Schema Core,
/// section 11).
/// </summary>
internal sealed class Evaluation
{
    private Evaluation(ValueCheck check, HashSet<int> reach)
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
        foreach (UnevaluatedCheck unevaluated in check.Unevaluated.Where(unevaluated => LeavesNothing(check, unevaluated)).ToList())
            check.Unevaluated.Remove(unevaluated);
        foreach (UnevaluatedCheck unevaluated in check.Unevaluated.ToList())
        {
            Evaluation before = Before(check, unevaluated);
            bool isMembers = unevaluated.Part == UnevaluatedPart.Members;
            bool dependsOnValue = before.InPlace.Count > 0 || (!isMembers && before.Contains.Count > 0);

            // A schema that demands nothing demands it of all, whichever are left.
            if (dependsOnValue && unevaluated.Schema.Asserts)
                continue;

            check.Unevaluated.Remove(unevaluated);
            if (isMembers)
                (check.Object ??= new ObjectCheck()).Additional.Add(new AdditionalCheck(unevaluated.Schema, unevaluated.Site, before.Names, before.Patterns));
            else
                (check.Array ??= new ArrayCheck()).Rest.Add(new RestItemsCheck(before.LeadingItems, unevaluated.Schema, unevaluated.Site));
        }
    }

    /// <summary>True where a keyword inside the one in question speaks of all that is left, be it another one of its kind.</summary>
    private static bool LeavesNothing(ValueCheck check, UnevaluatedCheck unevaluated)
    {
        Evaluation before = Before(check, unevaluated);
        if (unevaluated.Part == UnevaluatedPart.Members ? before.AllMembers : before.AllItems)
            return true;

        // Two that contain each other are left alone: neither is inside the other.
        HashSet<int> reach = Reach(check, unevaluated.Site.Constituent);
        return check.Unevaluated.Any(other => other.Part == unevaluated.Part
            && other.Site.Constituent != unevaluated.Site.Constituent
            && reach.Contains(other.Site.Constituent)
            && !Reach(check, other.Site.Constituent).Contains(unevaluated.Site.Constituent));
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
