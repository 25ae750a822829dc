using System.Runtime.InteropServices;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>The sample as a native program does what it does on the runtime, byte for byte.</summary>
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
        string[] arguments = input switch
        {
            "no arguments" => [],
            "valid examples" => [.. Examples("valid")],
            "invalid examples" => [.. Examples("invalid")],
            _ => ["nowhere.json"],
        };

        CommandResult managed = await programs.RunManagedAsync(arguments);
        CommandResult native = await programs.RunNativeAsync(arguments);

        Assert.True(managed.ExitCode == exitCode, managed.ToString());
        Assert.True(native.ExitCode == exitCode, native.ToString());
        Assert.Equal(managed.Output, native.Output);
        Assert.Equal(managed.OutputBytes, native.OutputBytes);
        Assert.Equal(managed.Error, native.Error);
        Assert.NotEqual("", native.Output + native.Error);
    }

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
            if (!IsSupported)
            {
                return;
            }

            (await DotNetAsync("build", Sample, "--configuration", "Release")).ShouldSucceed();
            Publish = await DotNetAsync("publish", Sample, "--configuration", "Release", "--runtime", Runtime);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        public static void SkipElsewhere() =>
            Assert.SkipUnless(IsSupported, $"Native programs are made for {Runtime} only, and this is {RuntimeInformation.RuntimeIdentifier}.");

        internal Task<CommandResult> RunManagedAsync(string[] arguments) =>
            CommandLine.DotNetAsync(product.Source.Folder, [PathOf("bin", "release", "RunEnded.dll"), .. arguments]);

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
