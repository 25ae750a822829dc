using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>$schema</c>: the dialect, which the document has read already (JSON Schema Core, section 8.1.1).</summary>
internal sealed class SchemaKeyword() : Keyword("$schema")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString ? null : binding.WrongKind("a string");
}
