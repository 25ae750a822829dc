using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>default</c>: the value that an absent member stands for (JSON Schema Validation, section 9.2).</summary>
internal sealed class DefaultKeyword() : Keyword("default")
{
    public override BoundKeyword? Bind(KeywordBinding binding) => new BoundDefault(binding.Value);
}

internal sealed class BoundDefault(JsonNode value) : BoundKeyword
{
    public JsonNode Value { get; } = value;

    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.Default ??= Value;
}
