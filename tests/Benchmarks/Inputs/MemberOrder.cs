using System.Text.Json.Nodes;

namespace QlikEventGen.Benchmarks.Inputs;

/// <summary>Rearranges the members of all objects in a value.</summary>
internal static class MemberOrder
{
    public static JsonNode Reverse(JsonNode node) => Rearrange(node, static members => Array.Reverse(members));

    public static JsonNode Shuffle(JsonNode node, Random random) => Rearrange(node, random.Shuffle);

    private static JsonNode Rearrange(JsonNode node, Action<KeyValuePair<string, JsonNode?>[]> rearrange)
    {
        switch (node)
        {
            case JsonObject value:
                KeyValuePair<string, JsonNode?>[] members = [.. value];
                rearrange(members);
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Rearranged(member.Value))));
            case JsonArray value:
                return new JsonArray([.. value.Select(Rearranged)]);
            default:
                return node.DeepClone();
        }

        JsonNode? Rearranged(JsonNode? child) => child is null ? null : Rearrange(child, rearrange);
    }
}
