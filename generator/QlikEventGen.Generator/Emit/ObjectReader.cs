using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits the reading of objects in one pass. Members are expected in schema order; where another one comes, its name is looked up. The
/// method of a record also builds it, others only check.
/// </summary>
internal sealed class ObjectReader
{
    /// <summary>Names that the method uses itself.</summary>
    private static readonly string[] Locals =
    [
        "json", "position", "depth", "state", "value", "start", "end", "name", "valueStart", "memberStart", "memberName", "seen", "ordinal", "additionalMembers",
        "other", "evaluated",
    ];

    private readonly SourceWriter _writer;
    private readonly ReaderContext _context;
    private readonly ValueCheck _check;
    private readonly LocationScope _scope;
    private readonly NamedType? _record;
    private readonly ObjectCheck _members;
    private readonly EvaluatedSets _sets;
    private readonly InPlaceWriter _inPlace;
    private readonly SeenMembers _seen;
    private readonly UnknownMemberReader _unknown;
    private readonly Dictionary<int, PropertyLocals> _properties = [];
    private bool _usesEnd;

    private ObjectReader(
        SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, NamedType? record, EvaluatedSets sets, InPlaceWriter inPlace, string prefix)
    {
        _writer = writer;
        _context = context;
        _check = check;
        _scope = scope;
        _record = record;
        _members = check.Object ?? new ObjectCheck();
        _sets = sets;
        _inPlace = inPlace;
        _seen = new SeenMembers(_members.Members.Count);
        _unknown = new UnknownMemberReader(writer, context, _members, scope, sets, prefix, record is { KeepsUnknownMembers: true });
        NameScope locals = new([.. Locals, .. _seen.Names, .. record?.Properties.Select(static property => property.Name) ?? []]);
        foreach (PropertyShape property in record?.Properties ?? [])
        {
            string local = locals.Take(Identifiers.ToCamelCase(property.Name));
            _properties.Add(property.Index, new(property, local, property.TracksPresence ? locals.Take(Identifiers.ToCamelCase(property.PresenceName)) : ""));
        }
    }

    /// <summary>Members are counted where a count is bounded, and numbered where it is noted which have been spoken of.</summary>
    private bool UsesOrdinal => _members.Counts.Count > 0 || _sets.Any;

    /// <summary>Where something is done with every name, members are not predicted.</summary>
    private bool Predicts => !UsesOrdinal && _members.Names.Roots.Count == 0;

    /// <summary>Emits the reading method of a record.</summary>
    public static void WriteRecord(SourceWriter writer, ReaderContext context)
    {
        NamedType record = context.Type;
        ValueCheck check = record.Check;
        LocationScope scope = LocationScope.Of(context.Locations, check);
        EvaluatedSets sets = new(check, tracks: false);
        InPlaceWriter inPlace = new(writer, context, check, scope, sets, "Value");
        ObjectReader reader = new(writer, context, check, scope, record, sets, inPlace, "");
        writer.Line($"internal static int ReadJson<TMode>({Names.ReadParameters}, out {record.Name}? value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            writer.Line("value = null;");
            reader.WriteKindCheck();
            if (reader.UsesStart)
                writer.Line("int start = position;");
            sets.WriteDeclarations(writer);
            inPlace.WriteTriggers();
            reader.WriteMembers("");
            AllowedValuesReader.WriteSetChecks(writer, context, check, scope, "start", "position");
            inPlace.Write("start", "depth");
            reader.WriteConstruction();
            writer.Line("return position;");
        }
    }

    /// <summary>Emits the check of an object; <c>position</c> and <c>start</c> stand at the brace. Helpers take the prefix in their names.</summary>
    public static void WriteCheckOnly(
        SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, EvaluatedSets sets, InPlaceWriter inPlace, string prefix) =>
        new ObjectReader(writer, context, check, scope, record: null, sets, inPlace, prefix).WriteMembers(prefix);

    private bool UsesStart => _check.AllowedValues.Count > 0 || _check.InPlace.Count > 0 || _check.Unevaluated.Count > 0
        || _members.Counts.Count > 0 || _members.Dependencies.Count > 0 || _members.Members.Any(static member => member.RequiredSite is not null);

    private void WriteKindCheck()
    {
        if (_record!.IsNullable)
        {
            _writer.Line("if (JsonScanner.Matches(json, position, \"null\"u8))");
            using (_writer.Indent())
                _writer.Line("return position + 4;");
        }

        if (_check.TypeChecks.Count > 0 || _check.AllowedValues.Count > 0)
        {
            _writer.Line("if (!JsonScanner.Matches(json, position, \"{\"u8))");
            using (_writer.Indent())
                _writer.Line($"return state.WrongType<TMode>(json, position, depth, {ValueReader.TypeArguments(_check, _scope)});");
            return;
        }

        // Without a `type` the schema lets every other kind of value pass as far as nothing else refuses it; this record cannot hold it.
        ReadCall? call = IsOnlyAboutObjects ? null : _context.Checks.Call(_check, _scope, "OtherKinds");
        using (_writer.Block("if (!JsonScanner.Matches(json, position, \"{\"u8))"))
        {
            _writer.Line($"int other = {call?.Expression ?? "JsonScanner.SkipValue(json, position, depth)"};");
            _writer.Line("return other < 0");
            using (_writer.Indent())
            {
                _writer.Line(call is null ? "? state.TextFault<TMode>(json, ~other)" : "? other");
                _writer.Line($": state.Unrepresentable<TMode>(json, position, other, {CSharp.Literal($"is not an object, so {_record.Name} cannot hold it")});");
            }
        }
    }

    private bool IsOnlyAboutObjects => _check.InPlace.Count == 0 && _check.Unevaluated.Count == 0 && _check.Text.Count == 0 && _check.Numbers.Count == 0 && _check.Array is null;

    /// <summary>Emits the reading of the members. Private helpers take <paramref name="prefix"/> in their names.</summary>
    private void WriteMembers(string prefix)
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
            WriteKnownMembers(prefix);
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
            _unknown.Write();
            WriteNext();
        }

        _writer.Line();
    }

    /// <summary>
    /// The code of each member stands under a label, to which the member before it leads in schema order, and the name of a member that
    /// comes out of turn. There is no loop around a choice among members, for a name would be told apart twice then: once to find its
    /// number and once more to go where the number says, and each time the processor would have to guess.
    /// </summary>
    private void WriteKnownMembers(string prefix)
    {
        string names = _context.AddField(
            "JsonNames", prefix + "Names", $"new({string.Join(", ", _members.Members.Select(static member => CSharp.Literal(member.Name)))})");
        _writer.Line("int name;");
        if (Predicts)
            WritePrediction(FirstExpected(), "{");
        _writer.Line("name = JsonScanner.FirstName(json, position + 1);");
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
        WriteLabel("End");
    }

    /// <summary>The first member that a payload is likely to begin with: one of which the schema says something.</summary>
    private int FirstExpected()
    {
        for (int i = 0; i < _members.Members.Count; i++)
        {
            if (_properties.TryGetValue(i, out PropertyLocals? found) && found.Property.Use.Shape != ScalarShape.Element)
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
        if (_context.Checks.Call(_members.Names, _scope, "Name", "name") is not { } call)
            return;

        _writer.Line($"state.Enter<TMode>({call.Enter});");
        _writer.Line($"if ({call.Expression} < 0)");
        using (_writer.Indent())
            _writer.Line("return ~name;");
        _writer.Line("state.Leave<TMode>();");
        _writer.Line();
    }

    private void WriteLabel(string label) => _writer.Outdented($"{label}:");

    private void WriteLocals()
    {
        if (UsesOrdinal)
            _writer.Line("int ordinal = 0;");
        foreach (EvaluatedSet set in _sets.All.Where(static set => set.Evaluation.AllMembers))
            _writer.Line($"{set.Local}.AddAll();");
        foreach (string declaration in _seen.Declarations)
            _writer.Line(declaration);
        foreach ((PropertyShape property, string local, string presence) in _properties.Values)
        {
            if (!property.IsConstant)
                _writer.Line($"{LocalType(property)} {local} = default;");
            if (property.TracksPresence)
                _writer.Line($"bool {presence} = false;");
        }

        if (_record is { KeepsUnknownMembers: true })
            _writer.Line("AdditionalMembersBuilder additionalMembers = default;");
    }

    private void WriteMember(int index)
    {
        MemberCheck member = _members.Members[index];
        _writer.Outdented($"{MemberDispatch.LabelOf(index)}: // {Documentation.OneLine(member.Name)}");
        _writer.Line($"if ({_seen.Test(index)})");
        using (_writer.Indent())
            _writer.Line($"return state.DuplicateMember<TMode>(json, position, {CSharp.Literal(member.Name)});");
        _writer.Line(_seen.Mark(index));
        if (_properties.TryGetValue(index, out PropertyLocals? found))
            WriteProperty(found);
        else
            WriteCheckedOnly(member);
        foreach (EvaluatedSet set in _sets.All.Where(set => !set.Evaluation.AllMembers && SpeaksOf(set.Evaluation, member.Name)))
            _writer.Line($"{set.Local}.Add(ordinal);");

        if (Predicts && index + 1 < _members.Members.Count)
            WritePrediction(index + 1, ",");
    }

    private static bool SpeaksOf(Evaluation evaluation, string name) =>
        evaluation.Names.Contains(name) || evaluation.Patterns.Any(pattern => PatternCheck.IsMatch(pattern, name));

    /// <summary>A known member without a property: one that is only required or forbidden, or any member where nothing is built.</summary>
    private void WriteCheckedOnly(MemberCheck member)
    {
        bool isNever = Failure.WriteNever(_writer, _context, member.Value, _scope, Evaluator.NeverMessage);
        if (!isNever && ValueReader.Checked(_context, member.Value, _scope, Identifiers.ToPascalCase(member.Name), "depth - 1") is { } call)
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

    private void WriteProperty(PropertyLocals locals)
    {
        (PropertyShape property, string local, string presence) = locals;
        string? knownText = property is { Default: not null, Annotations.Default: Json.JsonString text } ? text.Value : null;
        ReadCall call = ValueReader.Child(_context, property.Member.Value, property.Use, _scope, property.Name.TrimStart('@'), knownText, "depth - 1");
        if (property.IsConstant)
            call.WriteDiscarding(_writer);
        else
            call.WriteAssigning(_writer, local, LocalType(property));
        _usesEnd = true;
        if (property.TracksPresence)
            _writer.Line($"{presence} = true;");
    }

    /// <summary>Tries the member that is expected after a brace or comma before its name is looked up.</summary>
    private void WritePrediction(int next, string before)
    {
        MemberCheck member = _members.Members[next];
        string literal = before + JsonPrinter.Quote(member.Name) + ":";
        using (_writer.Block($"if (JsonScanner.Predicts(json, position, {CSharp.Utf8Literal(literal)}))"))
        {
            // Only of members that are kept as they came the place of the name is of interest.
            if (!member.IsDeclared && !_properties.ContainsKey(next))
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
            WriteFailure($"{Has(dependency.Trigger)} && {HasNot(dependency.Name)}", dependency.Site, dependency.Message);
        foreach (CountCheck count in _members.Counts)
            WriteFailure($"ordinal {ItemsReader.Comparison(count)}", count.Site, count.Message);
        _inPlace.WriteTriggerValues(Has);
    }

    private void WriteRequired()
    {
        int[] required = [.. Enumerable.Range(0, _members.Members.Count).Where(index => _members.Members[index].RequiredSite is not null)];
        if (required.Length == 0)
            return;

        using (_writer.Block($"if ({_seen.TestAny(required)})"))
        {
            foreach (int index in required)
                WriteFailure(_seen.TestMissing(index), _members.Members[index].RequiredSite!.Value, _members.Members[index].MissingMessage);
        }

        _writer.Line();
    }

    private void WriteFailure(string condition, KeywordSite site, string message)
    {
        _writer.Line($"if ({condition} && {Failure.Of(_scope, site, message, "start")})");
        using (_writer.Indent())
            _writer.Line("return ~start;");
    }

    private string Has(string name) => _seen.Test(IndexOf(name));

    private string HasNot(string name) => _seen.TestMissing(IndexOf(name));

    private int IndexOf(string name) => _members.Members.FindIndex(member => member.Name == name);

    private void WriteConstruction()
    {
        using (_writer.Block("if (TMode.Builds)"))
        {
            _writer.Line($"value = new {_record!.Name}");
            _writer.Line("{");
            using (_writer.Indent())
            {
                foreach ((PropertyShape property, string local, string presence) in _properties.Values.Where(static entry => !entry.Property.IsConstant))
                {
                    bool forgives = !property.IsNullableType && !property.Use.IsValueType;
                    _writer.Line($"{property.Name} = {local}{(forgives ? "!" : "")},");
                    if (property.TracksPresence)
                        _writer.Line($"{property.PresenceName} = {presence},");
                }

                if (_record.KeepsUnknownMembers)
                    _writer.Line("AdditionalMembers = additionalMembers.ToMembers(),");
            }

            _writer.Line("};");
        }

        _writer.Line();
    }

    /// <summary>The local holds what the reading method yields, nullable where the member may be absent.</summary>
    private string LocalType(PropertyShape property)
    {
        string type = ValueReader.OutType(_context, property.Use);
        return property.IsNullableType && !type.EndsWith("?", StringComparison.Ordinal) ? type + "?" : type;
    }

    /// <summary>A property with the locals that hold its value, and whether its member came, while the object is read.</summary>
    private sealed record PropertyLocals(PropertyShape Property, string Value, string Presence);
}
