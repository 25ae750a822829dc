using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary>
/// <c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>: bounds of a number (JSON Schema
/// Validation, sections 6.2.2 to 6.2.5).
/// </summary>
internal sealed class NumberBoundKeyword(string name, NumberBound bound) : Keyword(name)
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Dialect == Dialects.Draft4)
            return BindDraft4(binding);
        if (binding.Value is JsonBoolean && bound is NumberBound.ExclusiveMinimum or NumberBound.ExclusiveMaximum)
            return ReportFlag(binding);
        return binding.Value is JsonNumber limit ? new BoundNumberBound(Name, bound, limit.Text) : binding.WrongKind("a number");
    }

    /// <summary>What was a flag in draft 4 is a bound of its own.</summary>
    private BoundKeyword? ReportFlag(KeywordBinding binding)
    {
        string inclusive = bound == NumberBound.ExclusiveMinimum ? "minimum" : "maximum";
        binding.Report(
            DiagnosticRules.ForeignKeyword,
            binding.Member.NameSpan,
            $"{Name}: {binding.Value.KindName}",
            NoKeyword.MeaninglessIn(binding.Schema),
            $"write \"{Name}\": ... with the bound, in place of \"{inclusive}\": ...");
        return null;
    }

    /// <summary>In draft 4 the exclusive forms are flags that change the bound beside them (draft 4 Validation, sections 5.1.2 and 5.1.3).</summary>
    private BoundKeyword? BindDraft4(KeywordBinding binding)
    {
        if (bound is NumberBound.ExclusiveMinimum or NumberBound.ExclusiveMaximum)
            return binding.Value is JsonBoolean ? null : binding.WrongKind("true or false");
        if (binding.Value is not JsonNumber limit)
            return binding.WrongKind("a number");

        bool isMinimum = bound == NumberBound.Minimum;
        bool isExclusive = ((JsonObject)binding.Schema.Node).TryGetMember(isMinimum ? "exclusiveMinimum" : "exclusiveMaximum", out JsonMember? flag)
            && flag.Value is JsonBoolean { Value: true };
        NumberBound effective = (isMinimum, isExclusive) switch
        {
            (true, true) => NumberBound.ExclusiveMinimum,
            (false, true) => NumberBound.ExclusiveMaximum,
            _ => bound,
        };
        return new BoundNumberBound(Name, effective, limit.Text);
    }
}

internal sealed class BoundNumberBound(string name, NumberBound bound, string limit) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Value.Numbers.Add(new NumberBoundCheck(lowering.Site("/" + name), bound, limit));
}
