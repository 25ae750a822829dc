using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>Keywords whose value maps names to schemas.</summary>
internal static class SchemaMap
{
    public static IReadOnlyList<KeyValuePair<string, Schema>> Bind(KeywordBinding binding, JsonObject map)
    {
        List<KeyValuePair<string, Schema>> schemas = [];
        foreach (JsonMember member in map.Members)
            schemas.Add(new(member.Name, binding.Subschema(member.Value, "/" + JsonPointer.EscapeSegment(member.Name))));
        return schemas;
    }
}
