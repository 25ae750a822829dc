using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>additionalItems</c>: up to 2019-09 the schema of the items after a list of schemas in <c>items</c> (2019-09 Core, section 9.3.1.2).</summary>
internal sealed class AdditionalItemsKeyword() : Keyword("additionalItems")
{
    public override Dialects Dialects => Dialects.All & ~Dialects.Draft202012;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        // Beside a single schema in `items`, or without `items`, it means nothing.
        bool counts = binding.Schema.Node is JsonObject schema && schema.TryGetMember("items", out JsonMember? items) && items.Value is JsonArray;
        if (!counts)
            binding.ReportNoEffect("a list of schemas in 'items'", "make 'items' a list, or say there what all items are");
        Schema bound = binding.Subschema(binding.Value);
        return counts ? new BoundItems(Name, bound) : null;
    }
}
