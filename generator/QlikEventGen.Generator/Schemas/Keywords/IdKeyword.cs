using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>$id</c>, in draft 4 <c>id</c>: the URI of a schema and the base of its references, which the document has indexed already (JSON
/// Schema Core, section 8.2.1).
/// </summary>
internal sealed class IdKeyword(string name, Dialects dialects) : Keyword(name)
{
    public override Dialects Dialects => dialects;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString ? null : binding.WrongKind("a string");
}
