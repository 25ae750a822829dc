using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>oneOf</c>: the value must satisfy exactly one schema of the list (JSON Schema Core, section 10.2.1.3).</summary>
internal sealed class OneOfKeyword() : Keyword("oneOf")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        SchemaList.TryBind(binding, out IReadOnlyList<Schema> branches) ? new BoundOneOf(branches) : null;
}

internal sealed class BoundOneOf(IReadOnlyList<Schema> branches) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => branches;

    public override void Lower(Lowering lowering) =>
        lowering.Value.InPlace.Add(new OneOfCheck(
            lowering.Site("/oneOf"),
            [.. branches.Select((branch, index) => ChildCheck.Of(branch, lowering.Site("/oneOf" + SchemaList.PathOf(index))))]));
}
