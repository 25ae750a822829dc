using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Judging;
using QlikEventGen.Conformance.Tests.Review;
using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>A test that was run, and what the run makes of it.</summary>
internal sealed record CaseResult(TestSet Set, SuiteCase Test, CaseOutcome Outcome, string? Failure)
{
    public static CaseResult Of(TestSet set, SuiteCase test, CompiledSchemas schemas)
    {
        CaseOutcome outcome = CaseJudge.Judge(schemas.Find(test.Group), test);
        return new CaseResult(set, test, outcome, Verdict.FailureOf(set, test, outcome));
    }
}
