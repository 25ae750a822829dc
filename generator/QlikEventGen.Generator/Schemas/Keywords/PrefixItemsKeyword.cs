using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>prefixItems</c>: the schemas of the first items, by position (JSON Schema Core, section 10.3.1.1).</summary>
internal sealed class PrefixItemsKeyword() : Keyword("prefixItems")
{
    public override Dialects Dialects => Dialects.Draft202012;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        SchemaList.TryBind(binding, out IReadOnlyList<Schema> schemas) ? new BoundPrefixItems(Name, schemas) : null;
}

internal sealed class BoundPrefixItems(string keyword, IReadOnlyList<Schema> schemas) : BoundKeyword
{
    public int Count => schemas.Count;

    public override IEnumerable<Schema> Subschemas => schemas;

    public override void Lower(Lowering lowering)
    {
        for (int i = 0; i < schemas.Count; i++)
            lowering.Array.Prefix.Add(new PrefixItemCheck(i, schemas[i], lowering.Site("/" + keyword + SchemaList.PathOf(i))));
    }
}
