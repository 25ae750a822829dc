namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>The working copy that the tests belong to. They read it and never write to it.</summary>
internal static class Repository
{
    private const string Marker = "QlikEventGen.sln";

    private static readonly HashSet<string> NotSource = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".idea", ".vs", "artifacts", "bin", "obj", "tests", "TestResults",
    };

    public static string Root { get; } = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Copies what the product and the samples are built from.</summary>
    public static void CopyTo(string target) => CopyFolder(Root, target, name => !NotSource.Contains(name));

    public static void CopyFolder(string source, string target) => CopyFolder(source, target, _ => true);

    private static void CopyFolder(string source, string target, Func<string, bool> isCopied)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(source))
        {
            string name = Path.GetFileName(file);
            if (isCopied(name))
            {
                File.Copy(file, Path.Combine(target, name));
            }
        }

        foreach (string folder in Directory.EnumerateDirectories(source))
        {
            string name = Path.GetFileName(folder);
            if (isCopied(name))
            {
                CopyFolder(folder, Path.Combine(target, name), isCopied);
            }
        }
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Marker)))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Marker}.");
    }
}
