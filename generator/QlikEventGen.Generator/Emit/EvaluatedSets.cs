using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;

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

    public EvaluatedSets(ValueCheck check, bool tracks, NameScope locals)
    {
        foreach (UnevaluatedCheck unevaluated in check.Unevaluated)
        {
            string local = locals.Take(unevaluated.Part == UnevaluatedPart.Members ? "evaluatedMembers" : "evaluatedItems");
            _sets.Add(new EvaluatedSet(local, Evaluation.Before(check, unevaluated), unevaluated));
        }

        if (tracks)
        {
            Caller = new EvaluatedSet(Parameter, Evaluation.Of(check), null);
            _sets.Add(Caller);
        }
    }

    public bool Any => _sets.Count > 0;

    public IReadOnlyList<EvaluatedSet> All => _sets;

    /// <summary>The set of the caller, if it asked for one. An <c>unevaluated…</c> keyword leaves nothing for it.</summary>
    public EvaluatedSet? Caller { get; }

    public void WriteDeclarations(SourceWriter writer)
    {
        foreach (EvaluatedSet set in _sets.Where(static set => set.Unevaluated is not null))
            writer.Line($"EvaluatedParts {set.Local} = default;");
    }

    /// <summary>The sets that a keyword's branches speak for.</summary>
    public EvaluatedSet[] For(InPlaceCheck inPlace) => [.. _sets.Where(set => set.Evaluation.InPlace.Contains(inPlace))];

    /// <summary>The sets that a keyword that counts items speaks for.</summary>
    public IEnumerable<EvaluatedSet> For(ContainsCheck contains) => _sets.Where(set => set.Evaluation.Contains.Contains(contains));
}
