using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>minItems</c>: the least number of items (JSON Schema Validation, section 6.4.2).</summary>
internal sealed class MinItemsKeyword() : Keyword("minItems")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        Count.TryRead(binding, out int count) ? new BoundMinItems(count) : null;
}

internal sealed class BoundMinItems(int count) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Array.Counts.Add(new CountCheck(lowering.Site("/minItems"), CountBound.Minimum, count, "item"));
}
