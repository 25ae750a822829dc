using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>maxProperties</c>: the greatest number of members (JSON Schema Validation, section 6.5.1).</summary>
internal sealed class MaxPropertiesKeyword() : Keyword("maxProperties")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        Count.TryRead(binding, out int count) ? new BoundMaxProperties(count) : null;
}

internal sealed class BoundMaxProperties(int count) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Object.Counts.Add(new CountCheck(lowering.Site("/maxProperties"), CountBound.Maximum, count, "member"));
}
