using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>minLength</c>: a least length in characters, counted in code points (JSON Schema Validation, section 6.3.2).</summary>
internal sealed class MinLengthKeyword() : Keyword("minLength")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        Count.TryRead(binding, out int count) ? new BoundMinLength(count) : null;
}

internal sealed class BoundMinLength(int count) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Value.Text.Add(new MinLengthCheck(lowering.Site("/minLength"), count));
}
