using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>$defs</c>, up to draft 7 <c>definitions</c>: schemas to refer to (JSON Schema Core, section 8.2.4).</summary>
internal sealed class DefinitionsKeyword(string name) : Keyword(name)
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonObject definitions)
            return binding.WrongKind("an object");

        return new BoundDefinitions(SchemaMap.Bind(binding, definitions));
    }
}

internal sealed class BoundDefinitions(IReadOnlyList<KeyValuePair<string, Schema>> schemas) : BoundKeyword
{
    public IReadOnlyList<KeyValuePair<string, Schema>> Schemas { get; } = schemas;

    public override bool IsAnnotation => true;

    public override IEnumerable<Schema> Subschemas => Schemas.Select(static pair => pair.Value);

    public override void Lower(Lowering lowering)
    {
        // Definitions say nothing about a value until something refers to them.
    }
}
