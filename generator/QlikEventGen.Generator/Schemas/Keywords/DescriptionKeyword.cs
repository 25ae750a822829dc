using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>description</c>: what the schema is for (JSON Schema Validation, section 9.1).</summary>
internal sealed class DescriptionKeyword() : Keyword("description")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString text ? new BoundDescription(text.Value) : binding.WrongKind("a string");
}

internal sealed class BoundDescription(string text) : BoundKeyword
{
    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.Description ??= text;
}
