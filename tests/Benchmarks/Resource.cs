namespace QlikEventGen.Benchmarks;

/// <summary>Files that the assembly carries.</summary>
internal static class Resource
{
    public static IEnumerable<string> Names => typeof(Resource).Assembly.GetManifestResourceNames();

    public static string ReadText(string name)
    {
        using Stream stream = typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no resource {name}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
