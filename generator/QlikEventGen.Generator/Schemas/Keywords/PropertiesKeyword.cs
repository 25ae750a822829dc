using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>properties</c>: the schemas of members, by name (JSON Schema Core, section 10.3.2.1).</summary>
internal sealed class PropertiesKeyword() : Keyword("properties")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonObject properties
            ? new BoundProperties(SchemaMap.Bind(binding, properties))
            : binding.WrongKind("an object");
}

internal sealed class BoundProperties(IReadOnlyList<KeyValuePair<string, Schema>> members) : BoundKeyword
{
    public IReadOnlyList<KeyValuePair<string, Schema>> Members { get; } = members;

    public override IEnumerable<Schema> Subschemas => Members.Select(static pair => pair.Value);

    public override void Lower(Lowering lowering)
    {
        foreach (KeyValuePair<string, Schema> member in Members)
        {
            lowering.Object.Declare(
                member.Key, member.Value, lowering.Site("/properties/" + JsonPointer.EscapeSegment(member.Key)));
        }
    }
}
