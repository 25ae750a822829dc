using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>unevaluatedItems</c>: the schema of the items that no keyword beside it or below has spoken of (JSON Schema Core, section 11.2).</summary>
internal sealed class UnevaluatedItemsKeyword() : Keyword("unevaluatedItems")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding) => new BoundUnevaluatedItems(binding.Subschema(binding.Value));
}

internal sealed class BoundUnevaluatedItems(Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering) =>
        lowering.Value.Unevaluated.Add(new UnevaluatedCheck(lowering.Site("/unevaluatedItems"), UnevaluatedPart.Items, schema));
}
