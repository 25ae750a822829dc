using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Documents;
using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Shapes;

/// <summary>The types of the document that is being compiled, and of those that it refers to.</summary>
internal sealed class TypeModel(SchemaBinder binder, CheckProgram program)
{
    private readonly Dictionary<SchemaDocument, DocumentTypes> _types = [];
    private readonly Dictionary<ValueCheck, bool> _containsItself = [];

    public SchemaBinder Binder { get; } = binder;

    public CheckProgram Program { get; } = program;

    public Unions Unions { get; } = new(program);

    /// <summary>The types of a document. One that is only there to be referred to has none: they belong to whoever refers to it.</summary>
    public DocumentTypes Of(SchemaDocument document)
    {
        if (!_types.TryGetValue(document, out DocumentTypes? types))
        {
            types = new DocumentTypes(this, document);
            _types.Add(document, types);
            if (!document.File.Options.ReferenceOnly)
                types.Discover();
        }

        return types;
    }

    /// <summary>
    /// True when a value of this list may hold another one of it with no record in between, so that neither its C# type nor its
    /// reading method can be written out in place.
    /// </summary>
    public bool ContainsItself(ValueCheck check)
    {
        // A list leads to one other, so what is found here is true for all lists on the way: those of a circle contain themselves.
        List<ValueCheck> passed = [];
        HashSet<ValueCheck> seen = [];
        ValueCheck? list = check;
        while (list is not null && !_containsItself.ContainsKey(list) && seen.Add(list))
        {
            passed.Add(list);
            list = ListInside(list);
        }

        int circle = list is not null && seen.Contains(list) ? passed.IndexOf(list) : passed.Count;
        for (int i = 0; i < passed.Count; i++)
            _containsItself.Add(passed[i], i >= circle);
        return _containsItself[check];
    }

    /// <summary>What the items of a list are, where they are lists again.</summary>
    private ValueCheck? ListInside(ValueCheck list)
    {
        if (list.Array is not { Items: { Roots.Count: > 0 } items })
            return null;
        ValueCheck item = Program.Get(items);
        if (Unions.BesideNull(item) is { } present)
            item = Program.Get(present);
        return Classifier.IsList(item) ? item : null;
    }
}
