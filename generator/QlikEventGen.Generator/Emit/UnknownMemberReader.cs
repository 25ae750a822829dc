using QlikEventGen.Generator.Checks;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits what is done with a member that no schema names: patterns that its name matches and <c>additionalProperties</c> speak of its
/// value, and a record keeps it. Before it <c>name</c> stands at the name and <c>position</c> at the value, after it <c>position</c> behind it.
/// </summary>
internal sealed class UnknownMemberReader(ReadingMethod method, string prefix, bool keeps)
{
    private readonly SourceWriter _writer = method.Writer;
    private readonly ReaderContext _context = method.Context;
    private readonly ObjectCheck _members = method.Check.Object ?? new ObjectCheck();

    /// <summary>The flags that say which patterns a name matches.</summary>
    private readonly Dictionary<string, string> _matches = new(StringComparer.Ordinal);

    public bool UsesEnd { get; private set; }

    public void Write()
    {
        // Every pattern whose match matters here, each matched once.
        foreach (string pattern in _members.Patterns.Select(static pattern => pattern.Pattern)
            .Concat(_members.Additional.SelectMany(static additional => additional.Patterns))
            .Concat(method.Sets.All.SelectMany(static set => set.Evaluation.Patterns)))
        {
            if (!_matches.ContainsKey(pattern))
                _matches.Add(pattern, method.Locals.Take("matches"));
        }

        if (_matches.Count == 0 && _members.Additional is [var only] && _context.Program.Get(only.Child).NeverSite is null)
            WriteSingle(only);
        else
            WriteAll();
        WriteKeep();
    }

    public void WriteSkip()
    {
        _writer.Line("position = JsonScanner.SkipValue(json, position, depth - 1);");
        _writer.Line("if (position < 0)");
        using (_writer.Indent())
            _writer.Line("return state.TextFault<TMode>(json, ~position);");
    }

    public void WriteKeep()
    {
        if (!keeps)
            return;
        _writer.Line("if (TMode.Builds)");
        using (_writer.Indent())
            _writer.Line("additionalMembers.Add(json, name, position);");
    }

    private void WriteSingle(AdditionalCheck additional)
    {
        if (ValueReader.Checked(_context, additional.Child, method.Scope, prefix + "AdditionalMember", "depth - 1") is not { } call)
        {
            WriteSkip();
            return;
        }

        call.WriteDiscarding(_writer);
        UsesEnd = true;
    }

    private void WriteAll()
    {
        if (_matches.Count == 0 && _members.Additional.Count == 0)
        {
            WriteSkip();
            return;
        }

        _writer.Line("int memberStart = position;");
        WriteSkip();
        if (_matches.Count > 0)
            _writer.Line("_ = JsonScanner.ReadText(json, name, out JsonText memberName);");
        foreach (KeyValuePair<string, string> pattern in _matches)
            _writer.Line($"bool {pattern.Value} = state.Matches(memberName, {_context.PatternField(pattern.Key)}, name);");
        if (_matches.Count > 0)
            method.WriteStop("state.HasTextFault", "name");
        _writer.Line();

        // Schemas that overlap go over the same member again, and so do those inside it.
        if (_members.Patterns.Count + _members.Additional.Count > 1)
        {
            method.WriteStop($"state.IsOverworked(json, memberStart, {_members.Patterns.Count + _members.Additional.Count})", "memberStart");
            _writer.Line();
        }

        foreach (PatternMemberCheck pattern in _members.Patterns)
            WriteCheck(pattern.Child, _matches[pattern.Pattern], Evaluator.NeverMessage);
        foreach (AdditionalCheck additional in _members.Additional)
            WriteCheck(additional.Child, string.Join(" && ", FlagsOf(additional.Patterns).Select(static flag => "!" + flag)), Evaluator.UnknownMemberMessage);
        foreach (EvaluatedSet set in method.Sets.All.Where(static set => !set.Evaluation.AllMembers && set.Evaluation.Patterns.Count > 0))
        {
            _writer.Line($"if ({string.Join(" || ", FlagsOf(set.Evaluation.Patterns))})");
            using (_writer.Indent())
                _writer.Line($"{set.Local}.Add(ordinal);");
        }
    }

    private IEnumerable<string> FlagsOf(IEnumerable<string> patterns) => patterns.Distinct(StringComparer.Ordinal).Select(pattern => _matches[pattern]);

    /// <summary>Emits one schema's check of the value, under a condition that may be empty.</summary>
    private void WriteCheck(ChildCheck child, string condition, string neverMessage)
    {
        bool isNever = _context.Program.Get(child).NeverSite is not null;
        ReadCall? call = isNever ? null : _context.Checks.Call(child, method.Scope, prefix + "Member", "memberStart", "depth - 1");
        if (!isNever && call is null)
            return;

        using (condition.Length > 0 ? _writer.Block($"if ({condition})") : _writer.BodyBlock())
        {
            if (isNever)
                Failure.WriteNever(_writer, _context, child, method.Scope, neverMessage, "memberStart");
            else
                call!.WriteRequired(_writer, "memberStart");
        }

        _writer.Line();
    }
}
