namespace QlikEventGen.Generator.Documents;

/// <summary>Paths as texts; nothing here touches a disk.</summary>
internal static class FilePaths
{
    /// <summary>
    /// The path from a folder to a file, with '/' and as many ".." as it needs. Without a common root (no folder known,
    /// another drive) it is the path without its root.
    /// </summary>
    public static string GetRelative(string directory, string path)
    {
        string[] from = Split(directory);
        string[] to = Split(path);
        bool onOtherDrive = from.Length > 0 && (IsDrive(from[0]) || IsDrive(to[0])) && from[0] != to[0];
        if (from.Length == 0 || onOtherDrive || IsRooted(directory) != IsRooted(path))
        {
            return string.Join("/", to.Where(segment => !IsDrive(segment)));
        }

        int common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    private static string[] Split(string path)
    {
        List<string> segments = [];
        foreach (string segment in path.Split('/', '\\'))
        {
            if (segment is "" or ".")
            {
                continue;
            }

            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else
            {
                segments.Add(IsDrive(segment) ? segment.ToUpperInvariant() : segment);
            }
        }

        return [.. segments];
    }

    private static bool IsRooted(string path) => path.Length > 0 && path[0] is '/' or '\\';

    private static bool IsDrive(string segment) => segment.Length == 2 && segment[1] == ':';
}
