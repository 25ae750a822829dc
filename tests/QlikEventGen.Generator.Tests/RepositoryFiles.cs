namespace QlikEventGen.Generator.Tests;

/// <summary>Files of the repository that the tests run in.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>The published schemas, by their paths from the root.</summary>
    public static (string Path, string Text)[] ReadSchemas() => ReadAll(Root, Path.Combine(Root, "schemas"), "*.schema.json");

    /// <summary>The files of a folder that match, each by its path from <paramref name="relativeTo"/> with '/', in ordinal order.</summary>
    public static (string Path, string Text)[] ReadAll(string relativeTo, string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(relativeTo, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(static file => file.Item1, StringComparer.Ordinal)];

    private static string FindRoot()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "global.json")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
