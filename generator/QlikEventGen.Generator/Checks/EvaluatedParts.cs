namespace QlikEventGen.Generator.Checks;

/// <summary>Which members or items of one value some keyword has spoken of.</summary>
internal sealed class EvaluatedParts
{
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Items { get; } = [];

    public void Add(EvaluatedParts other)
    {
        Members.UnionWith(other.Members);
        Items.UnionWith(other.Items);
    }
}
