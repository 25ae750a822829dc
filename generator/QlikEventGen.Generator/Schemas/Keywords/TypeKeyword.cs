using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Generator.Naming;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>type</c>: the kinds of values that are allowed (JSON Schema Validation, section 6.1.1).</summary>
internal sealed class TypeKeyword() : Keyword("type")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        JsonTypes types = JsonTypes.None;
        if (NullableKeyword.Holds(binding))
            types = JsonTypes.Null;
        if (binding.Value is JsonString single)
            return TryAdd(binding, single, ref types) ? new BoundType(types) : null;

        if (binding.Value is not JsonArray { Items.Count: > 0 } list)
            return binding.WrongKind("the name of a type, or a non-empty array of them");

        bool complete = true;
        foreach (JsonNode item in list.Items)
        {
            if (item is JsonString name)
                complete &= TryAdd(binding, name, ref types);
            else
                complete &= binding.WrongKind(item, "the name of a type") is not null;
        }

        binding.ReportListedTwice(list.Items);
        return complete ? new BoundType(types) : null;
    }

    private static bool TryAdd(KeywordBinding binding, JsonString name, ref JsonTypes types)
    {
        if (JsonTypeNames.TryParse(name.Value, out JsonTypes type))
        {
            types |= type;
            return true;
        }

        binding.Report(
            DiagnosticRules.UnknownType,
            name.Span,
            name.Value,
            Spelling.Nearest(name.Value, JsonTypeNames.All) is { } near ? $"'{near}'" : Sentence.Or([.. JsonTypeNames.All.Select(static type => $"'{type}'")]));
        return false;
    }
}

internal sealed class BoundType(JsonTypes types) : BoundKeyword
{
    public JsonTypes Types => types;

    public override void Lower(Lowering lowering) => lowering.RestrictTypes("/type", types);
}
