namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>then</c>: what must hold where the schema of <c>if</c> beside it does; alone it means nothing (JSON Schema Core, section 10.2.2).</summary>
internal sealed class ThenKeyword() : Keyword("then")
{
    public override Dialects Dialects => Dialects.From7;

    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (!binding.IsBeside("if"))
            binding.ReportNoEffect("'if'", BoundBranch.Advice);
        return new BoundThen(binding.Subschema(binding.Value));
    }
}

internal sealed class BoundThen(Schema schema) : BoundBranch(schema);
