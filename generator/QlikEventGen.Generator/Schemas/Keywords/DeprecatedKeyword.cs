using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>deprecated</c>: the member should not be used any more (JSON Schema Validation, section 9.3).</summary>
internal sealed class DeprecatedKeyword() : Keyword("deprecated")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonBoolean flag ? (flag.Value ? new BoundDeprecated() : null) : binding.WrongKind("true or false");
}

internal sealed class BoundDeprecated : BoundKeyword
{
    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.IsDeprecated = true;
}
