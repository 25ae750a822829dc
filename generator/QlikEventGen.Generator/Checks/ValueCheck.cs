using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// The lowered program for one JSON value: everything that one schema, or several at once, demand of it, with <c>allOf</c> and
/// <c>$ref</c> merged away. The emitter prints it as C#, the evaluator runs it at compile time.
/// </summary>
internal sealed class ValueCheck(IReadOnlyList<Schema> roots)
{
    /// <summary>The schemas that apply; more than one where several constituents of a parent speak of the same member.</summary>
    public IReadOnlyList<Schema> Roots { get; } = roots;

    /// <summary>The roots and what they reach by <c>allOf</c> and <c>$ref</c>, each once, in document order.</summary>
    public List<Constituent> Constituents { get; } = [];

    public Annotations Annotations { get; } = new();

    /// <summary>Where a schema <c>false</c> stands among the constituents: then no value is valid.</summary>
    public KeywordSite? NeverSite { get; set; }

    /// <summary>The kinds that every constituent allows.</summary>
    public JsonTypes Types { get; set; } = JsonTypes.Any;

    /// <summary>The <c>type</c> keywords, those that repeat an earlier one left out.</summary>
    public List<TypeCheck> TypeChecks { get; } = [];

    public List<AllowedValuesCheck> AllowedValues { get; } = [];

    public List<TextCheck> Text { get; } = [];

    public List<NumberCheck> Numbers { get; } = [];

    public ArrayCheck? Array { get; set; }

    public ObjectCheck? Object { get; set; }

    /// <summary>The keywords that apply schemas to the value one by one.</summary>
    public List<InPlaceCheck> InPlace { get; } = [];

    /// <summary>The <c>unevaluated…</c> keywords whose members or items are only known while reading.</summary>
    public List<UnevaluatedCheck> Unevaluated { get; } = [];

    /// <summary>The kinds that remain when the allowed values are considered too.</summary>
    public JsonTypes PossibleTypes => AllowedValues.Aggregate(Types, static (types, check) => types & check.Types);

    /// <summary>The strings that are allowed where strings are listed; empty otherwise.</summary>
    public IReadOnlyList<string> AllowedStrings => NeverSite is not null || AllowedValues.Count == 0 ? [] :
        [.. AllowedValues[0].Values
            .Where(value => AllowedValues.All(allowed => allowed.Allows(value)))
            .OfType<JsonString>()
            .Select(static value => value.Value)
            .Where(text => Text.All(textCheck => Evaluator.Holds(textCheck, text)))
            .Distinct(StringComparer.Ordinal)];
}
