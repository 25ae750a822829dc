namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>A keyword for authors of schemas that says nothing to us, such as <c>$comment</c>.</summary>
internal sealed class IgnoredKeyword(string name, Dialects dialects) : Keyword(name)
{
    public override Dialects Dialects => dialects;

    public override BoundKeyword? Bind(KeywordBinding binding) => null;
}
