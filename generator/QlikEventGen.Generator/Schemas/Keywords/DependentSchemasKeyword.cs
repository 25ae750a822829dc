using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>dependentSchemas</c>: schemas that count where a member is there (JSON Schema Core, section 10.2.2.4).</summary>
internal sealed class DependentSchemasKeyword() : Keyword("dependentSchemas")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonObject schemas
            ? new BoundDependentSchemas(Name, SchemaMap.Bind(binding, schemas))
            : binding.WrongKind("an object");
}

internal sealed class BoundDependentSchemas(string keyword, IReadOnlyList<KeyValuePair<string, Schema>> schemas) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => schemas.Select(static pair => pair.Value);

    public override void Lower(Lowering lowering)
    {
        foreach (KeyValuePair<string, Schema> pair in schemas)
        {
            KeywordSite site = lowering.Site(JsonPointer.Append("/" + keyword, pair.Key));
            lowering.Object.Member(pair.Key);
            lowering.Value.InPlace.Add(new DependentSchemaCheck(site, pair.Key, ChildCheck.Of(pair.Value, site)));
        }
    }
}
