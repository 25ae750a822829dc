using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>if</c>: which of <c>then</c> and <c>else</c> beside it counts (JSON Schema Core, section 10.2.2).</summary>
internal sealed class IfKeyword() : Keyword("if")
{
    public override Dialects Dialects => Dialects.From7;

    public override BoundKeyword? Bind(KeywordBinding binding) => new BoundIf(binding.Subschema(binding.Value));
}

internal sealed class BoundIf(Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering) =>
        lowering.Value.InPlace.Add(new ConditionalCheck(
            lowering.Site("/if"),
            ChildCheck.Of(schema, lowering.Site("/if")),
            Branch<BoundThen>(lowering, "/then"),
            Branch<BoundElse>(lowering, "/else")));

    private static ChildCheck? Branch<T>(Lowering lowering, string path)
        where T : BoundBranch =>
        lowering.Schema.Find<T>() is { } branch ? ChildCheck.Of(branch.Schema, lowering.Site(path)) : null;
}
