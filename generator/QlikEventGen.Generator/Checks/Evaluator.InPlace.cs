using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Checks;

// Keywords that apply schemas to the same value again, and those that depend on what they have spoken of.
internal sealed partial class Evaluator
{
    /// <summary>Whether a value satisfies a schema; what is found in it does not count.</summary>
    private bool Satisfies(ChildCheck child, JsonNode value) => TryBranch(child, value, "", out _, out _);

    /// <summary>Evaluates a branch on trial: its faults come out apart from the others.</summary>
    private bool TryBranch(ChildCheck branch, JsonNode value, string location, out EvaluatedParts evaluated, out List<EvaluationFault> faults)
    {
        int mark = _faults.Count;
        evaluated = Evaluate(program.Get(branch), value, location);
        faults = _faults.GetRange(mark, _faults.Count - mark);
        _faults.RemoveRange(mark, faults.Count);
        return faults.Count == 0;
    }

    /// <summary>Evaluates a keyword, and yields what its successful branches have spoken of.</summary>
    private EvaluatedParts EvaluateInPlace(ValueCheck check, InPlaceCheck inPlace, JsonNode value, string location)
    {
        EvaluatedParts evaluated = new();
        bool Try(ChildCheck branch, bool keepsFaults = false)
        {
            bool holds = TryBranch(branch, value, location, out EvaluatedParts parts, out List<EvaluationFault> faults);
            if (holds)
                evaluated.Add(parts);
            else if (keepsFaults)
                _faults.AddRange(faults);
            return holds;
        }

        switch (inPlace)
        {
            case NotCheck not:
                if (Try(not.Branch))
                    Fail(check, not.Site, location, NotCheck.Message);
                return new EvaluatedParts();
            case ConditionalCheck conditional:
                if ((Try(conditional.Condition) ? conditional.Then : conditional.Else) is { } chosen)
                    Try(chosen, keepsFaults: true);
                return evaluated;
            case DependentSchemaCheck dependent:
                if (value is JsonObject members && members.TryGetMember(dependent.Trigger, out _))
                    Try(dependent.Branch, keepsFaults: true);
                return evaluated;
            default:
                EvaluateBranches(check, inPlace, value, location, evaluated);
                return evaluated;
        }
    }

    private void EvaluateBranches(ValueCheck check, InPlaceCheck inPlace, JsonNode value, string location, EvaluatedParts evaluated)
    {
        int matches = 0;
        List<EvaluationFault> failed = [];
        foreach (ChildCheck branch in inPlace.Branches)
        {
            if (TryBranch(branch, value, location, out EvaluatedParts parts, out List<EvaluationFault> faults))
            {
                matches++;
                evaluated.Add(parts);
            }

            failed.AddRange(faults);
        }

        bool isOneOf = inPlace is OneOfCheck;
        if (matches == 0)
        {
            _faults.AddRange(failed);
            Fail(check, inPlace.Site, location, inPlace is AnyOfCheck anyOf ? anyOf.Message : OneOfCheck.NoneMessage);
        }
        else if (isOneOf && matches > 1)
        {
            Fail(check, inPlace.Site, location, OneOfCheck.ManyMessage);
        }
    }

    private void EvaluateUnevaluated(ValueCheck check, JsonNode value, string location, Dictionary<InPlaceCheck, EvaluatedParts> branches)
    {
        foreach (UnevaluatedCheck unevaluated in check.Unevaluated)
        {
            EvaluatedParts parts = Collect(Evaluation.Before(check, unevaluated), value, branches);
            if (unevaluated.Part == UnevaluatedPart.Members && value is JsonObject members)
            {
                foreach (JsonMember member in members.Members.Where(member => !parts.Members.Contains(member.Name)))
                    EvaluateChild(unevaluated.Child, member.Value, JsonPointer.Append(location, member.Name), UnknownMemberMessage);
            }
            else if (unevaluated.Part == UnevaluatedPart.Items && value is JsonArray array)
            {
                for (int i = 0; i < array.Items.Count; i++)
                {
                    if (!parts.Items.Contains(i))
                        EvaluateChild(unevaluated.Child, array.Items[i], location + "/" + i.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }

    /// <summary>What has been spoken of in a value, from what is known at compile time and what the branches say.</summary>
    private EvaluatedParts Collect(
        Evaluation evaluation, JsonNode value, Dictionary<InPlaceCheck, EvaluatedParts> branches, IReadOnlyList<UnevaluatedCheck>? unevaluated = null)
    {
        bool IsRestSpokenOf(UnevaluatedPart part) => unevaluated?.Any(check => check.Part == part) == true;
        EvaluatedParts parts = new();
        if (value is JsonObject members)
        {
            bool all = evaluation.AllMembers || IsRestSpokenOf(UnevaluatedPart.Members);
            parts.Members.UnionWith(members.Members
                .Select(static member => member.Name)
                .Where(name => all || evaluation.Names.Contains(name) || evaluation.Patterns.Any(pattern => PatternCheck.IsMatch(pattern, name))));
        }
        else if (value is JsonArray array)
        {
            bool all = evaluation.AllItems || IsRestSpokenOf(UnevaluatedPart.Items);
            parts.Items.UnionWith(Enumerable.Range(0, array.Items.Count)
                .Where(index => all || index < evaluation.LeadingItems || evaluation.Contains.Any(contains => Satisfies(contains.Item, array.Items[index]))));
        }

        foreach (InPlaceCheck inPlace in evaluation.InPlace)
            parts.Add(branches[inPlace]);
        return parts;
    }
}
