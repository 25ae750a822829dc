using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Judging;

/// <summary>Runs one test through everything that has an opinion on it: four entry points, the way round, and the evaluator.</summary>
internal sealed class CaseJudge
{
    private readonly CompiledSchema _schema;
    private readonly SuiteCase _case;
    private readonly byte[] _json;
    private readonly List<string> _problems = [];
    private string _representation = "";
    private ValidationResult? _validation;

    private CaseJudge(CompiledSchema schema, SuiteCase test)
    {
        _schema = schema;
        _case = test;
        _json = Encoding.UTF8.GetBytes(test.Instance);
    }

    public static CaseOutcome Judge(CompiledSchema schema, SuiteCase test)
    {
        CaseJudge judge = new(schema, test);
        judge.Run();
        return new CaseOutcome(judge._problems, judge._representation);
    }

    private void Run()
    {
        if (_schema.Generated.Exception is { } exception)
            Fail("generator", $"threw {exception.GetType().Name}: {exception.Message}");
        foreach (Diagnostic error in _schema.Generated.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            Fail("generator", error.ToString());

        if (_schema.Root.Failure.Length > 0)
            Fail("compiler", _schema.Root.Failure);

        if (_schema.Root.Probe is { } probe)
        {
            Try("IsValid", () => Expect("IsValid", probe.IsValid(_json), ""));
            Try("IsValid(string)", () => Expect("IsValid(string)", probe.IsValid(_case.Instance), ""));
            Try("Validate", () => JudgeValidation(probe));
            Try("TryParse", () => JudgeReading(probe));
        }

        Try("evaluator", JudgeEvaluator);
        if (_problems.Count > 0)
        {
            foreach (Diagnostic warning in _schema.Generated.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Take(3))
                Fail("  generator", warning.ToString());
        }
    }

    private void JudgeValidation(RootProbe probe)
    {
        _validation = probe.Validate(_json);
        Expect("Validate", _validation.IsValid, Describe(_validation));
        foreach (ValidationError error in _validation.Errors.Where(static error => error.Kind != ValidationErrorKind.Schema))
            Fail("Validate", $"reports an error of kind {error.Kind}: {error}");
    }

    private void JudgeReading(RootProbe probe)
    {
        byte[]? written = probe.ReadAndWrite(_json, out ValidationResult result);
        if ((written is not null) != result.IsValid)
            Fail("TryParse", "and its result disagree");

        if (_case.IsValid && result.Errors.Any() && result.Errors.All(static error => error.Kind == ValidationErrorKind.Representation))
        {
            _representation = string.Join("; ", result.Errors.Select(static error => error.MessageWithoutValue).Distinct());
            return;
        }

        Expect("TryParse", result.IsValid, Describe(result));
        if (written is null)
            return;

        using JsonDocument before = JsonDocument.Parse(_json);
        using JsonDocument after = JsonDocument.Parse(written);
        if (!RoundTrip.IsSame(before.RootElement, after.RootElement))
            Fail("round trip", $"{Short(_case.Instance)} became {Short(Encoding.UTF8.GetString(written))}");
    }

    private void JudgeEvaluator()
    {
        IReadOnlyList<string> faults = _schema.Evaluator.Evaluate(_case.Instance);
        Expect("evaluator", faults.Count == 0, string.Join("; ", faults));
        if (_validation is null || _validation.IsValid != (faults.Count == 0))
            return;

        string[] errors = [.. _validation.Errors.Select(static error => $"{error.InstanceLocation} {error.AbsoluteKeywordLocation}")];
        if (!errors.Order(StringComparer.Ordinal).SequenceEqual(faults.Order(StringComparer.Ordinal)))
            Fail("evaluator", $"reports other faults than Validate: {string.Join("; ", faults)} instead of {string.Join("; ", errors)}");
    }

    private void Expect(string what, bool isValid, string details)
    {
        if (isValid != _case.IsValid)
            Fail(what, $"says {(isValid ? "valid" : "invalid")}{(details.Length == 0 ? "" : ": " + details)}");
    }

    /// <summary>Whatever is thrown is a failure of the test, and of nothing else.</summary>
    private void Try(string what, Action action)
    {
#pragma warning disable CA1031 // Any exception is a finding.
        try
        {
            action();
        }
        catch (Exception exception)
        {
            Fail(what, $"threw {exception.GetType().Name}: {exception.Message}");
        }
#pragma warning restore CA1031
    }

    private void Fail(string what, string details) => _problems.Add($"{what}: {details}");

    private static string Describe(ValidationResult result) => string.Join("; ", result.Errors.Take(5));

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
