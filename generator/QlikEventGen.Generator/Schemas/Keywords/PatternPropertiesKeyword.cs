using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>patternProperties</c>: the schemas of members whose names match a pattern (JSON Schema Core, section 10.3.2.2).</summary>
internal sealed class PatternPropertiesKeyword() : Keyword("patternProperties")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonObject patterns)
            return binding.WrongKind("an object");

        foreach (JsonMember member in patterns.Members)
        {
            if (!PatternKeyword.IsValid(binding, member.NameToken))
                return null;
        }

        return new BoundPatternProperties(SchemaMap.Bind(binding, patterns));
    }
}

internal sealed class BoundPatternProperties(IReadOnlyList<KeyValuePair<string, Schema>> patterns) : BoundKeyword
{
    public IReadOnlyList<KeyValuePair<string, Schema>> Patterns { get; } = patterns;

    public override IEnumerable<Schema> Subschemas => Patterns.Select(static pair => pair.Value);

    public override void Lower(Lowering lowering)
    {
        foreach (KeyValuePair<string, Schema> pair in Patterns)
        {
            lowering.Object.Patterns.Add(new PatternMemberCheck(
                pair.Key, pair.Value, lowering.Site(JsonPointer.Append("/patternProperties", pair.Key))));
        }
    }
}
