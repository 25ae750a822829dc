using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

internal enum ItemCount
{
    Minimum,
    Maximum,
}

/// <summary>A least or greatest number of items.</summary>
internal sealed record ItemCountCheck(KeywordSite Site, ItemCount Bound, int Count)
{
    public string Message => $"must have at {(Bound == ItemCount.Minimum ? "least" : "most")} {Sentence.Count(Count, "item")}";
}

/// <summary>What is demanded of an array.</summary>
internal sealed class ArrayCheck
{
    public List<ItemCountCheck> Counts { get; } = [];

    /// <summary>The schemas of every item.</summary>
    public ChildCheck Items { get; } = new();
}
