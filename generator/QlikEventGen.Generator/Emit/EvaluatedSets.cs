using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Emit;

/// <summary>A local of generated code that notes which members or items have been spoken of, and whose words count for it.</summary>
internal sealed record EvaluatedSet(string Local, Evaluation Evaluation, UnevaluatedCheck? Unevaluated);

/// <summary>
/// The sets that a reading method keeps: one for each <c>unevaluated…</c> keyword that depends on the value, and one for the caller
/// where it asked for it.
/// </summary>
internal sealed class EvaluatedSets
{
    /// <summary>The parameter through which a caller gets what was evaluated.</summary>
    public const string Parameter = "evaluated";

    private readonly List<EvaluatedSet> _sets = [];

    public EvaluatedSets(ValueCheck check, bool tracks)
    {
        // Those further in come first: what they speak of is evaluated for those around them.
        foreach (UnevaluatedCheck unevaluated in check.Unevaluated.OrderByDescending(static unevaluated => unevaluated.Site.Constituent))
            _sets.Add(new EvaluatedSet("evaluated" + _sets.Count.ToString(CultureInfo.InvariantCulture), Evaluation.Before(check, unevaluated), unevaluated));
        if (tracks)
            _sets.Add(new EvaluatedSet(Parameter, Evaluation.Of(check), null));
    }

    public bool Any => _sets.Count > 0;

    public IReadOnlyList<EvaluatedSet> All => _sets;

    public void WriteDeclarations(SourceWriter writer)
    {
        foreach (EvaluatedSet set in _sets.Where(static set => set.Unevaluated is not null))
            writer.Line($"EvaluatedParts {set.Local} = default;");
    }

    /// <summary>The sets that a keyword's branches speak for.</summary>
    public IEnumerable<EvaluatedSet> For(InPlaceCheck inPlace) => _sets.Where(set => set.Evaluation.InPlace.Contains(inPlace));

    /// <summary>The sets that a keyword that counts items speaks for.</summary>
    public IEnumerable<EvaluatedSet> For(ContainsCheck contains) => _sets.Where(set => set.Evaluation.Contains.Contains(contains));

    /// <summary>The sets around an <c>unevaluated…</c> keyword, which it leaves nothing for.</summary>
    public IEnumerable<EvaluatedSet> Around(UnevaluatedCheck unevaluated) =>
        _sets.Where(set => set.Unevaluated != unevaluated && set.Evaluation.Unevaluated.Contains(unevaluated));
}
