using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Checks;

/// <summary>Equality of JSON values (JSON Schema Core, section 4.2.2): numbers by value, members in any order.</summary>
internal static class JsonEquality
{
    public static bool Equals(JsonNode left, JsonNode right) => (left, right) switch
    {
        (JsonNull, JsonNull) => true,
        (JsonBoolean a, JsonBoolean b) => a.Value == b.Value,
        (JsonString a, JsonString b) => a.Value == b.Value,
        (JsonNumber a, JsonNumber b) => JsonDecimal.Compare(JsonKinds.Ascii(a.Text), JsonKinds.Ascii(b.Text)) == 0,
        (JsonArray a, JsonArray b) => a.Items.Count == b.Items.Count
            && a.Items.Zip(b.Items, Equals).All(static equal => equal),
        (JsonObject a, JsonObject b) => a.Members.Count == b.Members.Count
            && a.Members.All(member => b.TryGetMember(member.Name, out JsonMember? other) && Equals(member.Value, other.Value)),
        _ => false,
    };

    /// <summary>The same as a comparer, with hashes that agree.</summary>
    public static IEqualityComparer<JsonNode> Comparer { get; } = new NodeComparer();

    private sealed class NodeComparer : IEqualityComparer<JsonNode>
    {
        public bool Equals(JsonNode left, JsonNode right) => JsonEquality.Equals(left, right);

        public int GetHashCode(JsonNode node)
        {
            unchecked
            {
                return node switch
                {
                    JsonString text => text.Value.GetHashCode(),
                    JsonNumber number => JsonDecimal.GetHashCode(JsonKinds.Ascii(number.Text)),
                    JsonBoolean flag => flag.Value ? 1 : 2,
                    JsonArray array => array.Items.Aggregate(3, (hash, item) => (hash * 31) + GetHashCode(item)),
                    JsonObject members => members.Members.Aggregate(4, (hash, member) => hash + (member.Name.GetHashCode() ^ GetHashCode(member.Value))),
                    _ => 0,
                };
            }
        }
    }
}
