using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>multipleOf</c>: the number divided by this one is an integer (JSON Schema Validation, section 6.2.1).</summary>
internal sealed class MultipleOfKeyword() : Keyword("multipleOf")
{
    public override BoundKeyword? Bind(KeywordBinding binding) =>
        binding.Value is JsonNumber divisor && JsonDecimal.Compare(JsonKinds.Ascii(divisor.Text), "0"u8) > 0
            ? new BoundMultipleOf(divisor.Text)
            : binding.WrongKind("a number above 0");
}

internal sealed class BoundMultipleOf(string divisor) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Value.Numbers.Add(new MultipleOfCheck(lowering.Site("/multipleOf"), divisor));
}
