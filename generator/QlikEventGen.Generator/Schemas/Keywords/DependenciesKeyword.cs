using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>dependencies</c>, up to draft 7 what later became <c>dependentRequired</c> and <c>dependentSchemas</c> (draft 7 Validation,
/// section 6.5.7). Later drafts keep the name for compatibility.
/// </summary>
internal sealed class DependenciesKeyword() : Keyword("dependencies")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonObject dependencies)
            return binding.WrongKind("an object");

        BoundDependentRequired required = new(Name);
        List<KeyValuePair<string, Schema>> schemas = [];
        foreach (JsonMember member in dependencies.Members)
        {
            if (member.Value is JsonArray names)
                required.Add(binding, member.Name, names);
            else
                schemas.Add(new(member.Name, binding.Subschema(member.Value, "/" + JsonPointer.EscapeSegment(member.Name))));
        }

        return new BoundDependencies(required, new BoundDependentSchemas(Name, schemas));
    }
}

internal sealed class BoundDependencies(BoundDependentRequired required, BoundDependentSchemas schemas) : BoundKeyword
{
    public override IEnumerable<Schema> Subschemas => schemas.Subschemas;

    public override void Lower(Lowering lowering)
    {
        required.Lower(lowering);
        schemas.Lower(lowering);
    }
}
