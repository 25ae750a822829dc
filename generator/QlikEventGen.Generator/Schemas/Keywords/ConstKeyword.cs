namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>const</c>: the value must equal this one (JSON Schema Validation, section 6.1.3).</summary>
internal sealed class ConstKeyword() : Keyword("const")
{
    public override Dialects Dialects => Dialects.From6;

    public override BoundKeyword? Bind(KeywordBinding binding) => new BoundAllowedValues("/const", [binding.Value]);
}
