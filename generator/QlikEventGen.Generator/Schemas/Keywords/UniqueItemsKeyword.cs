using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>uniqueItems</c>: no two items are equal (JSON Schema Validation, section 6.4.3).</summary>
internal sealed class UniqueItemsKeyword() : Keyword("uniqueItems")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonBoolean flag ? (flag.Value ? new BoundUniqueItems() : null) : binding.WrongKind("true or false");
}

internal sealed class BoundUniqueItems : BoundKeyword
{
    public override void Lower(Lowering lowering) => lowering.Array.UniqueSite ??= lowering.Site("/uniqueItems");
}
