using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>items</c>: the schema of every item after those of <c>prefixItems</c> (JSON Schema Core, section 10.3.1.2); up to 2019-09 also
/// a list of schemas, which is what <c>prefixItems</c> is now.
/// </summary>
internal sealed class ItemsKeyword() : Keyword("items")
{
    public override BoundKeyword? Bind(KeywordBinding binding) => binding.Value switch
    {
        JsonArray { Items.Count: 0 } when binding.Dialect != Dialects.Draft202012 => null,
        JsonArray when binding.Dialect != Dialects.Draft202012 =>
            SchemaList.TryBind(binding, out IReadOnlyList<Schema> schemas) ? new BoundPrefixItems(Name, schemas) : null,
        JsonObject or JsonBoolean => new BoundItems(Name, binding.Subschema(binding.Value)),
        JsonArray => binding.WrongKind("a schema (for a list of schemas there is 'prefixItems')"),
        _ => binding.WrongKind("a schema"),
    };
}

/// <summary>The schema of the items after the prefix beside it.</summary>
internal sealed class BoundItems(string keyword, Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering) =>
        lowering.Array.Rest.Add(new RestItemsCheck(lowering.Schema.Find<BoundPrefixItems>()?.Count ?? 0, schema, lowering.Site("/" + keyword)));
}
