using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>allOf</c>: the value must satisfy every schema of the list (JSON Schema Core, section 10.2.1.1).</summary>
internal sealed class AllOfKeyword() : Keyword("allOf")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonArray { Items.Count: > 0 } branches)
            return binding.WrongKind("a non-empty array of schemas");

        return new BoundAllOf([.. branches.Items.Select((branch, index) => binding.Subschema(branch, PathOf(index)))]);
    }

    public static string PathOf(int index) => "/" + index.ToString(CultureInfo.InvariantCulture);
}

internal sealed class BoundAllOf(IReadOnlyList<Schema> branches) : BoundKeyword
{
    public IReadOnlyList<Schema> Branches { get; } = branches;

    public override IEnumerable<Schema> Subschemas => Branches;

    public override void Lower(Lowering lowering)
    {
        for (int i = 0; i < Branches.Count; i++)
            lowering.Include(Branches[i], "/allOf" + AllOfKeyword.PathOf(i));
    }
}
