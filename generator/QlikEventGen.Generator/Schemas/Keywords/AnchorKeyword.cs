using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>$anchor</c>: a name that references may use; the document index finds it (JSON Schema Core, section 8.2.2).</summary>
internal sealed class AnchorKeyword() : Keyword("$anchor")
{
    public override Dialects Dialects => Dialects.From201909;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString ? null : binding.WrongKind("a string");
}
