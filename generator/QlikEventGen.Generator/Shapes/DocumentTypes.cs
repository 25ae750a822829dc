using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Schemas.Keywords;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Shapes;

/// <summary>
/// The C# types that one document gives rise to, and their names. Names come from the document's own name and from paths inside
/// it, never from another document.
/// </summary>
internal sealed class DocumentTypes
{
    /// <summary>How many collections are written inside each other before one gets a type of its own.</summary>
    private const int MostNested = 8;

    /// <summary>What a component has at the end of its name where an event has that name.</summary>
    private const string ComponentSuffix = "Schema";

    private readonly TypeModel _model;
    private readonly SchemaDocument _document;
    private readonly TypeNameScope _names;
    private readonly Dictionary<ValueCheck, NamedType> _byCheck = [];
    private readonly Dictionary<ValueCheck, string> _definitionNames = [];
    private readonly HashSet<ValueCheck> _namesTaken = [];
    private readonly Queue<NamedType> _unfilled = new();
    private NamedType? _filling;

    public DocumentTypes(TypeModel model, SchemaDocument document)
    {
        _model = model;
        _document = document;
        _names = new TypeNameScope(model.Binder, document);
    }

    /// <summary>The types in the order in which they were found: the root first.</summary>
    public List<NamedType> All { get; } = [];

    public Unions Unions => _model.Unions;

    /// <summary>Finds the types of a document. Called once, after this object is known to the model.</summary>
    public void Discover()
    {
        if (_document.Kind == DocumentKind.AsyncApi)
            DiscoverMessages();
        else
            DiscoverRoot();
        while (_unfilled.Count > 0)
            Fill(_unfilled.Dequeue());
    }

    /// <summary>The types of a schema's root and of every definition.</summary>
    private void DiscoverRoot()
    {
        Schema root = _model.Binder.BindRoot(_document);
        ValueCheck rootCheck = _model.Program.Get(root);
        Add(rootCheck, _document.Name, KindOfRoot(rootCheck), isRoot: true);

        // Definitions are named before anything that refers to them is looked at.
        KeyValuePair<string, Schema>[] definitions = [.. root.Keywords.OfType<BoundDefinitions>().SelectMany(static keyword => keyword.Schemas)];
        HashSet<Schema> schemas = [root, .. definitions.Select(static definition => definition.Value)];
        foreach (KeyValuePair<string, Schema> definition in definitions)
        {
            // One that only refers to another has the type of that.
            if (CheckProgram.OnlyRefersTo(schemas, definition.Value))
                continue;

            ValueCheck check = _model.Program.Get(definition.Value);
            string name = _document.Name + Identifiers.ToPascalCase(definition.Key);
            if (TryAdd(check, name) is null && !_definitionNames.ContainsKey(check))
                _definitionNames.Add(check, name);
        }

        foreach (KeyValuePair<ValueCheck, string> definition in _definitionNames)
            NullableOf(definition.Key, definition.Value, depth: 0);
    }

    /// <summary>The types of an AsyncAPI document's messages. Those of its components are made when something turns out to need them.</summary>
    private void DiscoverMessages()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (EventMessage message in _model.Binder.MessagesOf(_document))
        {
            Schema payload = _model.Binder.BindPayload(message);
            ValueCheck check = _model.Program.Get(payload);
            string name = EventTypeNames.Of(message.EventType, _document.File.Options.EventTypePrefixes);
            names.Add(name);
            NamedTypeKind kind = KindOfRoot(check);
            NamedType type = Make(check, _names.Take(message.Document.GetPlace(message.NameSpan), name, kind), kind, isRoot: true, message);
            _byCheck[check] = type;

            // A component that is all of a payload, and called like it, is one type with it.
            ValueCheck target = _model.Program.Get(ChildCheck.Of(payload, default));
            if (target != check && ComponentNames.Of(target.Roots[0], _document) == name && !_byCheck.ContainsKey(target))
                _byCheck.Add(target, type);
        }

        IEnumerable<Schema> reachable = ReachableSchemas.Find(_document, _model.Binder.BindRoots(_document));
        foreach (Schema component in reachable.Where(schema => schema.Document == _document).OrderBy(static schema => schema.Node.Span.Start))
            TakeComponentName(component, names);
    }

    private void TakeComponentName(Schema component, HashSet<string> messages)
    {
        if (ComponentNames.Of(component, _document) is not { } name)
            return;
        ValueCheck check = _model.Program.Get(ChildCheck.Of(component, default));
        if (check.Roots[0] != component || _byCheck.ContainsKey(check))
            return;

        if (messages.Contains(name))
            name += ComponentSuffix;
        if (KindOf(check) is { } kind)
        {
            name = _names.Take(NamePlaces.Of(component), name, kind);
            _namesTaken.Add(check);
        }

        _definitionNames.Add(check, name);
    }

    public bool TryGet(ValueCheck check, out NamedType type) => _byCheck.TryGetValue(check, out type!);

    /// <summary>The named type that a child has without being given a name for it: here, or in the one other document that it refers to.</summary>
    public NamedType? Find(ChildCheck child)
    {
        IReadOnlyList<ChildTarget> targets = _model.Program.TargetsOf(child);
        if (targets.Count == 0)
            return null;

        ValueCheck check = _model.Program.Get(child);
        if (targets is [{ Schema.Document: var owner }] && owner != _document && _model.Of(owner).TryGet(check, out NamedType foreign))
            return foreign;
        return TryGet(check, out NamedType own) ? own : null;
    }

    /// <summary>The C# type of a child, which takes <paramref name="name"/> where it needs a type of its own.</summary>
    public ShapeUse ShapeOf(ChildCheck child, string name) => ShapeOf(child, name, depth: 0);

    private ShapeUse ShapeOf(ChildCheck child, string name, int depth)
    {
        if (_model.Program.TargetsOf(child).Count == 0)
            return new ShapeUse(ScalarShape.Element, IsNullable: false);

        return Find(child) is { } known ? new ShapeUse(new NamedShape(known), known.IsNullable) : ShapeOf(_model.Program.Get(child), name, depth);
    }

    private ShapeUse ShapeOf(ValueCheck check, string name, int depth)
    {
        if (TryAdd(check, name) is { } type)
            return new ShapeUse(new NamedShape(type), type.IsNullable);

        if (NullableOf(check, name, depth) is { } nullable)
            return nullable;

        if (Classifier.AllowedStrings(check) is [var constant])
            return new ShapeUse(new ConstantShape(constant), Classifier.IsNullable(check));

        if (depth == MostNested && (Classifier.IsList(check) || Classifier.ValuesOf(check) is not null))
            return new ShapeUse(new NamedShape(Add(check, NameOf(check, name), NamedTypeKind.ValueStruct, isRoot: false)), IsNullable: false);
        return CollectionOf(check, NameOf(check, name), depth) ?? ScalarOf(check);
    }

    private string NameOf(ValueCheck check, string name) => _definitionNames.TryGetValue(check, out string? known) ? known : name;

    private static ShapeUse ScalarOf(ValueCheck check)
    {
        ScalarShape scalar = Classifier.Scalar(check);
        return new ShapeUse(scalar, scalar.Kind != ScalarKind.Element && Classifier.IsNullable(check));
    }

    /// <summary>What is null or of one type; null where there is no better type than that of any JSON.</summary>
    private ShapeUse? NullableOf(ValueCheck check, string name, int depth) =>
        Unions.BesideNull(check) is { } present && ShapeOf(present, NameOf(check, name), depth) is { Shape: not ScalarShape { Kind: ScalarKind.Element } } use
            ? use with { IsNullable = true }
            : null;

    /// <summary>The list or dictionary that a value is; null for other values, and for objects whose members are any JSON.</summary>
    private ShapeUse? CollectionOf(ValueCheck check, string name, int depth)
    {
        bool isList = Classifier.IsList(check);
        ShapeUse inside = Classifier.InsideOf(check) is { } child
            ? ShapeOf(child, Identifiers.Singular(name, isList ? "Item" : "Value"), depth + 1)
            : new ShapeUse(ScalarShape.Element, IsNullable: false);
        if (isList)
            return new ShapeUse(new ListShape(inside), Classifier.AllowsNull(check));
        return inside.Shape is ScalarShape { Kind: ScalarKind.Element } ? null : new ShapeUse(new DictionaryShape(inside), Classifier.AllowsNull(check));
    }

    /// <summary>The named type of a check, made now if the check calls for one.</summary>
    private NamedType? TryAdd(ValueCheck check, string name)
    {
        if (_byCheck.TryGetValue(check, out NamedType? known))
            return known;
        return KindOf(check) is { } kind ? Add(check, name, kind, isRoot: false) : null;
    }

    /// <summary>The kind of type that a check calls for wherever it stands; null where it can do without one.</summary>
    private NamedTypeKind? KindOf(ValueCheck check) =>
        Unions.ObjectsOf(check) is not null ? NamedTypeKind.Union
        : Classifier.IsRecord(check) ? NamedTypeKind.Record
        : Classifier.IsTuple(check) ? NamedTypeKind.Tuple
        : Classifier.IsEnumeration(check) ? NamedTypeKind.Enumeration
        : Classifier.InsideOf(check) is not null && _model.ContainsItself(check) || _model.Choices.Of(check).Count > 0 ? NamedTypeKind.ValueStruct
        : null;

    /// <summary>A root has a type in any case.</summary>
    private NamedTypeKind KindOfRoot(ValueCheck check) =>
        Unions.ObjectsOf(check) is not null ? NamedTypeKind.Union
        : Classifier.IsRecord(check) || IsFreeObject(check) ? NamedTypeKind.Record
        : Classifier.IsTuple(check) ? NamedTypeKind.Tuple
        : NamedTypeKind.ValueStruct;

    private NamedType Add(ValueCheck check, string name, NamedTypeKind kind, bool isRoot)
    {
        string free = _namesTaken.Contains(check) ? _definitionNames[check] : _names.Take(NamePlaces.Of(check.Roots[0]), name, kind);
        NamedType type = Make(check, free, kind, isRoot);
        _byCheck.Add(check, type);
        return type;
    }

    private NamedType Make(ValueCheck check, string name, NamedTypeKind kind, bool isRoot, EventMessage? message = null)
    {
        bool isNullable = kind switch
        {
            NamedTypeKind.Union => Unions.ObjectsOf(check)!.IsNullable,
            NamedTypeKind.ValueStruct => _model.Choices.Of(check).Count > 0 && _model.Choices.AllowNull(check),
            _ => Classifier.AllowsNull(check),
        };
        NamedType type = new(_document, name, kind, check, isRoot) { Message = message, IsNullable = isNullable, Around = AroundOf(check) };
        All.Add(type);
        if (kind == NamedTypeKind.Enumeration)
            AllowedValueNames.Fill(type, _model);
        else
            _unfilled.Enqueue(type);
        return type;
    }

    /// <summary>What has no name in the schema stands in the file of the type that turned out to need it.</summary>
    private NamedType? AroundOf(ValueCheck check) => _definitionNames.ContainsKey(check) ? null : _filling?.FileOwner;

    private void Fill(NamedType type)
    {
        _filling = type;
        if (type.Kind == NamedTypeKind.Record)
            RecordMembers.Fill(type, this, _model);
        else if (type.Kind == NamedTypeKind.Tuple)
            TupleItems.Fill(type, this, _model);
        else if (type.Kind == NamedTypeKind.Union)
            FillUnion(type);
        else
            FillValue(type);
    }

    private void FillValue(NamedType type)
    {
        type.Value = ValueOf(type);
        NameScope names = ChoiceNames.ScopeOf(type);
        foreach (ChildCheck branch in _model.Choices.Of(type.Check))
        {
            string name = names.Take(UnionNames.Of(branch, ChoiceNames.KindOf(_model, branch)));
            type.Choices.Add(new ChoiceBranch(branch, name, ShapeOf(branch, type.Name + name)));
        }
    }

    /// <summary>
    /// Finds the records of a union. A definition of this document that is a branch as it stands, and of no union before, becomes one of
    /// them; others get a record of their own.
    /// </summary>
    private void FillUnion(NamedType union)
    {
        List<NamedType> added = [];
        foreach (UnionBranch branch in Unions.ObjectsOf(union.Check)!.Branches)
        {
            if (!_byCheck.TryGetValue(branch.Check, out NamedType? record) || record is not { Kind: NamedTypeKind.Record, Base: null, IsRoot: false })
            {
                record = AddBranch(union, branch);
                added.Add(record);
            }

            record.Base = union;
            union.Derived.Add(record);
        }

        foreach (NamedType record in added)
            RecordMembers.Fill(record, this, _model);
        UnionMembers.Share(union);
    }

    private NamedType AddBranch(NamedType union, UnionBranch branch)
    {
        string name = union.Name + UnionNames.Of(branch);
        string free = _names.Take(NamePlaces.Of(branch.Check.Roots[0]), _names.Has(name) ? name + "Variant" : name, NamedTypeKind.Record);
        NamedType record = new(_document, free, NamedTypeKind.Record, branch.Check, isRoot: false)
        {
            Schema = branch.Branch.Roots[0].Schema,
            Annotations = _model.Program.AnnotationsOf(branch.Branch),
            Around = union.FileOwner,
        };
        if (!_byCheck.ContainsKey(branch.Check))
            _byCheck.Add(branch.Check, record);
        All.Add(record);
        return record;
    }

    /// <summary>What a value struct wraps: the shape that the check would have if it had no name of its own.</summary>
    private ShapeUse ValueOf(NamedType type)
    {
        ValueCheck check = type.Check;
        if (Classifier.IsEnumeration(check))
        {
            bool isNullable = Classifier.IsNullable(check);
            string name = _names.Take(NamePlaces.Of(check.Roots[0]), type.Name + "Value", NamedTypeKind.Enumeration);
            NamedType allowed = new(_document, name, NamedTypeKind.Enumeration, check, isRoot: false) { IsNullable = isNullable, Around = type.FileOwner };
            All.Add(allowed);
            AllowedValueNames.Fill(allowed, _model);
            return new ShapeUse(new NamedShape(allowed), isNullable);
        }

        return CollectionOf(check, type.Name + (Classifier.IsList(check) ? "Items" : "Values"), depth: 0)
            ?? NullableOf(check, type.Name + "Value", depth: 0)
            ?? ScalarOf(check);
    }

    /// <summary>An object without declared members: at a root it is a record that keeps whatever comes.</summary>
    private static bool IsFreeObject(ValueCheck check) =>
        check.NeverSite is null && check.AllowedValues.Count == 0 && (check.Types & ~JsonTypes.Null) == JsonTypes.Object;
}
