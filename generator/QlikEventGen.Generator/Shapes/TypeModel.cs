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
    /// True when a value of this check may hold another one of it with no record in between, so that neither its C# type nor its
    /// reading method can be written out in place.
    /// </summary>
    public bool ContainsItself(ValueCheck check)
    {
        if (!_containsItself.TryGetValue(check, out bool contains))
        {
            contains = Reaches(check, check, []);
            _containsItself.Add(check, contains);
        }

        return contains;
    }

    private bool Reaches(ValueCheck from, ValueCheck target, HashSet<ValueCheck> visited)
    {
        foreach (ChildCheck child in Children(from))
        {
            if (child.Roots.Count == 0)
                continue;
            ValueCheck next = Program.Get(child);
            if (next == target)
                return true;
            if (Classifier.IsList(next) && visited.Add(next) && Reaches(next, target, visited))
                return true;
        }

        return false;
    }

    private static IEnumerable<ChildCheck> Children(ValueCheck check)
    {
        if (check.Array is { } array)
            yield return array.Items;
    }
}
