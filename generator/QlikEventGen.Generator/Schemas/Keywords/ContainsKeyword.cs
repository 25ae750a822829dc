using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>contains</c>: some items must satisfy the schema; <c>minContains</c> and <c>maxContains</c> beside it say how many (JSON Schema
/// Core, section 10.3.1.3).
/// </summary>
internal sealed class ContainsKeyword() : Keyword("contains")
{
    public override Dialects Dialects => Dialects.From6;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        new BoundContains(binding.Subschema(binding.Value), marksItems: binding.Dialect == Dialects.Draft202012);
}

internal sealed class BoundContains(Schema schema, bool marksItems) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering)
    {
        int? least = lowering.Schema.Find<BoundMinContains>()?.Count;
        int? most = lowering.Schema.Find<BoundMaxContains>()?.Count;
        lowering.Array.Contains.Add(new ContainsCheck(
            lowering.Site("/contains"),
            ChildCheck.Of(schema, lowering.Site("/contains")),
            least ?? 1,
            least is null ? lowering.Site("/contains") : lowering.Site("/minContains"),
            most,
            lowering.Site("/maxContains"),
            marksItems));
    }
}
