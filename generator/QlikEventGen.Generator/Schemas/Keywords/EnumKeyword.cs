using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>enum</c>: the value must equal one of the list (JSON Schema Validation, section 6.1.2).</summary>
internal sealed class EnumKeyword() : Keyword("enum")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonArray values ? new BoundAllowedValues("/enum", values.Items) : binding.WrongKind("an array");
}

/// <summary>The values of <c>enum</c>, or the one of <c>const</c>.</summary>
internal sealed class BoundAllowedValues(string path, IReadOnlyList<JsonNode> values) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Value.AllowedValues.Add(new AllowedValuesCheck(lowering.Site(path), values));
}
