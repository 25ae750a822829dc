using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>anyOf</c>: the value must satisfy at least one schema of the list (JSON Schema Core, section 10.2.1.2).</summary>
internal sealed class AnyOfKeyword() : Keyword("anyOf")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        SchemaList.TryBind(binding, out IReadOnlyList<Schema> branches) ? new BoundAnyOf(branches) : null;
}

internal sealed class BoundAnyOf(IReadOnlyList<Schema> branches) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => branches;

    public override void Lower(Lowering lowering) =>
        lowering.Value.InPlace.Add(new AnyOfCheck(
            lowering.Site("/anyOf"),
            [.. branches.Select((branch, index) => ChildCheck.Of(branch, lowering.Site("/anyOf" + SchemaList.PathOf(index))))]));
}
