using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits the keywords that apply schemas to a value that has just been read: each branch goes over the value again, from its start, on
/// trial. Last come the <c>unevaluated…</c> keywords, which need to know what the branches spoke of.
/// </summary>
internal sealed class InPlaceWriter(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, EvaluatedSets sets, string name)
{
    private int _number;

    private IEnumerable<string> Triggers => check.InPlace.OfType<DependentSchemaCheck>().Select(static dependent => dependent.Trigger).Distinct(StringComparer.Ordinal);

    /// <summary>Emits a flag for each member whose presence makes a schema count.</summary>
    public void WriteTriggers()
    {
        for (int i = 0; i < Triggers.Count(); i++)
            writer.Line($"bool {TriggerAt(i)} = false;");
    }

    /// <summary>Emits the setting of those flags, once an object has been read.</summary>
    public void WriteTriggerValues(Func<string, string> isPresent)
    {
        int i = 0;
        foreach (string trigger in Triggers)
            writer.Line($"{TriggerAt(i++)} = {isPresent(trigger)};");
    }

    /// <param name="start">The local that holds where the value begins.</param>
    /// <param name="depth">How deep values in it may nest, seen from outside the value.</param>
    public void Write(string start, string depth)
    {
        if (check.InPlace.Count > 0)
        {
            writer.Line($"if (state.IsOverworked<TMode>(json, {start}, {check.InPlace.Sum(static inPlace => inPlace.Branches.Count())}))");
            using (writer.Indent())
                writer.Line($"return ~{start};");
            writer.Line();
        }

        foreach (InPlaceCheck inPlace in check.InPlace)
        {
            _number++;
            switch (inPlace)
            {
                case NotCheck not:
                    WriteNot(not, start, depth);
                    break;
                case ConditionalCheck conditional:
                    WriteConditional(conditional, start, depth);
                    break;
                case DependentSchemaCheck dependent:
                    int trigger = Triggers.ToList().IndexOf(dependent.Trigger);
                    using (writer.Block($"if ({TriggerAt(trigger)})"))
                        WriteRequiredBranch(dependent, dependent.Branch, start, depth);
                    break;
                default:
                    WriteBranches(inPlace, start, depth);
                    break;
            }

            writer.Line();
        }

        foreach (EvaluatedSet set in sets.All.Where(static set => set.Unevaluated is not null))
            UnevaluatedWriter.Write(writer, context, scope, set, sets, start, depth, name);
    }

    private string Number => _number.ToString(CultureInfo.InvariantCulture);

    private static string TriggerAt(int index) => "hasTrigger" + index.ToString(CultureInfo.InvariantCulture);

    private void WriteBranches(InPlaceCheck inPlace, string start, string depth)
    {
        bool isOneOf = inPlace is OneOfCheck;
        EvaluatedSet[] tracking = [.. sets.For(inPlace)];
        string matches = "matches" + Number;
        writer.Line($"int mark{Number} = state.Mark();");
        writer.Line($"int {matches} = 0;");
        int branchNumber = 0;
        foreach (ChildCheck branch in inPlace.Branches)
        {
            // Where it is known that one more match changes nothing, the rest is left.
            string? condition = isOneOf ? (branchNumber > 1 ? $"if ({matches} < 2)" : null)
                : tracking.Length == 0 && branchNumber > 0 ? $"if ({matches} == 0)" : null;
            if (condition is not null)
            {
                using (writer.Block(condition))
                    WriteTrial(branch, tracking, start, depth, $"{matches}++;");
            }
            else
            {
                WriteTrial(branch, tracking, start, depth, $"{matches}++;");
            }

            branchNumber++;
        }

        using (writer.Block($"if ({matches} == 0)"))
            WriteFailure(inPlace.Site, isOneOf ? OneOfCheck.NoneMessage : AnyOfCheck.Message, start);
        using (writer.Block("else"))
        {
            writer.Line($"state.Rollback(mark{Number});");
            if (isOneOf)
                WriteFailure(inPlace.Site, OneOfCheck.ManyMessage, start, $"{matches} > 1 && ");
        }
    }

    private void WriteNot(NotCheck not, string start, string depth)
    {
        writer.Line($"int mark{Number} = state.Mark();");
        writer.Line($"bool holds{Number} = false;");
        WriteTrial(not.Branch, [], start, depth, $"holds{Number} = true;");
        writer.Line($"state.Rollback(mark{Number});");
        WriteFailure(not.Site, NotCheck.Message, start, $"holds{Number} && ");
    }

    private void WriteConditional(ConditionalCheck conditional, string start, string depth)
    {
        EvaluatedSet[] tracking = [.. sets.For(conditional)];
        bool chooses = conditional.Then is not null || conditional.Else is not null;
        if (!chooses && tracking.Length == 0)
            return;

        writer.Line($"int mark{Number} = state.Mark();");
        if (chooses)
            writer.Line($"bool holds{Number} = false;");
        WriteTrial(conditional.Condition, tracking, start, depth, chooses ? $"holds{Number} = true;" : null);
        writer.Line($"state.Rollback(mark{Number});");
        if (conditional.Then is { } then)
        {
            using (writer.Block($"if (holds{Number})"))
                WriteRequiredBranch(conditional, then, start, depth);
        }

        if (conditional.Else is { } @else)
        {
            using (writer.Block($"if (!holds{Number})"))
                WriteRequiredBranch(conditional, @else, start, depth);
        }
    }

    /// <summary>A branch whose errors count only if the keyword says so.</summary>
    private void WriteTrial(ChildCheck branch, EvaluatedSet[] tracking, string start, string depth, string? onSuccess)
    {
        if (context.Checks.Call(branch, scope, name, start, depth, tracking.Length > 0 ? "parts" : null) is not { } call)
        {
            if (onSuccess is not null)
                writer.Line(onSuccess);
            return;
        }

        using (writer.BodyBlock())
        {
            writer.Line("int before = state.Mark();");
            if (tracking.Length > 0)
                writer.Line("EvaluatedParts parts = default;");
            writer.Line($"state.Enter<TMode>({call.Enter});");
            using (writer.Block($"if ({call.Expression} >= 0 && state.Mark() == before)"))
            {
                if (onSuccess is not null)
                    writer.Line(onSuccess);
                WriteUnion(tracking);
            }

            writer.Line();
            writer.Line("state.Leave<TMode>();");
            WriteTextFault(start);
        }
    }

    /// <summary>A branch that must hold.</summary>
    private void WriteRequiredBranch(InPlaceCheck inPlace, ChildCheck branch, string start, string depth)
    {
        EvaluatedSet[] tracking = [.. sets.For(inPlace)];
        if (context.Checks.Call(branch, scope, name, start, depth, tracking.Length > 0 ? "parts" : null) is not { } call)
            return;

        if (tracking.Length > 0)
        {
            writer.Line("int before = state.Mark();");
            writer.Line("EvaluatedParts parts = default;");
        }

        writer.Line($"state.Enter<TMode>({call.Enter});");
        writer.Line($"if ({call.Expression} < 0)");
        using (writer.Indent())
            writer.Line($"return ~{start};");
        writer.Line("state.Leave<TMode>();");
        if (tracking.Length > 0)
        {
            using (writer.Block("if (state.Mark() == before)"))
                WriteUnion(tracking);
        }
    }

    private void WriteUnion(EvaluatedSet[] tracking)
    {
        foreach (EvaluatedSet set in tracking)
            writer.Line($"{set.Local}.Add(parts);");
    }

    private void WriteTextFault(string start)
    {
        writer.Line("if (state.HasTextFault)");
        using (writer.Indent())
            writer.Line($"return ~{start};");
    }

    private void WriteFailure(KeywordSite site, string message, string start, string condition = "")
    {
        writer.Line($"if ({condition}{Failure.Of(scope, site, message, start)})");
        using (writer.Indent())
            writer.Line($"return ~{start};");
    }
}
