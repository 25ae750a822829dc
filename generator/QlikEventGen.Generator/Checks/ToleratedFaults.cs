using QlikEventGen.Generator.Schemas;

namespace QlikEventGen.Generator.Checks;

/// <summary>
/// What of faulty schemas is not enforced (option <c>FaultySchemas=Tolerate</c>): keywords that no value, or no value that is meant, could
/// satisfy. Whoever adds one reports it.
/// </summary>
internal sealed class ToleratedFaults
{
    public static readonly ToleratedFaults None = new();

    private readonly HashSet<(Schema Schema, string Path)> _places = [];

    public bool IsEmpty => _places.Count == 0;

    /// <summary>A name in <c>required</c>.</summary>
    public static string Required(string name) => "/required/" + name;

    /// <param name="schema">The schema.</param>
    /// <param name="path">The keyword in it, such as <c>/format</c>.</param>
    public void Add(Schema schema, string path) => _places.Add((schema, path));

    public bool Contains(Schema schema, string path) => _places.Contains((schema, path));
}
