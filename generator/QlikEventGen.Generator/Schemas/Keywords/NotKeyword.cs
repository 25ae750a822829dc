using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>not</c>: the value must not satisfy the schema (JSON Schema Core, section 10.2.1.4).</summary>
internal sealed class NotKeyword() : Keyword("not")
{
    public override BoundKeyword? Bind(KeywordBinding binding) => new BoundNot(binding.Subschema(binding.Value));
}

internal sealed class BoundNot(Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering)
    {
        KeywordSite site = lowering.Site("/not");
        lowering.Value.InPlace.Add(new NotCheck(site, ChildCheck.Of(schema, site)));
    }
}
