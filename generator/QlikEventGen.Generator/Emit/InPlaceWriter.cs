using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits the keywords that apply schemas to a value that has just been read: each branch goes over the value again, from its start. Last
/// come the <c>unevaluated…</c> keywords, which need to know what the branches spoke of.
/// </summary>
/// <remarks>
/// Whether a branch holds is found out in the mode that stops at the first error, whatever the mode of the method; what is wrong with
/// branches is only looked into once it is known that their errors count.
/// </remarks>
internal sealed class InPlaceWriter
{
    private readonly ReadingMethod _method;
    private readonly SourceWriter _writer;
    private readonly string _start;
    private readonly string _end;
    private readonly Dictionary<string, string> _triggers = new(StringComparer.Ordinal);
    private string? _parts;
    private string? _before;

    /// <param name="method">The method whose value the schemas apply to.</param>
    /// <param name="start">The local that holds where the value begins.</param>
    /// <param name="end">The local that holds where it has ended.</param>
    public InPlaceWriter(ReadingMethod method, string start = "start", string end = "position")
    {
        _method = method;
        _writer = method.Writer;
        _start = start;
        _end = end;
        foreach (DependentSchemaCheck dependent in method.Check.InPlace.OfType<DependentSchemaCheck>())
        {
            if (!_triggers.ContainsKey(dependent.Trigger))
                _triggers.Add(dependent.Trigger, method.Locals.Take("has" + Identifiers.ToPascalCase(dependent.Trigger).TrimStart('@')));
        }
    }

    /// <summary>Emits all of it for a value that is neither an object nor an array, which stands between <c>position</c> and <c>end</c>.</summary>
    public static void WriteForScalar(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method) =>
        new InPlaceWriter(new ReadingMethod(writer, context, check, scope, method.Substring("Read".Length)), "position", "end").Write();

    /// <summary>Emits a flag for each member whose presence makes a schema count.</summary>
    public void WriteTriggers()
    {
        foreach (string flag in _triggers.Values)
            _writer.Line($"bool {flag} = false;");
    }

    /// <summary>Emits the setting of those flags, once an object has been read.</summary>
    public void WriteTriggerValues(Func<string, string> isPresent)
    {
        foreach (KeyValuePair<string, string> trigger in _triggers)
            _writer.Line($"{trigger.Value} = {isPresent(trigger.Key)};");
    }

    public void Write()
    {
        if (_method.Check.InPlace.Count > 0)
        {
            int branches = _method.Check.InPlace.Sum(static inPlace => inPlace.Branches.Count());
            _method.WriteStop($"state.IsOverworked(json, {_start}, {branches})", _start);
            _writer.Line();
        }

        foreach (InPlaceCheck inPlace in _method.Check.InPlace)
        {
            switch (inPlace)
            {
                case NotCheck not:
                    WriteNot(not);
                    break;
                case ConditionalCheck conditional:
                    WriteConditional(conditional);
                    break;
                case DependentSchemaCheck dependent:
                    WriteDependent(dependent);
                    break;
                default:
                    new BranchesWriter(_method, this, inPlace, _start, _end).Write();
                    break;
            }

            _writer.Line();
        }

        foreach (EvaluatedSet set in _method.Sets.All.Where(static set => set.Unevaluated is not null))
            UnevaluatedWriter.Write(_method, set, _start);
    }

    /// <summary>
    /// Emits whether a branch holds, and what then is done, under a condition, which may be empty. It does something, be it only that the
    /// branch's words are noted.
    /// </summary>
    public void WriteTrial(ChildCheck branch, EvaluatedSet[] tracking, string condition, string? onSuccess)
    {
        tracking = SpeaksOfParts(branch) ? tracking : [];
        if (tracking.Length == 0 && onSuccess is null)
            return;

        if (TrialOf(branch, tracking) is not { } call)
        {
            WriteIf(condition, onSuccess!);
            return;
        }

        string holds = (condition.Length > 0 ? condition + " && " : "") + call.Holds(_start);
        if (tracking.Length == 0)
        {
            WriteIf(holds, onSuccess!);
            return;
        }

        using (_writer.BodyBlock())
        {
            _writer.Line($"EvaluatedParts {Parts} = default;");
            using (_writer.Block($"if ({holds})"))
            {
                if (onSuccess is not null)
                    _writer.Line(onSuccess);
                WriteUnion(tracking);
            }
        }

        _writer.Line();
    }

    /// <summary>Emits the end of reading after trials, should one of them have met a text fault.</summary>
    public void WriteTextFault() => _method.WriteStop("state.HasTextFault", _start);

    /// <summary>How a branch is checked that must hold.</summary>
    private ReadCall? CallOf(ChildCheck branch, EvaluatedSet[] tracking) =>
        _method.Context.Checks.Call(branch, _method.Scope, _method.Name, _start, "depth", tracking.Length > 0 ? Parts : null);

    /// <summary>How a branch is tried.</summary>
    public ReadCall? TrialOf(ChildCheck branch, EvaluatedSet[] tracking) =>
        _method.Context.Checks.Trial(branch, _method.Scope, _method.Name, _start, tracking.Length > 0 && SpeaksOfParts(branch) ? Parts : null);

    /// <summary>False for a branch that only values without members and items satisfy.</summary>
    private bool SpeaksOfParts(ChildCheck branch) =>
        (_method.Context.Program.Get(branch).PossibleTypes & (JsonTypes.Object | JsonTypes.Array)) != JsonTypes.None;

    /// <summary>The local that takes what a branch has spoken of.</summary>
    public string Parts => _parts ??= _method.Locals.Take("parts");

    private void WriteNot(NotCheck not)
    {
        string fails = Failure.Of(_method.Scope, not.Site, NotCheck.Message, _start);
        if (TrialOf(not.Branch, []) is not { } call)
        {
            _method.WriteStop(fails, _start);
            return;
        }

        _method.WriteStop($"{call.Holds(_start)} && {fails}", _start);
        WriteTextFault();
    }

    private void WriteConditional(ConditionalCheck conditional)
    {
        EvaluatedSet[] tracking = _method.Sets.For(conditional);
        ReadCall? then = conditional.Then is { } whenTrue ? CallOf(whenTrue, tracking) : null;
        ReadCall? @else = conditional.Else is { } whenFalse ? CallOf(whenFalse, tracking) : null;
        if (then is null && @else is null)
        {
            if (tracking.Length > 0)
            {
                WriteTrial(conditional.Condition, tracking, "", null);
                WriteTextFault();
            }

            return;
        }

        string holds = _method.Locals.Take("holds");
        _writer.Line($"bool {holds} = false;");
        WriteTrial(conditional.Condition, tracking, "", $"{holds} = true;");
        WriteTextFault();
        if (then is not null)
            WriteChosen(holds, then, tracking);
        if (@else is not null)
            WriteChosen("!" + holds, @else, tracking);
    }

    private void WriteDependent(DependentSchemaCheck dependent)
    {
        EvaluatedSet[] tracking = _method.Sets.For(dependent);
        if (CallOf(dependent.Branch, tracking) is { } call)
            WriteChosen(_triggers[dependent.Trigger], call, tracking);
    }

    /// <summary>A branch that must hold where the condition does.</summary>
    private void WriteChosen(string condition, ReadCall call, EvaluatedSet[] tracking)
    {
        using (_writer.Block($"if ({condition})"))
        {
            if (tracking.Length > 0)
            {
                _before ??= _method.Locals.Take("before");
                _writer.Line($"int {_before} = state.Mark<TMode>();");
                _writer.Line($"EvaluatedParts {Parts} = default;");
            }

            call.WriteRequired(_writer, _start);
            if (tracking.Length > 0)
            {
                using (_writer.Block($"if (state.Mark<TMode>() == {_before})"))
                    WriteUnion(tracking);
            }
        }
    }

    private void WriteIf(string condition, string statement)
    {
        if (condition.Length == 0)
        {
            _writer.Line(statement);
            return;
        }

        _writer.Line($"if ({condition})");
        using (_writer.Indent())
            _writer.Line(statement);
    }

    private void WriteUnion(EvaluatedSet[] tracking)
    {
        foreach (EvaluatedSet set in tracking)
            _writer.Line($"{set.Local}.Add({Parts});");
    }
}
