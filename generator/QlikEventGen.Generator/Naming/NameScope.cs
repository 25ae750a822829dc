namespace QlikEventGen.Generator.Naming;

/// <summary>Names that are taken. A name that clashes takes the first free number; a very long one loses its end.</summary>
internal sealed class NameScope(IEnumerable<string> reserved)
{
    /// <summary>The compiler refuses names from 512 on, and some are put together from others.</summary>
    public const int LongestName = 200;

    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    // Numbers are never given back, so those below have been tried.
    private readonly Dictionary<string, int> _nextNumber = new(StringComparer.Ordinal);

    public NameScope()
        : this([])
    {
    }

    public string Take(string name) => Take(name, suffix: "");

    /// <summary>A name that is free, and stays free with a suffix, for what needs both.</summary>
    public string Take(string name, string suffix)
    {
        name = Shorten(name);
        string free = name;
        if (IsTaken(free, suffix))
        {
            int number = _nextNumber.TryGetValue(name, out int next) ? next : 2;
            while (IsTaken(free = Number(name, number), suffix))
                number++;
            if (suffix.Length == 0)
                _nextNumber[name] = number + 1;
        }

        _taken.Add(free);
        _taken.Add(free + suffix);
        return free;
    }

    public bool Has(string name) => _taken.Contains(name);

    private bool IsTaken(string name, string suffix) => _taken.Contains(name) || _taken.Contains(name + suffix);

    /// <summary>The beginning of a name, as long as names may be.</summary>
    public static string Shorten(string name) => name.Length <= LongestName ? name
        : name.Substring(0, char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName);

    // With a number it is no keyword, so that an @ would only hide that two names are one.
    private static string Number(string name, int number) => name.TrimStart('@') + number.ToString(CultureInfo.InvariantCulture);
}
