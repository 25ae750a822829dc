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

    public Choices Choices => field ??= new Choices(this);

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
    /// True when a value of this list or dictionary may hold another one of it with no record in between, so that neither its C# type
    /// nor its reading method can be written out in place.
    /// </summary>
    public bool ContainsItself(ValueCheck check)
    {
        // A collection leads to one other, so what is found here is true for all on the way: those of a circle contain themselves.
        List<ValueCheck> passed = [];
        HashSet<ValueCheck> seen = [];
        ValueCheck? collection = check;
        while (collection is not null && !_containsItself.ContainsKey(collection) && seen.Add(collection))
        {
            passed.Add(collection);
            collection = CollectionInside(collection);
        }

        int circle = collection is not null && seen.Contains(collection) ? passed.IndexOf(collection) : passed.Count;
        for (int i = 0; i < passed.Count; i++)
            _containsItself.Add(passed[i], i >= circle);
        return _containsItself[check];
    }

    /// <summary>What a collection holds, where that is a collection again.</summary>
    private ValueCheck? CollectionInside(ValueCheck collection)
    {
        if (Classifier.InsideOf(collection) is not { Roots.Count: > 0 } inside)
            return null;
        ValueCheck value = Program.Get(inside);
        if (Unions.BesideNull(value) is { } present)
            value = Program.Get(present);
        return Classifier.InsideOf(value) is null ? null : value;
    }
}
