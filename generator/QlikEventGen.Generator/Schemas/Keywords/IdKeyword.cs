using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>$id</c>: the URI of a schema and the base of its references (JSON Schema Core, section 8.2.1).</summary>
internal sealed class IdKeyword() : Keyword("$id")
{
    public override Dialects Dialects => Dialects.From6;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString ? null : binding.WrongKind("a string");

    /// <summary>The base URI inside a schema that stands where <paramref name="baseUri"/> is in force.</summary>
    public static string BaseUriOf(JsonNode schema, string baseUri) =>
        schema is JsonObject value && value.TryGetMember("$id", out JsonMember? member) && member.Value is JsonString id
            ? Documents.ReferenceResolver.Combine(baseUri, id.Value)
            : baseUri;
}
