using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>minContains</c>: the least number of items that satisfy <c>contains</c>, which lowers it (JSON Schema Validation, section 6.4.5).</summary>
internal sealed class MinContainsKeyword() : Keyword("minContains")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (!binding.IsBeside("contains"))
            binding.ReportNoEffect("'contains'", "add 'contains', or count all items with 'minItems'");
        return Keywords.Count.TryRead(binding, out int count) ? new BoundMinContains(count) : null;
    }
}

internal sealed class BoundMinContains(int count) : BoundKeyword
{
    public int Count { get; } = count;

    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering)
    {
        // Without `contains` it has no effect, with it `contains` speaks for it.
    }
}
