using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The schema locations that one type's reading code names when it reports an error; each becomes a static field.</summary>
internal sealed class LocationTable(NamedType type)
{
    private readonly List<(int Root, string EvaluationPath, string Absolute)> _locations = [];
    private readonly HashSet<int> _used = [];

    // A member may be called schema0.
    private readonly string _prefix = type.Properties.Any(static property => property.Name.StartsWith("Schema", StringComparison.Ordinal) && char.IsDigit(property.Name[property.Name.Length - 1]))
        ? "SchemaLocation"
        : "Schema";

    public int Add(int root, string evaluationPath, string absolute)
    {
        int index = _locations.IndexOf((root, evaluationPath, absolute));
        if (index >= 0)
            return index;
        _locations.Add((root, evaluationPath, absolute));
        return _locations.Count - 1;
    }

    public (int Root, string EvaluationPath, string Absolute) this[int index] => _locations[index];

    /// <summary>The field's name; asking for it makes sure that the field is written.</summary>
    public string FieldOf(int index)
    {
        _used.Add(index);
        return _prefix + index.ToString(CultureInfo.InvariantCulture);
    }

    public void WriteFields(SourceWriter writer)
    {
        foreach (int index in _used.OrderBy(static index => index))
        {
            (int root, string path, string absolute) = _locations[index];
            string rootArgument = root == 0 ? "" : ", " + root.ToString(CultureInfo.InvariantCulture);
            writer.Line($"private static readonly SchemaLocation {FieldOf(index)} = new({CSharp.Literal(path)}, {CSharp.Literal(Schema.Encode(absolute))}{rootArgument});");
        }
    }
}

/// <summary>
/// Where the constituents of a check stand, seen from the type whose method reads the value: a check that is read in place uses
/// the locations of the check around it.
/// </summary>
internal sealed class LocationScope
{
    private readonly LocationTable _table;
    private readonly (int Location, string Path)[] _constituents;

    private LocationScope(LocationTable table, (int Location, string Path)[] constituents)
    {
        _table = table;
        _constituents = constituents;
    }

    /// <summary>The scope of a method of its own.</summary>
    public static LocationScope Of(LocationTable table, ValueCheck check) =>
        new(table, [.. check.Constituents.Select(constituent =>
            (table.Add(constituent.Root, constituent.EvaluationPath, constituent.Schema.AbsoluteLocation), ""))]);

    /// <summary>The scope of a child that is read in place.</summary>
    public LocationScope Of(ValueCheck child, IReadOnlyList<ChildTarget> targets) =>
        new(_table, [.. child.Constituents.Select(constituent => Place(constituent, targets[constituent.Root].Site))]);

    /// <summary>The two arguments that name a keyword: the field of its schema's location, and the path from there.</summary>
    public string Arguments(KeywordSite site) => Arguments(site, "");

    public string Arguments(KeywordSite site, string suffix)
    {
        (int location, string path) = _constituents[site.Constituent];
        return $"{_table.FieldOf(location)}, {CSharp.Literal(path + site.Path + suffix)}";
    }

    /// <summary>The arguments of <c>Enter</c> for a method of the check's own: where each of its roots stands.</summary>
    public string EnterArguments(ValueCheck check)
    {
        List<string> roots = [];
        for (int root = 0; root < check.Roots.Count; root++)
        {
            int constituent = check.Constituents.FindIndex(candidate => candidate.Root == root && candidate.EvaluationPath.Length == 0);
            roots.Add(Arguments(new KeywordSite(Math.Max(constituent, 0), "")));
        }

        return roots.Count == 1 ? roots[0] : $"[{string.Join(", ", roots.Select(static root => $"new({root})"))}]";
    }

    private (int Location, string Path) Place(Constituent constituent, KeywordSite site)
    {
        (int location, string prefix) = _constituents[site.Constituent];
        string path = prefix + site.Path + constituent.EvaluationPath;
        (int root, string evaluationPath, string absolute) = _table[location];
        return absolute + path == constituent.Schema.AbsoluteLocation
            ? (location, path)
            : (_table.Add(root, evaluationPath + path, constituent.Schema.AbsoluteLocation), "");
    }
}
