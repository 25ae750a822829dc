namespace QlikEventGen.Conformance.Tests.Judging;

/// <summary>What happened to a test.</summary>
/// <param name="Problems">A line for each way in which it went wrong, the kind of problem first; none when it passed.</param>
/// <param name="Representation">Why a valid instance could not be held by the C# type; empty when it could.</param>
internal sealed record CaseOutcome(IReadOnlyList<string> Problems, string Representation)
{
    public bool Passed => Problems.Count == 0;

    public override string ToString() => Passed ? "passed" : string.Join('\n', Problems);
}
