using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>allOf</c>: the value must satisfy every schema of the list (JSON Schema Core, section 10.2.1.1).</summary>
internal sealed class AllOfKeyword() : Keyword("allOf")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        SchemaList.TryBind(binding, out IReadOnlyList<Schema> branches) ? new BoundAllOf(branches) : null;
}

internal sealed class BoundAllOf(IReadOnlyList<Schema> branches) : BoundKeyword
{
    public IReadOnlyList<Schema> Branches { get; } = branches;

    public override IEnumerable<Schema> Subschemas => Branches;

    public override IEnumerable<Inclusion> Inclusions =>
        Branches.Select(static (branch, index) => new Inclusion(branch, "/allOf" + SchemaList.PathOf(index)));

    public override void Lower(Lowering lowering)
    {
        // The branches demand what there is to demand.
    }
}
