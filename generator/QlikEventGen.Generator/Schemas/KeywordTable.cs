using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas.Keywords;

namespace QlikEventGen.Generator.Schemas;

/// <summary>Every keyword that is understood. To add one: a file and a row.</summary>
internal static class KeywordTable
{
    private static readonly Keyword[] Rows =
    [
        new SchemaKeyword(),
        new IdKeyword("$id", Dialects.From6),
        new IdKeyword("id", Dialects.Draft4),
        new AnchorKeyword("$anchor", Dialects.From201909),
        new AnchorKeyword("$dynamicAnchor", Dialects.Draft202012),
        new AnchorKeyword("$recursiveAnchor", Dialects.Draft201909),
        new IgnoredKeyword("$vocabulary", Dialects.All),
        new IgnoredKeyword("$comment", Dialects.All),
        new DefinitionsKeyword("$defs"),
        new DefinitionsKeyword("definitions"),

        new RefKeyword(),
        new DynamicRefKeyword(),
        new RecursiveRefKeyword(),
        new AllOfKeyword(),
        new AnyOfKeyword(),
        new OneOfKeyword(),
        new NotKeyword(),
        new IfKeyword(),
        new ThenKeyword(),
        new ElseKeyword(),
        new DependentSchemasKeyword(),

        new TypeKeyword(),
        new EnumKeyword(),
        new ConstKeyword(),

        new FormatKeyword(),
        new MinLengthKeyword(),
        new MaxLengthKeyword(),
        new PatternKeyword(),
        new ContentKeyword("contentEncoding", Dialects.From7),
        new ContentKeyword("contentMediaType", Dialects.From7),
        new ContentKeyword("contentSchema", Dialects.From201909),

        new NumberBoundKeyword("minimum", NumberBound.Minimum),
        new NumberBoundKeyword("maximum", NumberBound.Maximum),
        new NumberBoundKeyword("exclusiveMinimum", NumberBound.ExclusiveMinimum),
        new NumberBoundKeyword("exclusiveMaximum", NumberBound.ExclusiveMaximum),
        new MultipleOfKeyword(),

        new PrefixItemsKeyword(),
        new ItemsKeyword(),
        new AdditionalItemsKeyword(),
        new UnevaluatedItemsKeyword(),
        new ContainsKeyword(),
        new MinContainsKeyword(),
        new MaxContainsKeyword(),
        new MinItemsKeyword(),
        new MaxItemsKeyword(),
        new UniqueItemsKeyword(),

        new PropertiesKeyword(),
        new PatternPropertiesKeyword(),
        new AdditionalPropertiesKeyword(),
        new UnevaluatedPropertiesKeyword(),
        new PropertyNamesKeyword(),
        new RequiredKeyword(),
        new DependentRequiredKeyword(),
        new DependenciesKeyword(),
        new MinPropertiesKeyword(),
        new MaxPropertiesKeyword(),

        new TitleKeyword(),
        new DescriptionKeyword(),
        new DefaultKeyword(),
        new ExamplesKeyword(),
        new ExampleKeyword(),
        new NullableKeyword(),
        new DeprecatedKeyword("deprecated", Dialects.From201909 | Dialects.AsyncApi),
        new DeprecatedKeyword("x-qlik-deprecated", Dialects.All),
        new DeprecationNoteKeyword(),
        new CSharpNameKeyword(),
        new IgnoredKeyword("discriminator", Dialects.AsyncApi),
        new IgnoredKeyword("externalDocs", Dialects.AsyncApi),
        new FlagKeyword("readOnly"),
        new FlagKeyword("writeOnly"),
    ];

    private static readonly Dictionary<string, Keyword> ByName = Rows.ToDictionary(static keyword => keyword.Name, StringComparer.Ordinal);

    /// <summary>Every keyword, in the order of the table.</summary>
    public static IReadOnlyList<Keyword> All => Rows;

    public static IEnumerable<string> Names => Rows.Select(static keyword => keyword.Name);

    /// <summary>The names of the keywords that some of these dialects have.</summary>
    public static IEnumerable<string> NamesIn(Dialects dialects) => Rows.Where(keyword => (keyword.Dialects & dialects) != Dialects.None).Select(static keyword => keyword.Name);

    public static Keyword? Find(string name) => ByName.TryGetValue(name, out Keyword? keyword) ? keyword : null;
}
