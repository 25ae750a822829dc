using System.Globalization;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>A number that must not be above a limit.</summary>
/// <param name="What">What is measured, on which input, against whom.</param>
/// <param name="Limit">The goal.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Spread">How far the same thing differed from itself in the same run, as a part of it.</param>
internal sealed record Goal(string What, double Limit, double Value, double Spread)
{
    /// <summary>Above the goal by more than the noise.</summary>
    public bool IsMissed => Value > Limit * (1 + Spread);

    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What} | {Value:0.###} | {Limit:0.###} | ±{Spread:0.0%} | {(Value <= Limit ? "pass" : IsMissed ? "MISS" : "pass within spread")} |");
}
