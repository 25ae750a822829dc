using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>items</c>: the schema of every item (JSON Schema Core, section 10.3.1.2).</summary>
internal sealed class ItemsKeyword() : Keyword("items")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonObject or JsonBoolean
            ? new BoundItems(binding.Subschema(binding.Value))
            : binding.WrongKind("a schema");
}

internal sealed class BoundItems(Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering) =>
        lowering.Array.Items.Add(schema, lowering.Site("/items"));
}
