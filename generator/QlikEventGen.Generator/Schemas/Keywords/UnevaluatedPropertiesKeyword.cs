using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>unevaluatedProperties</c>: the schema of the members that no keyword beside it or below has spoken of (JSON Schema Core, section 11.3).</summary>
internal sealed class UnevaluatedPropertiesKeyword() : Keyword("unevaluatedProperties")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding) => new BoundUnevaluatedProperties(binding.Subschema(binding.Value));
}

internal sealed class BoundUnevaluatedProperties(Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering) =>
        lowering.Value.Unevaluated.Add(new UnevaluatedCheck(lowering.Site("/unevaluatedProperties"), UnevaluatedPart.Members, schema));
}
