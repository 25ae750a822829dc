using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>The kinds that one <c>type</c> keyword allows.</summary>
internal sealed record TypeCheck(KeywordSite Site, JsonTypes Types)
{
    public string Message => "must be " + JsonTypeNames.Describe(Types);
}
