using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>: bounds of a number (JSON Schema
/// Validation, sections 6.2.2 to 6.2.5).
/// </summary>
internal sealed class NumberBoundKeyword(string name, NumberBound bound) : Keyword(name)
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonNumber limit ? new BoundNumberBound(Name, bound, limit.Text) : binding.WrongKind("a number");
}

internal sealed class BoundNumberBound(string name, NumberBound bound, string limit) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Value.Numbers.Add(new NumberBoundCheck(lowering.Site("/" + name), bound, limit));
}
