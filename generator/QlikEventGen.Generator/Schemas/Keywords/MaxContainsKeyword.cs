using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>maxContains</c>: the greatest number of items that satisfy <c>contains</c>, which lowers it (JSON Schema Validation, section 6.4.4).</summary>
internal sealed class MaxContainsKeyword() : Keyword("maxContains")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (!binding.IsBeside("contains"))
            binding.ReportNoEffect("'contains'", "add 'contains', or count all items with 'maxItems'");
        return Keywords.Count.TryRead(binding, out int count) ? new BoundMaxContains(count) : null;
    }
}

internal sealed class BoundMaxContains(int count) : BoundKeyword
{
    public int Count { get; } = count;

    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering)
    {
        // Without `contains` it has no effect, with it `contains` speaks for it.
    }
}
