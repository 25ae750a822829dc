using System.Globalization;
using QlikEventGen.Package.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(PackedProduct))]

namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>
/// The product, packed once for all tests, with a version that no cache knows, beside the folders in which the tests
/// use it. All of it is outside the repository, so that none of the repository's settings reach it.
/// </summary>
public sealed class PackedProduct : IAsyncLifetime
{
    /// <summary>The tests that build a sample in the one copy of the source, and so one after the other.</summary>
    internal const string BuildsOfSamples = nameof(BuildsOfSamples);

    private int _folders;

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.0.0-test.{Guid.NewGuid():N}");

    /// <summary>The folder of everything; removed at the end.</summary>
    public string Root { get; } = CreateRoot();

    public string Packages => Path.Combine(Root, "feed");

    public string PackagePath => Path.Combine(Packages, $"QlikEventGen.{Version}.nupkg");

    public string SymbolPackagePath => Path.Combine(Packages, $"QlikEventGen.{Version}.snupkg");

    /// <summary>The source that was packed; its build outputs can be used further.</summary>
    internal SourceCopy Source { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Nothing but the product: what its packages need beside it, a test says.
        string consumers = Path.Combine(Root, "consumers");
        Directory.CreateDirectory(consumers);
        await File.WriteAllTextAsync(
            Path.Combine(consumers, "nuget.config"),
            """
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="../feed" />
              </packageSources>
            </configuration>
            """,
            TestContext.Current.CancellationToken);

        Source = await SourceCopy.CreateAsync(Path.Combine(Root, "source"));
        await Source.PackAsync(Version, Packages);
        await Source.PackAsync(Version, Packages, "QlikEventGen.AspNetCore");
        await Source.PackAsync(Version, Packages, "QlikEventGen.AspNetCore.Redis");
        await Source.PackAsync(Version, Packages, "QlikEventGen.CloudEvents");
    }

    public ValueTask DisposeAsync()
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            // Git writes its objects read-only, which keeps Windows from deleting them.
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new folder in which nothing is yet.</summary>
    public string CreateFolder(string name)
    {
        int number = Interlocked.Increment(ref _folders);
        string folder = Path.Combine(Root, "consumers", string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Not below a link: the compiler and MSBuild would name files by different paths.</summary>
    private static string CreateRoot()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("qlikeventgen-package-tests-");
        return folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
    }
}
