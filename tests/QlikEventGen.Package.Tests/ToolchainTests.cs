using System.Globalization;
using System.Text;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>A toolchain that is too old says so, where otherwise types would be missing.</summary>
public sealed class ToolchainTests(PackedProduct product, ToolchainTests.Checks checks) : IClassFixture<ToolchainTests.Checks>
{
    [Theory]
    [InlineData("net10.0", "roslyn4.14")]
    [InlineData("net10.0", "roslyn3.11")]
    [InlineData("net10.0", "")]
    public void An_older_SDK_is_an_error(string framework, string compiler)
    {
        BuildDiagnostic error = Assert.Single(checks.Of(framework, compiler));

        Assert.Equal("error QEG4000", $"{error.Severity} {error.Code}");
        Assert.Matches(
            @"^QlikEventGen needs the \.NET 10 SDK or a newer one; this project is built with SDK \d+\.\d+\.\d+\S*\. "
            + @"Install the \.NET 10 SDK, and check whether a global\.json asks for an older one\.$",
            error.Message);
    }

    [Theory]
    [InlineData("net9.0", "roslyn5.0")]
    [InlineData("net8.0", "roslyn5.0")]
    [InlineData("netstandard2.0", "roslyn5.0")]
    [InlineData("net48", "roslyn5.0")]
    public void An_older_target_framework_is_an_error(string framework, string compiler)
    {
        BuildDiagnostic error = Assert.Single(checks.Of(framework, compiler));

        Assert.Equal("error QEG4000", $"{error.Severity} {error.Code}");
        Assert.Equal($"QlikEventGen needs the target framework net10.0 or a newer one; this project targets {framework}.", error.Message);
    }

    [Theory]
    [InlineData("net10.0", "roslyn5.0")]
    [InlineData("net10.0", "roslyn5.9")]
    [InlineData("net10.0", "roslyn10.0")]
    [InlineData("net10.0-windows", "roslyn5.0")]
    [InlineData("net11.0", "roslyn6.0")]
    public void A_newer_one_is_not(string framework, string compiler) => Assert.Equal([], checks.Of(framework, compiler));

    [Fact]
    public async Task A_build_with_an_older_SDK_ends_with_that_error_alone()
    {
        ConsumerProject project = new(product, "OldSdk");
        project.Write(PersonProject.SchemaName, PersonProject.Schema);
        project.Write("Program.cs", "Console.WriteLine(OldSdk.Person.IsValid(\"{}\"));\n");

        CommandResult build = await project.BuildAsync("-p:CompilerApiVersion=roslyn4.14");

        build.ShouldFail();
        BuildDiagnostic error = Assert.Single(build.Diagnostics);
        Assert.Equal("QlikEventGen.targets: error QEG4000", $"{error.File}: {error.Severity} {error.Code}");
    }

    /// <summary>
    /// The check of the package's build files, run alone with pretended toolchains: no restore, and no reference
    /// assemblies of old frameworks. What the SDK says of its compiler can be overwritten from outside.
    /// </summary>
    public sealed class Checks(PackedProduct product) : IAsyncLifetime
    {
        private const string Separator = "Check of ";

        private static readonly (string Framework, string Compiler)[] Toolchains =
        [
            ("net10.0", "roslyn4.14"), ("net10.0", "roslyn3.11"), ("net10.0", ""),
            ("net9.0", "roslyn5.0"), ("net8.0", "roslyn5.0"), ("netstandard2.0", "roslyn5.0"), ("net48", "roslyn5.0"),
            ("net10.0", "roslyn5.0"), ("net10.0", "roslyn5.9"), ("net10.0", "roslyn10.0"), ("net10.0-windows", "roslyn5.0"), ("net11.0", "roslyn6.0"),
        ];

        private CommandResult _run = null!;

        public async ValueTask InitializeAsync()
        {
            string folder = product.CreateFolder("toolchain");
            string build = Path.Combine(product.Source.Folder, "runtime", "QlikEventGen", "build");
            await File.WriteAllTextAsync(
                Path.Combine(folder, "Old.csproj"),
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <Import Project="{build}/QlikEventGen.props" />
                  <Import Project="{build}/QlikEventGen.targets" />
                </Project>
                """);
            StringBuilder driver = new("<Project>\n<Target Name=\"Check\">\n");
            foreach ((string framework, string compiler) in Toolchains)
            {
                driver.AppendLine(CultureInfo.InvariantCulture, $"""
                    <Message Importance="high" Text="{TitleOf(framework, compiler)}" />
                    <MSBuild Projects="Old.csproj" Targets="QlikEventGenCheckToolchain" ContinueOnError="true"
                             Properties="TargetFramework={framework};CompilerApiVersion={compiler}" />
                    """);
            }

            driver.AppendLine("</Target>\n</Project>");
            await File.WriteAllTextAsync(Path.Combine(folder, "driver.proj"), driver.ToString());
            _run = await CommandLine.DotNetAsync(folder, ["msbuild", "driver.proj", "-t:Check", "-tl:off", "-clp:NoSummary"]);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        internal IReadOnlyList<BuildDiagnostic> Of(string framework, string compiler)
        {
            string title = TitleOf(framework, compiler);
            int start = _run.Output.IndexOf(title, StringComparison.Ordinal);
            Assert.True(start >= 0, _run.ToString());
            int end = _run.Output.IndexOf(Separator, start + title.Length, StringComparison.Ordinal);
            return BuildDiagnostic.FindAll(end < 0 ? _run.Output[start..] : _run.Output[start..end]);
        }

        private static string TitleOf(string framework, string compiler) => $"{Separator}{framework} with '{compiler}'.";
    }
}
