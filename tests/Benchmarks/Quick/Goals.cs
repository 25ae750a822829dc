using QlikEventGen.Benchmarks.Contenders;
using QlikEventGen.Benchmarks.Inputs;
using QlikEventGen.Benchmarks.Schemas;

namespace QlikEventGen.Benchmarks.Quick;

/// <summary>What the generated code is to reach.</summary>
internal static class Goals
{
    private static readonly (Input Input, double ValidateToTokens, double ValidateToParser, double ParseToTokens, double ParseToParser)[] s_reading =
    [
        (Input.Minified, 0.25, 0.08, 0.55, 0.17),
        (Input.Mixed, 0.27, 0.08, 0.70, 0.20),
        (Input.Pretty, 0.40, 0.16, 0.65, 0.25),
        (Input.RandomOrder, 0.60, 0.18, 1.00, 0.28),
    ];

    /// <summary>How much slower code of other schemas may be than that of the event.</summary>
    private const double Allowance = 1.3;

    /// <summary>The goals of the event's code, with an allowance.</summary>
    /// <param name="subject">Another schema.</param>
    /// <param name="experiment">What was measured of it.</param>
    /// <param name="spread">How far the same contender differed from itself at most.</param>
    public static IEnumerable<Goal> Of(Subject subject, Experiment experiment, double spread)
    {
        Goal Compare(string what, Contender contender, Contender baseline, double limit) =>
            new($"{experiment.Input}: {what}", limit * Allowance, experiment.Ratio(contender, baseline), spread);

        yield return new Goal($"{experiment.Input}: IsValid, bytes allocated", 0, experiment[subject.Validate].AllocatedBytes, 0);
        if (!subject.HasGoals)
        {
            yield break;
        }

        (_, double validateToTokens, double validateToParser, double parseToTokens, double parseToParser) =
            s_reading.Single(goals => goals.Input == (subject.Input.Payloads.Count > 1 ? Input.Mixed : Input.Minified));
        yield return Compare("validate / tokenizing", subject.Validate, Floors.Tokens, validateToTokens);
        yield return Compare("parse / tokenizing", subject.Parse, Floors.Tokens, parseToTokens);
        if (subject.Parser is { } parser)
        {
            yield return Compare("validate / System.Text.Json", subject.Validate, parser, validateToParser);
            yield return Compare("parse / System.Text.Json", subject.Parse, parser, parseToParser);
        }
    }

    /// <summary>The goals of the event's code.</summary>
    /// <param name="experiments">All that was measured.</param>
    /// <param name="spread">How far the same contender differed from itself at most.</param>
    public static IEnumerable<Goal> Of(IReadOnlyList<Experiment> experiments, double spread)
    {
        Goal Compare(string what, Experiment experiment, Contender contender, Contender baseline, double limit) =>
            new($"{experiment.Input}: {what}", limit, experiment.Ratio(contender, baseline), spread);

        foreach ((Input input, double validateToTokens, double validateToParser, double parseToTokens, double parseToParser) in s_reading)
        {
            Experiment experiment = experiments.Single(experiment => experiment.Input == input);
            yield return Compare("validate / tokenizing", experiment, Ours.Validate, Floors.Tokens, validateToTokens);
            yield return Compare("validate / System.Text.Json", experiment, Ours.Validate, SystemTextJson.Parse, validateToParser);
            yield return Compare("parse / tokenizing", experiment, Ours.Parse, Floors.Tokens, parseToTokens);
            yield return Compare("parse / System.Text.Json", experiment, Ours.Parse, SystemTextJson.Parse, parseToParser);
        }

        foreach (Experiment experiment in experiments)
        {
            yield return new Goal($"{experiment.Input}: IsValid, bytes allocated", 0, experiment[Ours.Validate].AllocatedBytes, 0);
        }

        Experiment single = experiments.Single(static experiment => experiment.Input == Input.Minified);
        yield return Compare("write / System.Text.Json", single, Ours.Write, SystemTextJson.Write, 0.30);
        yield return Compare("parse / (System.Text.Json + NJsonSchema)", single, Ours.Parse, NJson.ParseAndValidate, 1 / 50.0);
    }
}
