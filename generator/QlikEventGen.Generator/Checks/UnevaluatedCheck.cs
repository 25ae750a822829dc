using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

internal enum UnevaluatedPart
{
    Members,
    Items,
}

/// <summary>
/// <c>unevaluatedProperties</c> or <c>unevaluatedItems</c> of one constituent. Where all that the constituent reaches is known at compile
/// time it becomes an ordinary check of the members or items that are left; otherwise they are found while reading.
/// </summary>
internal sealed record UnevaluatedCheck(KeywordSite Site, UnevaluatedPart Part, Schema Schema)
{
    public ChildCheck Child { get; } = ChildCheck.Of(Schema, Site);
}
