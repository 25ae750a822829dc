using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>maxItems</c>: the greatest number of items (JSON Schema Validation, section 6.4.1).</summary>
internal sealed class MaxItemsKeyword() : Keyword("maxItems")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        Count.TryRead(binding, out int count) ? new BoundMaxItems(count) : null;
}

internal sealed class BoundMaxItems(int count) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Array.Counts.Add(new CountCheck(lowering.Site("/maxItems"), CountBound.Maximum, count, "item"));
}
