using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>additionalProperties</c>: the schema of the members that <c>properties</c> beside it does not name (JSON Schema Core,
/// section 10.3.2.3).
/// </summary>
internal sealed class AdditionalPropertiesKeyword() : Keyword("additionalProperties")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonObject or JsonBoolean
            ? new BoundAdditionalProperties(binding.Subschema(binding.Value))
            : binding.WrongKind("a schema");
}

internal sealed class BoundAdditionalProperties(Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering)
    {
        lowering.Object.Additional.Add(new AdditionalCheck(
            schema,
            lowering.Site("/additionalProperties"),
            [.. (lowering.Schema.Find<BoundProperties>()?.Members ?? []).Select(static member => member.Key)],
            [.. (lowering.Schema.Find<BoundPatternProperties>()?.Patterns ?? []).Select(static pattern => pattern.Key)]));
    }
}
