using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits the reading of an object's members in one pass. Members are expected in schema order; where another one comes, its name is
/// looked up.
/// </summary>
/// <param name="inPlace">What counts whether some members are there.</param>
/// <param name="prefix">What the names of private helpers begin with.</param>
/// <param name="record">The locals of a record's members; null where no record is built.</param>
/// <param name="values">What the members are as they are built into <c>items</c>; null where no dictionary is built.</param>
internal sealed class MembersReader(ReadingMethod method, InPlaceWriter inPlace, string prefix, RecordLocals? record = null, ShapeUse? values = null)
{
    private readonly SourceWriter _writer = method.Writer;
    private readonly ReaderContext _context = method.Context;
    private readonly EventEnvelope? _envelope = EventEnvelope.Of(method.Context.Type);
    private readonly ObjectCheck _members = method.Check.Object ?? new ObjectCheck();
    private readonly SeenMembers _seen = new(method.Check.Object?.Members.Count ?? 0);
    private readonly UnknownMemberReader _unknown = new(method, prefix, record is { KeepsUnknownMembers: true });
    private bool _usesEnd;

    /// <summary>Members are counted where a count is bounded, and numbered where it is noted which have been spoken of.</summary>
    private bool UsesOrdinal => _members.Counts.Count > 0 || method.Sets.Any;

    /// <summary>Where something is done with every name, members are not predicted.</summary>
    private bool Predicts => !UsesOrdinal && _members.Names.Roots.Count == 0;

    /// <summary>
    /// Emits it. Before it <c>position</c> stands at the brace, as does <c>start</c> where there is one; after it <c>position</c> stands
    /// behind the object.
    /// </summary>
    public void Write()
    {
        _writer.Line("if (depth == 0)");
        using (_writer.Indent())
            _writer.Line("return state.TooDeep<TMode>(json, position);");
        _writer.Line();
        SourceWriter.Section declarations = _writer.Reserve();
        WriteLocals();
        if (_members.Members.Count == 0)
            WriteLoop();
        else
            WriteKnownMembers();
        if (_usesEnd || _unknown.UsesEnd)
            declarations.Fill(static writer => writer.Line("int end;"));
        _writer.Line("position = name + 1;");
        WriteTotals();
    }

    /// <summary>An object of which the schema names no member.</summary>
    private void WriteLoop()
    {
        _writer.Line("int name = JsonScanner.FirstName(json, position + 1);");
        using (_writer.Block("while (true)"))
        {
            WriteEndOfMembers("break");
            WriteNameCheck();
            _writer.Line("position = JsonScanner.SkipName(json, name);");
            WriteStopAtFault("position");
            if (values is null)
                _unknown.Write();
            else
                WriteEntry(values);
            WriteNext();
        }

        _writer.Line();
    }

    /// <summary>A member of a dictionary.</summary>
    private void WriteEntry(ShapeUse use)
    {
        _usesEnd = true;
        if (_members.Patterns is not [var pattern])
        {
            WriteEntry(_members.UnknownMembers, use);
            return;
        }

        _writer.Line("_ = JsonScanner.ReadText(json, name, out JsonText memberName);");
        using (_writer.Block($"if (state.Matches(memberName, {_context.PatternField(pattern.Pattern)}, name))"))
            WriteEntry(pattern.Child, use);
        using (_writer.Block("else"))
        {
            method.WriteStop("state.HasTextFault", "name");
            Failure.WriteNever(_writer, _context, _members.UnknownMembers, method.Scope, Evaluator.UnknownMemberMessage);
            _unknown.WriteSkip();
        }

        _writer.Line();
    }

    private void WriteEntry(ChildCheck child, ShapeUse use)
    {
        ReadCall call = ValueReader.Child(_context, child, use, method.Scope, prefix + "Value", depth: "depth - 1");
        call.WriteDeclaring(_writer, "item");
        _writer.Line("if (TMode.Builds)");
        using (_writer.Indent())
            _writer.Line($"items.Add(json, name, item{(call.OutType.EndsWith("?", StringComparison.Ordinal) && !use.IsNullable ? "!" : "")});");
    }

    /// <summary>
    /// The code of each member stands under a label, to which the member before it leads in schema order, and the name of a member that
    /// comes out of turn. There is no loop around a choice among members, for a name would be told apart twice then: once to find its
    /// number and once more to go where the number says, and each time the processor would have to guess.
    /// </summary>
    private void WriteKnownMembers()
    {
        string names = _context.AddField(
            "JsonNames", prefix + "Names", $"new({string.Join(", ", _members.Members.Select(static member => CSharp.Literal(member.Name)))})");
        if (Predicts)
        {
            _writer.Line("int name;");
            WritePrediction(FirstExpected(), "{");
        }

        _writer.Line($"{(Predicts ? "" : "int ")}name = JsonScanner.FirstName(json, position + 1);");
        _writer.Line();
        WriteLabel("Dispatch");
        WriteEndOfMembers("goto End");
        _writer.Line();
        WriteNameCheck();
        MemberDispatch.Write(_writer, _context, _members, prefix, names);
        WriteStopAtFault("position");
        _writer.Line();
        _unknown.Write();
        for (int i = 0; i < _members.Members.Count; i++)
        {
            _writer.Line("goto Next;");
            _writer.Line();
            WriteMember(i);
        }

        _writer.Line();
        WriteLabel("Next");
        WriteNext();
        _writer.Line("goto Dispatch;");
        _writer.Line();
        WriteLabel("Duplicate");
        _writer.Line("return state.DuplicateMember<TMode>(json, position);");
        _writer.Line();
        WriteLabel("End");
    }

    /// <summary>The first member that a payload is likely to begin with: one of which the schema says something.</summary>
    private int FirstExpected()
    {
        for (int i = 0; i < _members.Members.Count; i++)
        {
            if (record?.Find(i) is { Property.Use.Shape: not ScalarShape { Kind: ScalarKind.Element } })
                return i;
        }

        return 0;
    }

    private void WriteNext()
    {
        if (UsesOrdinal)
            _writer.Line("ordinal++;");
        _writer.Line("name = JsonScanner.NextName(json, position);");
    }

    private void WriteEndOfMembers(string leave)
    {
        WriteStopAtFault("name");
        _writer.Line("if (json[name] == (byte)'}')");
        using (_writer.Indent())
            _writer.Line($"{leave};");
    }

    private void WriteStopAtFault(string position)
    {
        _writer.Line($"if ({position} < 0)");
        using (_writer.Indent())
            _writer.Line($"return state.TextFault<TMode>(json, ~{position});");
    }

    private void WriteNameCheck()
    {
        if (_context.Checks.Call(_members.Names, method.Scope, "Name", "name") is not { } call)
            return;

        call.WriteRequired(_writer, "name");
        _writer.Line();
    }

    private void WriteLabel(string label) => _writer.Outdented($"{label}:");

    private void WriteLocals()
    {
        if (UsesOrdinal)
            _writer.Line("int ordinal = 0;");
        foreach (EvaluatedSet set in method.Sets.All.Where(static set => set.Evaluation.AllMembers))
            _writer.Line($"{set.Local}.AddAll();");
        foreach (string declaration in _seen.Declarations)
            _writer.Line(declaration);
        record?.WriteDeclarations(_writer);
    }

    private void WriteMember(int index)
    {
        MemberCheck member = _members.Members[index];
        _writer.Outdented($"{MemberDispatch.LabelOf(index)}: // {Documentation.OneLine(member.Name)}");
        _writer.Line($"if ({_seen.Test(index)})");
        using (_writer.Indent())
            _writer.Line("goto Duplicate;");
        _writer.Line(_seen.Mark(index));
        if (record?.Find(index) is { } locals)
            WriteProperty(record, locals);
        else
            WriteCheckedOnly(member);
        foreach (EvaluatedSet set in method.Sets.All.Where(set => !set.Evaluation.AllMembers && SpeaksOf(set.Evaluation, member.Name)))
            _writer.Line($"{set.Local}.Add(ordinal);");

        if (Predicts && index + 1 < _members.Members.Count)
            WritePrediction(index + 1, ",");
    }

    private static bool SpeaksOf(Evaluation evaluation, string name) =>
        evaluation.Names.Contains(name) || evaluation.Patterns.Any(pattern => PatternCheck.IsMatch(pattern, name));

    /// <summary>A known member without a property: one that is only required or forbidden, or any member where nothing is built.</summary>
    private void WriteCheckedOnly(MemberCheck member)
    {
        bool isNever = Failure.WriteNever(_writer, _context, member.Value, method.Scope, Evaluator.NeverMessage);
        if (!isNever && ValueReader.Checked(_context, member.Value, method.Scope, Identifiers.ToPascalCase(member.Name), "depth - 1") is { } call)
        {
            call.WriteDiscarding(_writer);
            _usesEnd = true;
        }
        else
        {
            _unknown.WriteSkip();
        }

        // A record keeps what it has no property for.
        if (!member.IsDeclared)
            _unknown.WriteKeep();
    }

    private void WriteProperty(RecordLocals record, PropertyLocals locals)
    {
        PropertyShape property = locals.Property;
        string? expectedText = property is { Default: not null, Annotations.Default: Json.JsonString text }
            ? text.Value
            : _envelope?.ExpectedTextOf(property, _context.Program);
        ReadCall call = ValueReader.Child(_context, property.Member.Value, property.Use, method.Scope, Identifiers.Capitalize(property.Name), expectedText, "depth - 1");
        record.WriteReading(_writer, locals, call);
        _usesEnd = true;
    }

    /// <summary>Tries the member that is expected after a brace or comma before its name is looked up.</summary>
    private void WritePrediction(int next, string before)
    {
        MemberCheck member = _members.Members[next];
        string literal = before + JsonPrinter.Quote(member.Name) + ":";
        using (_writer.Block($"if (JsonScanner.Predicts(json, position, {CSharp.Utf8Literal(literal)}))"))
        {
            // Only of members that are kept as they came the place of the name is of interest.
            if (!member.IsDeclared && record?.Find(next) is null)
                _writer.Line("name = position + 1;");
            _writer.Line($"position += {Encoding.UTF8.GetByteCount(literal)};");
            _writer.Line($"goto {MemberDispatch.LabelOf(next)};");
        }

        _writer.Line();
    }

    private void WriteTotals()
    {
        WriteRequired();
        foreach (DependentRequiredCheck dependency in _members.Dependencies)
            method.WriteFailure($"{Has(dependency.Trigger)} && {HasNot(dependency.Name)}", dependency.Site, dependency.Message, "start");
        foreach (CountCheck count in _members.Counts)
            method.WriteFailure($"ordinal {ItemsReader.Comparison(count)}", count.Site, count.Message, "start");
        inPlace.WriteTriggerValues(Has);
    }

    private void WriteRequired()
    {
        int[] required = [.. Enumerable.Range(0, _members.Members.Count).Where(index => _members.Members[index].RequiredSite is not null)];
        if (required.Length == 0)
            return;

        using (_writer.Block($"if ({_seen.TestAny(required)})"))
        {
            foreach (int index in required)
                method.WriteFailure(_seen.TestMissing(index), _members.Members[index].RequiredSite!.Value, _members.Members[index].MissingMessage, "start");
        }

        _writer.Line();
    }

    private string Has(string name) => _seen.Test(IndexOf(name));

    private string HasNot(string name) => _seen.TestMissing(IndexOf(name));

    private int IndexOf(string name) => _members.Members.FindIndex(member => member.Name == name);
}
