using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>
/// Emits methods that read objects in one pass. Members are expected in schema order; where another one comes, its name is looked
/// up. The method of a record also builds it, others only check.
/// </summary>
internal sealed class ObjectReader
{
    /// <summary>Names that the method uses itself.</summary>
    private static readonly string[] Locals =
    [
        "json", "position", "depth", "state", "value", "start", "end", "name", "member", "seen", "additionalMembers", "other",
    ];

    private readonly SourceWriter _writer;
    private readonly ReaderContext _context;
    private readonly ValueCheck _check;
    private readonly LocationScope _scope;
    private readonly NamedType? _record;
    private readonly ObjectCheck _members;
    private readonly SeenMembers _seen;
    private readonly Dictionary<int, PropertyLocals> _properties = [];
    private bool _usesEnd;

    private ObjectReader(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, NamedType? record)
    {
        _writer = writer;
        _context = context;
        _check = check;
        _scope = scope;
        _record = record;
        _members = check.Object ?? new ObjectCheck();
        _seen = new SeenMembers(_members.Members.Count);
        NameScope locals = new([.. Locals, .. _seen.Names, .. record?.Properties.Select(static property => property.Name) ?? []]);
        foreach (PropertyShape property in record?.Properties ?? [])
            {
            string local = locals.Take(Identifiers.ToCamelCase(property.Name));
            _properties.Add(property.Index, new(property, local, property.TracksPresence ? locals.Take(Identifiers.ToCamelCase(property.PresenceName)) : ""));
        }
    }

    /// <summary>Emits the reading method of a record.</summary>
    public static void WriteRecord(SourceWriter writer, ReaderContext context)
    {
        NamedType record = context.Type;
        LocationScope scope = LocationScope.Of(context.Locations, record.Check);
        ObjectReader reader = new(writer, context, record.Check, scope, record);
        writer.Line($"internal static int ReadJson<TMode>({Names.ReadParameters}, out {record.Name}? value)");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            writer.Line("value = null;");
            reader.WriteKindCheck();
            reader.WriteBody("");
            reader.WriteConstruction();
            writer.Line("return position;");
        }
    }

    /// <summary>Emits a method that checks an object and builds nothing; <c>position</c> stands at the brace.</summary>
    public static void WriteCheckOnly(SourceWriter writer, ReaderContext context, ValueCheck check, LocationScope scope, string method)
    {
        ObjectReader reader = new(writer, context, check, scope, record: null);
        writer.Line($"private static int {method}<TMode>({Names.ReadParameters})");
        using (writer.Indent())
            writer.Line(Names.ModeConstraint);
        using (writer.BodyBlock())
        {
            reader.WriteBody(method.Substring("Read".Length));
            writer.Line("return position;");
        }
    }

    private void WriteKindCheck()
    {
        if (_record!.IsNullable)
        {
            _writer.Line($"if (JsonScanner.Matches(json, position, \"null\"u8))");
            using (_writer.Indent())
                _writer.Line("return position + 4;");
        }

        if (_check.TypeChecks.Count > 0 || _check.AllowedValues.Count > 0)
        {
            _writer.Line($"if (!JsonScanner.Matches(json, position, \"{{\"u8))");
            using (_writer.Indent())
                _writer.Line($"return state.WrongType<TMode>(json, position, depth, {ValueReader.TypeArguments(_check, _scope)});");
            return;
        }

        // Without a `type` the schema lets every other kind of value pass; only this record cannot hold it.
        using (_writer.Block($"if (!JsonScanner.Matches(json, position, \"{{\"u8))"))
        {
            _writer.Line($"int other = JsonScanner.SkipValue(json, position, depth);");
            _writer.Line("return other < 0");
            using (_writer.Indent())
            {
                _writer.Line("? state.TextFault<TMode>(json, ~other)");
                _writer.Line($": state.Unrepresentable<TMode>(json, position, other, {CSharp.Literal($"is not an object, so {_record.Name} cannot hold it")});");
            }
        }
    }

    /// <summary>Emits the loop over the members. Private helpers take <paramref name="prefix"/> in their names.</summary>
    private void WriteBody(string prefix)
    {
        _writer.Line("if (depth == 0)");
        using (_writer.Indent())
            _writer.Line("return state.TooDeep<TMode>(json, position);");
        _writer.Line();
        _writer.Line("depth--;");
        if (_members.Members.Any(static member => member.RequiredSite is not null) || _check.AllowedValues.Count > 0)
            _writer.Line("int start = position;");
        SourceWriter.Section declarations = _writer.Reserve();
        WriteLocals();
        if (_members.Members.Count == 0)
            WriteLoop();
        else
            WriteMembers(prefix);
        if (_usesEnd)
            declarations.Fill(static writer => writer.Line("int end;"));
        _writer.Line("position = name + 1;");
        WriteRequired();
        AllowedValuesReader.WriteSetChecks(_writer, _context, _check, _scope, "start", "position");
    }

    /// <summary>An object of which the schema names no member.</summary>
    private void WriteLoop()
    {
        _writer.Line("int name = JsonScanner.FirstName(json, position + 1);");
        using (_writer.Block("while (true)"))
        {
            WriteEndOfMembers("break");
            _writer.Line("position = JsonScanner.SkipName(json, name);");
            WriteStopAtFault("position");
            WriteUnknownMember();
            _writer.Line("name = JsonScanner.NextName(json, position);");
        }

        _writer.Line();
    }

    /// <summary>
    /// The code of each member stands under a label, to which the member before it leads in schema order, and the name of a member that
    /// comes out of turn. There is no loop around a choice among members, for a name would be told apart twice then: once to find its
    /// number and once more to go where the number says, and each time the processor would have to guess.
    /// </summary>
    private void WriteMembers(string prefix)
    {
        string names = _context.AddField(
            "JsonNames", prefix + "Names", $"new({string.Join(", ", _members.Members.Select(static member => CSharp.Literal(member.Name)))})");
        int first = FirstExpected();
        _writer.Line("int name;");
        WritePrediction(first, "{");
        _writer.Line("name = JsonScanner.FirstName(json, position + 1);");
        _writer.Line();
        WriteLabel("Dispatch");
        WriteEndOfMembers("goto End");
        _writer.Line();
        MemberDispatch.Write(_writer, _context, _members, prefix, names);
        WriteStopAtFault("position");
        _writer.Line();
        WriteUnknownMember();
        for (int i = 0; i < _members.Members.Count; i++)
        {
            _writer.Line("goto Next;");
            _writer.Line();
            WriteMember(i);
        }

        _writer.Line();
        WriteLabel("Next");
        _writer.Line("name = JsonScanner.NextName(json, position);");
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

    private void WriteLabel(string label) => _writer.Outdented($"{label}:");

    private void WriteLocals()
    {
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
            _writer.Line($"AdditionalMembersBuilder additionalMembers = default;");
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
        else if (member.IsDeclared)
            WriteCheckedOnly(member);
        else
            WriteUnknownMember();

        if (index + 1 < _members.Members.Count)
            WritePrediction(index + 1, ",");
    }

    /// <summary>A member that is declared and has no property: one that no value satisfies, or any member where nothing is built.</summary>
    private void WriteCheckedOnly(MemberCheck member)
    {
        ShapeUse use = _record is null ? _context.Types.ShapeOf(member.Value, _context.Type.Name + PascalOf(member)) : ElementUse;
        ValueReader.Child(_context, member.Value, use, _scope, PascalOf(member)).WriteDiscarding(_writer);
        _usesEnd = true;
    }

    private void WriteProperty(PropertyLocals locals)
    {
        (PropertyShape property, string local, string presence) = locals;
        string? knownText = property is { Default: not null, Annotations.Default: Json.JsonString text } ? text.Value : null;
        ReadCall call = ValueReader.Child(_context, property.Member.Value, property.Use, _scope, property.Name.TrimStart('@'), knownText);
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

    private void WriteUnknownMember()
    {
        bool keeps = _record is { KeepsUnknownMembers: true };
        ValueCheck? unknown = _members.UnknownMembers.Roots.Count == 0 ? null : _context.Program.Get(_members.UnknownMembers);
        if (unknown?.NeverSite is { } never)
        {
            LocationScope scope = _scope.Of(unknown, _context.Program.TargetsOf(_members.UnknownMembers));
            _writer.Line($"if ({Failure.OfNever(scope, never, Evaluator.UnknownMemberMessage)})");
            using (_writer.Indent())
                _writer.Line("return ~position;");
        }

        if (unknown is null || unknown.NeverSite is not null)
        {
            _writer.Line($"position = JsonScanner.SkipValue(json, position, depth);");
            _writer.Line("if (position < 0)");
            using (_writer.Indent())
                _writer.Line("return state.TextFault<TMode>(json, ~position);");
        }
        else
        {
            ShapeUse use = _context.Types.ShapeOf(_members.UnknownMembers, _context.Type.Name + "Value");
            ReadCall call = ValueReader.Child(_context, _members.UnknownMembers, use, _scope, "AdditionalMember");
            call.WriteDiscarding(_writer);
            _usesEnd = true;
        }

        if (keeps)
        {
            _writer.Line("if (TMode.Builds)");
            using (_writer.Indent())
                _writer.Line("additionalMembers.Add(json, name, position);");
        }
    }

    private void WriteRequired()
    {
        int[] required = [.. Enumerable.Range(0, _members.Members.Count).Where(index => _members.Members[index].RequiredSite is not null)];
        if (required.Length == 0)
            return;

        using (_writer.Block($"if ({_seen.TestAny(required)})"))
        {
            foreach (int index in required)
            {
                MemberCheck member = _members.Members[index];
                _writer.Line($"if ({_seen.TestMissing(index)} && {Failure.Of(_scope, member.RequiredSite!.Value, member.MissingMessage, "start")})");
                using (_writer.Indent())
                    _writer.Line("return ~start;");
            }
        }

        _writer.Line();
    }

    private void WriteConstruction()
    {
        _writer.Line("if (TMode.Builds)");
        using (_writer.BodyBlock())
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

    /// <summary>A property with the locals that hold its value, and whether its member came, while the object is read.</summary>
    private sealed record PropertyLocals(PropertyShape Property, string Value, string Presence);

    private static readonly ShapeUse ElementUse = new(ScalarShape.Element, IsNullable: false);

    private static string PascalOf(MemberCheck member) => Identifiers.ToPascalCase(member.Name).TrimStart('@');

    /// <summary>The local holds what the reading method yields, nullable where the member may be absent.</summary>
    private string LocalType(PropertyShape property)
    {
        string type = ValueReader.OutType(_context, property.Use);
        return property.IsNullableType && !type.EndsWith("?", StringComparison.Ordinal) ? type + "?" : type;
    }
}
