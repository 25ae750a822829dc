namespace QlikEventGen.Generator.Naming;

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
            free = Number(name, number);
        return free;
    }

    /// <summary>A name that is free, and stays free with a suffix, for what needs both.</summary>
    public string Take(string name, string suffix)
    {
        string free = name;
        for (int number = 2; _taken.Contains(free) || _taken.Contains(free + suffix); number++)
            free = Number(name, number);
        _taken.Add(free);
        _taken.Add(free + suffix);
        return free;
    }

    private static string Number(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
