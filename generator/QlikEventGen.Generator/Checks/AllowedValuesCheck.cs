using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>The values that one <c>enum</c> or <c>const</c> allows, in schema order.</summary>
internal sealed class AllowedValuesCheck(KeywordSite site, IReadOnlyList<JsonNode> values)
{
    /// <summary>A message lists this many values at most.</summary>
    private const int MostListed = 12;

    private readonly HashSet<JsonNode> _distinct = new(values, JsonEquality.Comparer);

    public KeywordSite Site { get; } = site;

    public IReadOnlyList<JsonNode> Values { get; } = values;

    public JsonTypes Types { get; } = values.Aggregate(JsonTypes.None, static (types, value) => types | JsonKinds.Of(value));

    public string Message
    {
        get
        {
            if (Values.Count == 0)
                return "is not allowed here, since \"enum\" is empty";
            if (Values.Count == 1)
                return "must be " + JsonPrinter.Write(Values[0]);

            List<string> listed = [.. Values.Take(MostListed).Select(JsonPrinter.Write)];
            return Values.Count <= MostListed
                ? "must be one of " + string.Join(", ", listed)
                : $"must be one of {string.Join(", ", listed)} and {Values.Count - MostListed} more";
        }
    }

    public bool Allows(JsonNode value) => _distinct.Contains(value);
}
