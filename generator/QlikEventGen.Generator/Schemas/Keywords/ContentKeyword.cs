namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>contentEncoding</c>, <c>contentMediaType</c> and <c>contentSchema</c>: what a string holds. They describe and reject nothing (JSON
/// Schema Validation, section 8).
/// </summary>
internal sealed class ContentKeyword(string name, Dialects dialects) : Keyword(name)
{
    public override Dialects Dialects => dialects;

    public override BoundKeyword? Bind(KeywordBinding binding) => null;
}
