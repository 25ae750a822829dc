using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

internal enum CountBound
{
    Minimum,
    Maximum,
}

/// <summary>A least or greatest number of items or members.</summary>
internal sealed record CountCheck(KeywordSite Site, CountBound Bound, int Count, string Counted)
{
    public string Message => $"must have at {(Bound == CountBound.Minimum ? "least" : "most")} {Sentence.Count(Count, Counted)}";
}

/// <summary>A schema of the item at one position.</summary>
internal sealed record PrefixItemCheck(int Index, Schema Schema, KeywordSite Site);

/// <summary>A schema of all items from one position on.</summary>
internal sealed record RestItemsCheck(int From, Schema Schema, KeywordSite Site);

/// <summary>A schema that some items must satisfy.</summary>
internal sealed record ContainsCheck(
    KeywordSite Site, ChildCheck Item, int Least, KeywordSite LeastSite, int? Most, KeywordSite MostSite, bool MarksItems)
{
    public string TooFewMessage => Least == 1
        ? "must have an item that satisfies \"contains\""
        : $"must have at least {Sentence.Count(Least, "item")} satisfying \"contains\"";

    public string TooManyMessage => $"must have at most {Sentence.Count(Most ?? 0, "item")} satisfying \"contains\"";
}

/// <summary>What is demanded of an array.</summary>
internal sealed class ArrayCheck
{
    public const string UniqueMessage = "must not have two equal items";

    public List<CountCheck> Counts { get; } = [];

    public List<PrefixItemCheck> Prefix { get; } = [];

    public List<RestItemsCheck> Rest { get; } = [];

    public List<ContainsCheck> Contains { get; } = [];

    public KeywordSite? UniqueSite { get; set; }

    /// <summary>The schemas of the items at the first positions, each with all that speak of it.</summary>
    public List<ChildCheck> Leading { get; } = [];

    /// <summary>The schemas of all items after those.</summary>
    public ChildCheck Items { get; } = new();

    /// <summary>Once all constituents are in: sorts the schemas by the positions that they speak of.</summary>
    public void Complete()
    {
        int leading = Math.Max(
            Prefix.Count == 0 ? 0 : Prefix.Max(static item => item.Index) + 1,
            Rest.Count == 0 ? 0 : Rest.Max(static rest => rest.From));
        for (int i = 0; i < leading; i++)
        {
            ChildCheck child = new();
            foreach (PrefixItemCheck item in Prefix.Where(item => item.Index == i))
                child.Add(item.Schema, item.Site);
            foreach (RestItemsCheck rest in Rest.Where(rest => rest.From <= i))
                child.Add(rest.Schema, rest.Site);
            Leading.Add(child);
        }

        foreach (RestItemsCheck rest in Rest)
            Items.Add(rest.Schema, rest.Site);
    }
}
