using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Naming;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>What the emitters of one type's reading code share: its locations, its helper methods and the names in use.</summary>
internal sealed class ReaderContext(NamedType type, CheckProgram program, DocumentTypes types)
{
    private readonly Queue<Action<SourceWriter>> _methods = new();
    private readonly NameScope _memberNames = new([type.Name, "ReadJson", "ReadNullable", "WriteJson", "Value", TupleItems.Additional, TupleItems.Deconstruct, .. type.Properties.SelectMany(static property => new[] { property.Name, property.PresenceName, property.OrDefaultName, property.ConstantName })]);
    private readonly List<string> _fields = [];
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);

    public NamedType Type { get; } = type;

    public CheckProgram Program { get; } = program;

    public DocumentTypes Types { get; } = types;

    /// <summary>How types are written in this type's file.</summary>
    public TypeNames Names { get; } = new(type);

    /// <summary>The type's methods that check and build nothing.</summary>
    public CheckMethods Checks => field ??= new CheckMethods(this);

    public LocationTable Locations { get; } = new(type);

    /// <summary>A name for a private member of the type.</summary>
    public string TakeName(string name) => _memberNames.Take(name);

    /// <summary>Adds a private static field, and yields its name.</summary>
    public string AddField(string type, string name, string value)
    {
        string taken = TakeName(name);
        _fields.Add($"private static readonly {type} {taken} = {value};");
        return taken;
    }

    /// <summary>The field of a pattern; a pattern that stands in several places has one.</summary>
    public string PatternField(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out string? field))
        {
            field = AddField("JsonPattern", "Pattern", $"new({CSharp.Literal(pattern)})");
            _patterns.Add(pattern, field);
        }

        return field;
    }

    /// <summary>Adds a helper method, written after the method that asked for it.</summary>
    public void AddMethod(Action<SourceWriter> write) => _methods.Enqueue(write);

    /// <summary>Writes the helper methods, those that helpers ask for included.</summary>
    public void WriteMethods(SourceWriter writer)
    {
        while (_methods.Count > 0)
        {
            writer.Line();
            _methods.Dequeue()(writer);
        }
    }

    /// <summary>Writes the fields that the methods turned out to need.</summary>
    public void WriteFields(SourceWriter writer)
    {
        Locations.WriteFields(writer);
        foreach (string field in _fields)
            writer.Line(field);
    }
}
