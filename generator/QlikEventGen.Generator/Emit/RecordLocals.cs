using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>A property with the locals that hold its value, and whether its member came, while the object is read.</summary>
internal sealed record PropertyLocals(PropertyShape Property, string Value, string Presence);

/// <summary>The locals that hold the members of a record while it is read, and the building of the record from them.</summary>
internal sealed class RecordLocals
{
    /// <summary>Names that the reading method uses itself.</summary>
    private static readonly string[] FixedLocals =
    [
        "json", "position", "depth", "state", "value", "start", "end", "name", "valueStart", "memberStart", "memberName", "ordinal", "additionalMembers", "other", "before",
        "nullEnd", "wrongEnd",
    ];

    /// <summary>Names that the reading of arrays uses.</summary>
    private static readonly string[] ArrayLocals = ["index", "item", "items", "itemStart"];

    private readonly ReaderContext _context;
    private readonly NamedType _record;
    private readonly Dictionary<int, PropertyLocals> _byMember = [];

    public RecordLocals(ReaderContext context)
    {
        _context = context;
        _record = context.Type;
        SeenMembers seen = new(_record.Check.Object?.Members.Count ?? 0);
        Names = new NameScope([.. FixedLocals, .. _record.Kind == NamedTypeKind.Tuple ? ArrayLocals : [], .. seen.Names, .. _record.Properties.Select(static property => property.Name)]);
        foreach (PropertyShape property in _record.Properties)
        {
            string local = Names.Take(Identifiers.ToCamelCase(property.Name));
            _byMember.Add(property.Index, new(property, local, property.TracksPresence ? Names.Take(Identifiers.ToCamelCase(property.PresenceName)) : ""));
        }
    }

    /// <summary>The locals of the method, those of the members among them.</summary>
    public NameScope Names { get; }

    public bool KeepsUnknownMembers => _record.KeepsUnknownMembers;

    /// <summary>What the items of a tuple after those with a property are; null where there are none.</summary>
    public ShapeUse? AdditionalItems => _record.AdditionalItems;

    /// <summary>The locals of a member, by its number in the object check; null where it has no property.</summary>
    public PropertyLocals? Find(int member) => _byMember.TryGetValue(member, out PropertyLocals? locals) ? locals : null;

    /// <summary>The local holds what the reading method yields, nullable where the member may be absent.</summary>
    public string TypeOf(PropertyShape property)
    {
        string type = ValueReader.OutType(_context, property.Use);
        return property.IsNullableType && !type.EndsWith("?", StringComparison.Ordinal) ? type + "?" : type;
    }

    public void WriteDeclarations(SourceWriter writer)
    {
        foreach ((PropertyShape property, string local, string presence) in _byMember.Values)
        {
            if (!property.IsConstant)
                writer.Line($"{TypeOf(property)} {local} = default;");
            if (property.TracksPresence)
                writer.Line($"bool {presence} = false;");
        }

        if (KeepsUnknownMembers)
            writer.Line("AdditionalMembersBuilder additionalMembers = default;");
        if (AdditionalItems is { } items)
            writer.Line($"JsonListBuilder<{_context.Names.Of(items)}> items = default;");
    }

    /// <summary>Emits the reading of a member or an item into its local.</summary>
    public void WriteReading(SourceWriter writer, PropertyLocals locals, ReadCall call)
    {
        if (locals.Property.IsConstant)
            call.WriteDiscarding(writer);
        else
            call.WriteAssigning(writer, locals.Value, TypeOf(locals.Property), Names);
        if (locals.Property.TracksPresence)
            writer.Line($"{locals.Presence} = true;");
    }

    /// <summary>Emits the building of the record into <c>value</c>.</summary>
    public void WriteConstruction(SourceWriter writer)
    {
        using (writer.Block("if (TMode.Builds)"))
        {
            writer.Line($"value = new {_record.Name}");
            writer.Line("{");
            using (writer.Indent())
            {
                foreach ((PropertyShape property, string local, string presence) in _byMember.Values.Where(static entry => !entry.Property.IsConstant))
                {
                    bool forgives = !property.IsNullableType && !property.Use.IsValueType;
                    writer.Line($"{property.Name} = {local}{(forgives ? "!" : "")},");
                    if (property.TracksPresence)
                        writer.Line($"{property.PresenceName} = {presence},");
                }

                if (KeepsUnknownMembers)
                    writer.Line("AdditionalMembers = additionalMembers.ToMembers(),");
                if (AdditionalItems is not null)
                    writer.Line($"{TupleItems.Additional} = items.ToList(),");
            }

            writer.Line("};");
        }

        writer.Line();
    }
}
