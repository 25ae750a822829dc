using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared.Patterns;

namespace QlikEventGen.Generator.Schemas.Keywords;

/// <summary><c>pattern</c>: a regular expression that must match somewhere in the text (JSON Schema Validation, section 6.3.3).</summary>
internal sealed class PatternKeyword() : Keyword("pattern")
{
    public override BoundKeyword? Bind(KeywordBinding binding)
    {
        if (binding.Value is not JsonString pattern)
            return binding.WrongKind("a string");

        return IsValid(binding, pattern) ? new BoundPattern(pattern.Value) : null;
    }

    /// <summary>Whether a text is a regular expression; reported if not.</summary>
    public static bool IsValid(KeywordBinding binding, JsonString pattern)
    {
        if (Pattern.Parse(pattern.Value, out PatternFault? fault) is { } parsed)
        {
            if (!parsed.IsLinear)
                binding.Report(DiagnosticRules.UnboundedPattern, pattern.Span, pattern.Value);
            return true;
        }

        binding.Report(DiagnosticRules.InvalidPattern, pattern.SpanOf(fault!.Index, fault.Length), pattern.Value, fault.Message);
        return false;
    }
}

internal sealed class BoundPattern(string pattern) : BoundKeyword
{
    public override void Lower(Lowering lowering) =>
        lowering.Value.Text.Add(new PatternCheck(lowering.Site("/pattern"), pattern));
}
