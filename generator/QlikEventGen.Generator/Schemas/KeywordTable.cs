using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Schemas;

/// <summary>Every keyword that is understood, and those of the standard that are not yet. To add one: a file and a row.</summary>
internal static class KeywordTable
{
    private static readonly Keyword[] Rows =
    [
        new SchemaKeyword(),
        new IdKeyword(),
        new IgnoredKeyword("$comment"),
        new AnchorKeyword(),
        new RefKeyword(),
        new DefinitionsKeyword("$defs"),
        new DefinitionsKeyword("definitions"),
        new AllOfKeyword(),
        new TypeKeyword(),
        new EnumKeyword(),
        new ConstKeyword(),
        new FormatKeyword(),
        new MinLengthKeyword(),
        new MaxLengthKeyword(),
        new PatternKeyword(),
        new NumberBoundKeyword("minimum", NumberBound.Minimum),
        new NumberBoundKeyword("maximum", NumberBound.Maximum),
        new NumberBoundKeyword("exclusiveMinimum", NumberBound.ExclusiveMinimum),
        new NumberBoundKeyword("exclusiveMaximum", NumberBound.ExclusiveMaximum),
        new MultipleOfKeyword(),
        new ItemsKeyword(),
        new MinItemsKeyword(),
        new MaxItemsKeyword(),
        new PropertiesKeyword(),
        new RequiredKeyword(),
        new AdditionalPropertiesKeyword(),
        new TitleKeyword(),
        new DescriptionKeyword(),
        new DefaultKeyword(),
        new ExamplesKeyword(),
        new DeprecatedKeyword(),
        new FlagKeyword("readOnly"),
        new FlagKeyword("writeOnly"),
    ];

    private static readonly Dictionary<string, Keyword> ByName = Rows.ToDictionary(static keyword => keyword.Name, StringComparer.Ordinal);

    public static Keyword? Find(string name) => ByName.TryGetValue(name, out Keyword? keyword) ? keyword : null;
}
