using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>$dynamicRef</c>: like <c>$ref</c>, and where it leads to a <c>$dynamicAnchor</c>, the outermost schema of that name counts through
/// which evaluation has come (JSON Schema Core, section 8.2.3.2).
/// </summary>
internal sealed class DynamicRefKeyword() : Keyword("$dynamicRef")
{
    public override Dialects Dialects => Dialects.Draft202012;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString reference
            ? new BoundRef("/$dynamicRef", reference, () => binding.Binder.ResolveDynamic(binding.Schema, reference))
            : binding.WrongKind("a string");
}
