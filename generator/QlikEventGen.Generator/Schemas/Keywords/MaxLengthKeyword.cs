using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>maxLength</c>: a greatest length in characters, counted in code points (JSON Schema Validation, section 6.3.1).</summary>
internal sealed class MaxLengthKeyword() : Keyword("maxLength")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        Count.TryRead(binding, out int count) ? new BoundMaxLength(count) : null;
}

internal sealed class BoundMaxLength(int count) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Value.Text.Add(new MaxLengthCheck(lowering.Site("/maxLength"), count));
}
