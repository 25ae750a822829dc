using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>enum</c>: the value must equal one of the list (JSON Schema Validation, section 6.1.2).</summary>
internal sealed class EnumKeyword() : Keyword("enum")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonArray values)
            return binding.WrongKind("an array");

        // Draft 4 demands a value; later ones only recommend it.
        if (values.Items.Count == 0 && binding.Dialect == Dialects.Draft4)
            binding.Binder.ReportError(DiagnosticRules.EmptyEnum, binding.Schema.Document, values.Span);
        else if (values.Items.Count == 0)
            binding.Report(DiagnosticRules.EmptyEnum, values.Span);
        binding.ReportListedTwice(values.Items);
        return new BoundAllowedValues("/enum", values.Items);
    }
}

/// <summary>The values of <c>enum</c>, or the one of <c>const</c>.</summary>
internal sealed class BoundAllowedValues(string path, IReadOnlyList<JsonNode> values) : BoundKeyword
{
    public bool IsConstant => path == "/const";

    public IReadOnlyList<JsonNode> Values => values;

    public override void Lower(Lowering lowering) =>
        lowering.Value.AllowedValues.Add(new AllowedValuesCheck(lowering.Site(path), values));
}
