using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>readOnly</c> and <c>writeOnly</c>: who may set the member, a remark for the documentation (JSON Schema Validation, section 9.4).</summary>
internal sealed class FlagKeyword(string name) : Keyword(name)
{
    public override Dialects Dialects => Dialects.From7;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonBoolean flag ? (flag.Value ? new BoundFlag(Name) : null) : binding.WrongKind("true or false");
}

internal sealed class BoundFlag(string name) : BoundKeyword
{
    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.Remarks.Add(
        name == "readOnly" ? "Read-only: set by the sender of the event." : "Write-only: not sent back.");
}
