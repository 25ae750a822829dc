using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>minProperties</c>: the least number of members (JSON Schema Validation, section 6.5.2).</summary>
internal sealed class MinPropertiesKeyword() : Keyword("minProperties")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        Count.TryRead(binding, out int count) ? new BoundMinProperties(count) : null;
}

internal sealed class BoundMinProperties(int count) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Object.Counts.Add(new CountCheck(lowering.Site("/minProperties"), CountBound.Minimum, count, "member"));
}
