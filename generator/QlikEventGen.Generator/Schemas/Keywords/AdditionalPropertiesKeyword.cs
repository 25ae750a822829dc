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
    public override bool IsAnnotation => schema is { IsNever: false, Asserts: false };

    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering)
    {
        if (IsAnnotation)
            return;

        BoundProperties? beside = lowering.Schema.Find<BoundProperties>();
        lowering.Object.Additional.Add(new AdditionalCheck(
            schema,
            lowering.Site("/additionalProperties"),
            [.. (beside?.Members ?? []).Select(static member => member.Key)]));
    }
}
