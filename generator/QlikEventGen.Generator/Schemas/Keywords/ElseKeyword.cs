namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>else</c>: what must hold where the schema of <c>if</c> beside it does not; alone it means nothing (JSON Schema Core, section 10.2.2).</summary>
internal sealed class ElseKeyword() : Keyword("else")
{
    public override Dialects Dialects => Dialects.From7;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (!binding.IsBeside("if"))
            binding.ReportNoEffect("'if'", BoundBranch.Advice);
        return new BoundElse(binding.Subschema(binding.Value));
    }
}

internal sealed class BoundElse(Schema schema) : BoundBranch(schema);
