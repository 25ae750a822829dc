using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace QlikEventGen.Generator.Tests.Pipeline;

/// <summary>Why stages ran, in a form that a test can state on a line: "Modified 1, Unchanged 2".</summary>
internal static class RunReasons
{
    /// <summary>The reasons of all results of a stage. A stage that had nothing to do is "".</summary>
    public static string Of(GeneratorRunResult result, string stage) =>
        result.TrackedSteps.TryGetValue(stage, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? Summarize(steps) : "";

    /// <summary>The reasons of all outputs: generated files and diagnostics.</summary>
    public static string OfOutputs(GeneratorRunResult result) => Summarize(result.TrackedOutputSteps.SelectMany(steps => steps.Value));

    private static string Summarize(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(", ", steps
        .SelectMany(step => step.Outputs)
        .GroupBy(output => output.Reason)
        .OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()}")));
}
