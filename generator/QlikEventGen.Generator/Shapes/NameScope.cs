namespace QlikEventGen.Generator.Shapes;

/// <summary>Names that are taken. A name that clashes takes the first free number.</summary>
internal sealed class NameScope(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    public NameScope()
        : this([])
    {
    }

    public string Take(string name)
    {
        string free = name;
        for (int number = 2; !_taken.Add(free); number++)
            free = name + number.ToString(CultureInfo.InvariantCulture);
        return free;
    }
}
