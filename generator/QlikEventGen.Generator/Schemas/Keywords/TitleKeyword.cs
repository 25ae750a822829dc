using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>title</c>: a short name of the schema (JSON Schema Validation, section 9.1).</summary>
internal sealed class TitleKeyword() : Keyword("title")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonString text ? new BoundTitle(text.Value) : binding.WrongKind("a string");
}

internal sealed class BoundTitle(string title) : BoundKeyword
{
    public string Title { get; } = title;

    public override bool IsAnnotation => true;

    public override void Lower(Lowering lowering) => lowering.Annotations.Title ??= Title;
}
