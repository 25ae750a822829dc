using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas;

/// <summary>
/// What a meta-schema of the project's own says about the schemas written in it: their dialect, and the vocabularies whose keywords
/// count (JSON Schema Core, section 8.1.2).
/// </summary>
internal sealed class Vocabulary(SchemaDialect dialect, HashSet<string>? names)
{
    private static readonly HashSet<string> Applicators = new(StringComparer.Ordinal)
    {
        "prefixItems", "items", "additionalItems", "contains", "additionalProperties", "properties", "patternProperties", "dependentSchemas", "propertyNames",
        "if", "then", "else", "allOf", "anyOf", "oneOf", "not",
    };

    private static readonly HashSet<string> Validation = new(StringComparer.Ordinal)
    {
        "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems",
        "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired",
    };

    public SchemaDialect Dialect { get; } = dialect;

    /// <summary>Whether the vocabulary is in force that makes <c>format</c> reject (JSON Schema Validation, section 7.2.2).</summary>
    public bool AssertsFormats => names?.Contains("format-assertion") == true;

    public static Vocabulary Read(SchemaDocument metaSchema)
    {
        if (metaSchema.Root is not JsonObject root || !root.TryGetMember("$vocabulary", out JsonMember? member) || member.Value is not JsonObject vocabularies)
            return new Vocabulary(metaSchema.Dialect, null);

        // The last segment tells the vocabularies of both drafts that have them apart: …/vocab/validation.
        return new Vocabulary(
            metaSchema.Dialect,
            new HashSet<string>(vocabularies.Members.Select(static vocabulary => vocabulary.Name.Substring(vocabulary.Name.LastIndexOf('/') + 1)), StringComparer.Ordinal));
    }

    /// <summary>Whether a keyword counts.</summary>
    public bool Has(string keyword) => names is null || VocabularyOf(keyword) is not { } vocabulary || names.Contains(vocabulary);

    private string? VocabularyOf(string keyword) => keyword switch
    {
        _ when Validation.Contains(keyword) => "validation",
        _ when Applicators.Contains(keyword) => "applicator",

        // In 2019-09 these belonged to the applicators.
        "unevaluatedItems" or "unevaluatedProperties" => Dialect == SchemaDialect.Draft201909 ? "applicator" : "unevaluated",
        _ => null,
    };
}
