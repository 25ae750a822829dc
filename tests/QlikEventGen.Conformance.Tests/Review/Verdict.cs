using QlikEventGen.Conformance.Tests.Judging;
using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Review;

/// <summary>Holds the outcome of a test against the reviewed lists.</summary>
internal static class Verdict
{
    /// <summary>Why the run fails at this test; null when it does not.</summary>
    public static string? FailureOf(TestSet set, SuiteCase test, CaseOutcome outcome)
    {
        ReviewedEntry? excluded = ReviewedList.Exclusions.Find(set, test);
        if (excluded is not null)
            return outcome.Passed ? $"exclusions: it passes, so it must not be excluded any more ({excluded.Reason})" : null;
        if (!outcome.Passed)
            return outcome.ToString();

        ReviewedEntry? unheld = ReviewedList.Representation.Find(set, test);
        bool isHeld = outcome.Representation.Length == 0;
        if (isHeld && unheld is not null)
            return "representation: the type holds the instance, so it must not be listed any more";
        return isHeld || unheld is not null ? null : $"representation: not on the reviewed list: {outcome.Representation}";
    }
}
