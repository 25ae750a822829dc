using System.Runtime.InteropServices;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>The sample as a native program does what it does on the runtime of this machine, byte for byte.</summary>
[Collection(PackedProduct.BuildsOfSamples)]
public sealed class NativeAotTests(NativeAotTests.Programs programs) : IClassFixture<NativeAotTests.Programs>
{
    [Fact]
    public void Publishing_gives_no_warning()
    {
        Programs.SkipElsewhere();

        programs.Publish.ShouldSucceed().ShouldReport();
    }

    [Theory]
    [InlineData("no arguments", 0)]
    [InlineData("valid examples", 0)]
    [InlineData("invalid examples", 1)]
    [InlineData("a missing file", 2)]
    public async Task It_prints_the_same(string input, int exitCode)
    {
        Programs.SkipElsewhere();
        string[] arguments = ArgumentsOf(input);

        CommandResult managed = await programs.RunManagedAsync(arguments);
        CommandResult native = await programs.RunNativeAsync(arguments);

        Assert.True(managed.ExitCode == exitCode, managed.ToString());
        Assert.NotEqual("", managed.Output + managed.Error);
        ShouldBeEqual(managed, native);
    }

    /// <summary>
    /// Native programs are made for older processors than the one at hand, unless told otherwise, and are optimised from
    /// the start. The runtime can be told to do the same, which finds most differences on every platform.
    /// </summary>
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Fully_optimised_code_prints_the_same_on_older_processors(string capability)
    {
        Dictionary<string, string> variables = new(StringComparer.Ordinal) { [capability] = "0", ["DOTNET_TieredCompilation"] = "0" };

        CommandResult usual = await programs.RunManagedAsync([]);
        CommandResult older = await programs.RunManagedAsync([], variables);

        Assert.True(usual.ExitCode == 0, usual.ToString());
        ShouldBeEqual(usual, older);
    }

    private static void ShouldBeEqual(CommandResult expected, CommandResult actual)
    {
        Assert.True(actual.ExitCode == expected.ExitCode, actual.ToString());
        Assert.Equal(expected.Output.Split('\n'), actual.Output.Split('\n'));
        Assert.Equal(expected.OutputBytes, actual.OutputBytes);
        Assert.Equal(expected.Error, actual.Error);
    }

    private static string[] ArgumentsOf(string input) => input switch
    {
        "no arguments" => [],
        "valid examples" => [.. Examples("valid")],
        "invalid examples" => [.. Examples("invalid")],
        _ => ["nowhere.json"],
    };

    private static IEnumerable<string> Examples(string kind) =>
        Directory.EnumerateFiles(Repository.PathOf("schemas", "examples", kind))
            .Order(StringComparer.Ordinal)
            .Select(path => $"schemas/examples/{kind}/{Path.GetFileName(path)}");

    /// <summary>The sample, built both ways in the copy of the source that was packed.</summary>
    public sealed class Programs(PackedProduct product) : IAsyncLifetime
    {
        private const string Sample = "samples/RunEnded";
        private const string Runtime = "linux-x64";

        internal CommandResult Publish { get; private set; } = null!;

        private static bool IsSupported => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64;

        public async ValueTask InitializeAsync()
        {
            (await DotNetAsync("build", Sample, "--configuration", "Release")).ShouldSucceed().ShouldReport();
            if (IsSupported)
            {
                Publish = await DotNetAsync("publish", Sample, "--configuration", "Release", "--runtime", Runtime);
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public static void SkipElsewhere() =>
            Assert.SkipUnless(IsSupported, $"Native programs are made for {Runtime} only, and this is {RuntimeInformation.RuntimeIdentifier}.");

        internal Task<CommandResult> RunManagedAsync(string[] arguments, IReadOnlyDictionary<string, string>? variables = null) =>
            CommandLine.DotNetAsync(product.Source.Folder, [PathOf("bin", "release", "RunEnded.dll"), .. arguments], variables);

        internal Task<CommandResult> RunNativeAsync(string[] arguments)
        {
            Publish.ShouldSucceed();
            return CommandLine.RunAsync(PathOf("publish", $"release_{Runtime}", "RunEnded"), product.Source.Folder, arguments);
        }

        private Task<CommandResult> DotNetAsync(params string[] arguments) =>
            CommandLine.DotNetAsync(product.Source.Folder, [.. arguments, "-tl:off", "-clp:NoSummary"], SourceCopy.BuildServer);

        private string PathOf(string kind, string configuration, string name) =>
            Path.Combine(product.Source.Folder, "artifacts", kind, "RunEnded", configuration, name);
    }
}
