using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>propertyNames</c>: the schema of the names of members (JSON Schema Core, section 10.3.2.4).</summary>
internal sealed class PropertyNamesKeyword() : Keyword("propertyNames")
{
    public override Dialects Dialects => Dialects.From6;

    public override BoundKeyword? Bind(KeywordBinding binding) => new BoundPropertyNames(binding.Subschema(binding.Value));
}

internal sealed class BoundPropertyNames(Schema schema) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => [schema];

    public override void Lower(Lowering lowering) => lowering.Object.Names.Add(schema, lowering.Site("/propertyNames"));
}
