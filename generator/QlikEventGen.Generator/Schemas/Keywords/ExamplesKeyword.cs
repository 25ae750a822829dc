using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>examples</c>: values that the schema is meant to accept (JSON Schema Validation, section 9.5).</summary>
internal sealed class ExamplesKeyword() : Keyword("examples")
{
    public override Dialects Dialects => Dialects.From6;

    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonArray examples ? new BoundExamples(examples.Items) : binding.WrongKind("an array");
}

internal sealed class BoundExamples(IReadOnlyList<JsonNode> values) : BoundKeyword
{
    public IReadOnlyList<JsonNode> Values { get; } = values;

    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.Examples ??= Values;
}
