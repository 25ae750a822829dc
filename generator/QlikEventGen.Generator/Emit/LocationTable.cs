using QlikEventGen.Generator.Checks;
using QlikEventGen.Generator.Schemas;
using QlikEventGen.Generator.Shapes;

namespace QlikEventGen.Generator.Emit;

/// <summary>The schema locations that one type's reading code names when it reports an error; each becomes a static field.</summary>
internal sealed class LocationTable(NamedType type)
{
    private readonly List<Location> _locations = [];
    private readonly Dictionary<Location, int> _numbers = [];
    private readonly HashSet<int> _used = [];

    // A member may be called schema0, and so may the type.
    private readonly string _prefix = type.Properties.Select(static property => property.Name).Append(type.Name).Any(static name => name.StartsWith("Schema", StringComparison.Ordinal) && char.IsDigit(name[name.Length - 1]))
        ? "SchemaLocation"
        : "Schema";

    /// <summary>The number of a location that <paramref name="path"/> leads to from another one; from a root where that is -1.</summary>
    public int Add(int root, int parent, string path, string absolute)
    {
        Location location = new(root, parent, path, absolute);
        if (!_numbers.TryGetValue(location, out int number))
        {
            number = _locations.Count;
            _numbers.Add(location, number);
            _locations.Add(location);
        }

        return number;
    }

    /// <summary>The root from which a location is reached, and its absolute location.</summary>
    public (int Root, string Absolute) this[int index] => (_locations[index].Root, _locations[index].Absolute);

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
            Location location = _locations[index];
            string rootArgument = location.Root == 0 ? "" : ", " + location.Root.ToString(CultureInfo.InvariantCulture);
            writer.Line($"private static readonly SchemaLocation {FieldOf(index)} = new({CSharp.Literal(PathOf(location))}, {CSharp.Literal(Schema.Encode(location.Absolute))}{rootArgument});");
        }
    }

    /// <summary>The whole evaluation path. It is put together for the locations that are written only, since in a chain each contains those before it.</summary>
    private string PathOf(Location location)
    {
        List<string> path = [location.Path];
        for (int parent = location.Parent; parent >= 0; parent = _locations[parent].Parent)
            path.Add(_locations[parent].Path);
        path.Reverse();
        return string.Concat(path);
    }

    private sealed record Location(int Root, int Parent, string Path, string Absolute);
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
    public static LocationScope Of(LocationTable table, ValueCheck check)
    {
        (int Location, string Path)[] places = new (int, string)[check.Constituents.Count];
        for (int i = 0; i < places.Length; i++)
        {
            Constituent constituent = check.Constituents[i];
            int parent = constituent.IsRoot ? -1 : places[constituent.Parent].Location;
            places[i] = (table.Add(constituent.Root, parent, constituent.Path, constituent.Schema.AbsoluteLocation), "");
        }

        return new LocationScope(table, places);
    }

    /// <summary>The scope of a child that is read in place.</summary>
    public LocationScope Of(ValueCheck child, IReadOnlyList<ChildTarget> targets)
    {
        (int Location, string Path)[] places = new (int, string)[child.Constituents.Count];
        for (int i = 0; i < places.Length; i++)
        {
            Constituent constituent = child.Constituents[i];
            KeywordSite site = targets[constituent.Root].Site;
            places[i] = constituent.IsRoot
                ? Place(constituent, _constituents[site.Constituent], site.Path)
                : Place(constituent, places[constituent.Parent], constituent.Path);
        }

        return new LocationScope(_table, places);
    }

    /// <summary>The two arguments that name a keyword: the field of its schema's location, and the path from there.</summary>
    public string Arguments(KeywordSite site) => Arguments(site, "");

    public string Arguments(KeywordSite site, string suffix)
    {
        (int location, string path) = _constituents[site.Constituent];
        return $"{_table.FieldOf(location)}, {CSharp.Literal(path + site.Path + suffix)}";
    }

    /// <summary>The arguments of <c>Trace</c> for a method of the check's own: where each of its roots stands.</summary>
    public string TraceArguments(ValueCheck check)
    {
        List<string> roots = [];
        for (int root = 0; root < check.Roots.Count; root++)
        {
            int constituent = check.Constituents.FindIndex(candidate => candidate.Root == root && candidate.IsRoot);
            roots.Add(Arguments(new KeywordSite(Math.Max(constituent, 0), "")));
        }

        return roots.Count == 1 ? roots[0] : $"[{string.Join(", ", roots.Select(static root => $"new({root})"))}]";
    }

    /// <summary>The same for a child that is read by another type: where each of the schemas stands that it leads to.</summary>
    public string TraceArguments(IReadOnlyList<ChildTarget> targets) => targets.Count == 1
        ? Arguments(targets[0].Site)
        : $"[{string.Join(", ", targets.Select(target => $"new({Arguments(target.Site)})"))}]";

    /// <summary>Where a constituent is: at a path from a place before it, as long as that is where it stands in the document too.</summary>
    private (int Location, string Path) Place(Constituent constituent, (int Location, string Path) from, string way)
    {
        string path = from.Path + way;
        (int root, string absolute) = _table[from.Location];
        return absolute + path == constituent.Schema.AbsoluteLocation
            ? (from.Location, path)
            : (_table.Add(root, from.Location, path, constituent.Schema.AbsoluteLocation), "");
    }
}
