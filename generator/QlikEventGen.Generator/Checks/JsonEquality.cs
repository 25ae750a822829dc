using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Checks;

/// <summary>Equality of JSON values (JSON Schema Core, section 4.2.2): numbers by value, members in any order.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonNode>
{
    public static readonly JsonEquality Comparer = new();

    private JsonEquality()
    {
    }

    public bool Equals(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonNull, JsonNull) => true,
        (JsonBoolean a, JsonBoolean b) => a.Value == b.Value,
        (JsonString a, JsonString b) => a.Value == b.Value,
        (JsonNumber a, JsonNumber b) => JsonDecimal.Compare(JsonKinds.Ascii(a.Text), JsonKinds.Ascii(b.Text)) == 0,
        (JsonArray a, JsonArray b) => a.Items.SequenceEqual(b.Items, this),
        (JsonObject a, JsonObject b) => a.Members.Count == b.Members.Count
            && a.Members.All(member => b.TryGetMember(member.Name, out JsonMember? other) && Equals(member.Value, other.Value)),
        _ => false,
    };

    public int GetHashCode(JsonNode node) => node switch
    {
        JsonBoolean flag => flag.Value ? 1 : 2,
        JsonString text => StringComparer.Ordinal.GetHashCode(text.Value),
        JsonNumber number => JsonDecimal.GetHashCode(JsonKinds.Ascii(number.Text)),
        JsonArray array => array.Items.Aggregate(array.Items.Count, (hash, item) => unchecked((hash * 31) + GetHashCode(item))),
        JsonObject value => value.Members.Aggregate(
            value.Members.Count, (hash, member) => unchecked(hash + (StringComparer.Ordinal.GetHashCode(member.Name) * 31) + GetHashCode(member.Value))),
        _ => 0,
    };
}
