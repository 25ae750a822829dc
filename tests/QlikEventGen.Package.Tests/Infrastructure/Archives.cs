using System.IO.Compression;

namespace QlikEventGen.Package.Tests.Infrastructure;

internal static class Archives
{
    /// <summary>The bytes of the entry that has this name.</summary>
    public static byte[] ReadAll(this ZipArchive archive, string name)
    {
        ZipArchiveEntry entry = archive.GetEntry(name) ?? throw new InvalidOperationException($"There is no {name} in the package.");
        using Stream content = entry.Open();
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
