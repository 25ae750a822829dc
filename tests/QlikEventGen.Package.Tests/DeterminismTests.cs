using System.IO.Compression;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>The same source gives the same bytes, wherever it stands.</summary>
public sealed class DeterminismTests(PackedProduct product)
{
    [Fact]
    public async Task Packing_another_copy_of_the_source_gives_the_same_files()
    {
        SourceCopy copy = await SourceCopy.CreateAsync(Path.Combine(product.Root, "another", "and longer", "path"));
        Assert.Equal(product.Source.Commit, copy.Commit);
        string output = Path.Combine(product.Root, "another-feed");
        await copy.PackAsync(product.Version, output);

        Assert.Equal([], DifferencesOf(product.PackagePath, Path.Combine(output, Path.GetFileName(product.PackagePath))));
        Assert.Equal([], DifferencesOf(product.SymbolPackagePath, Path.Combine(output, Path.GetFileName(product.SymbolPackagePath))));
    }

    private static string[] DifferencesOf(string first, string second)
    {
        using ZipArchive one = ZipFile.OpenRead(first);
        using ZipArchive other = ZipFile.OpenRead(second);
        return [.. NamesOf(one).Union(NamesOf(other)).Where(name => !AreEqual(one, other, name))];
    }

    /// <summary>The core properties have a name at random in every package.</summary>
    private static IEnumerable<string> NamesOf(ZipArchive package) =>
        package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && name != "_rels/.rels");

    private static bool AreEqual(ZipArchive one, ZipArchive other, string name) =>
        one.GetEntry(name) is not null && other.GetEntry(name) is not null && one.ReadAll(name).AsSpan().SequenceEqual(other.ReadAll(name));
}
