using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>A toolchain that is too old says so, where otherwise types would be missing.</summary>
public sealed class ToolchainTests(PackedProduct product)
{
    private const string SdkMessage = "QlikEventGen needs the .NET 10 SDK or a newer one; this project is built with SDK ";
    private const string FrameworkMessage = "QlikEventGen needs the target framework net10.0 or a newer one; this project targets ";

    /// <summary>The compiler's version is what its SDK says it is, so that another SDK can be pretended.</summary>
    [Theory]
    [InlineData("roslyn4.14")]
    [InlineData("roslyn3.11")]
    [InlineData("")]
    public async Task An_older_SDK_is_an_error(string compiler)
    {
        CommandResult check = await CheckAsync("net10.0", $"-p:CompilerApiVersion={compiler}");

        BuildDiagnostic error = Assert.Single(check.ShouldFail().Diagnostics);
        Assert.Equal("error QEG4000", $"{error.Severity} {error.Code}");
        Assert.StartsWith(SdkMessage, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net9.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    public async Task An_older_target_framework_is_an_error(string framework)
    {
        CommandResult check = await CheckAsync(framework);

        BuildDiagnostic error = Assert.Single(check.ShouldFail().Diagnostics);
        Assert.Equal("error QEG4000", $"{error.Severity} {error.Code}");
        Assert.Equal($"{FrameworkMessage}{framework}.", error.Message);
    }

    [Theory]
    [InlineData("net10.0", "roslyn5.0")]
    [InlineData("net10.0", "roslyn5.9")]
    [InlineData("net10.0", "roslyn10.0")]
    [InlineData("net11.0", "roslyn6.0")]
    public async Task A_newer_one_is_not(string framework, string compiler) =>
        (await CheckAsync(framework, $"-p:CompilerApiVersion={compiler}")).ShouldSucceed().ShouldReport();

    [Fact]
    public async Task A_build_with_an_older_SDK_ends_with_that_error_alone()
    {
        ConsumerProject project = new(product, "OldSdk");
        project.Write(PersonProject.SchemaName, PersonProject.Schema);
        project.Write("Program.cs", "Console.WriteLine(OldSdk.Person.IsValid(\"{}\"u8));\n");

        CommandResult build = await project.BuildAsync("-p:CompilerApiVersion=roslyn4.14");

        build.ShouldFail().ShouldReport("QlikEventGen.targets(17,5): error QEG4000");
    }

    /// <summary>Runs the check of the package's build files alone: no restore, and no reference assemblies of old frameworks.</summary>
    private async Task<CommandResult> CheckAsync(string framework, params string[] arguments)
    {
        string folder = product.CreateFolder("toolchain");
        string build = Path.Combine(product.Source.Folder, "runtime", "QlikEventGen", "build");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Old.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}/QlikEventGen.props" />
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
              </PropertyGroup>
              <Import Project="{build}/QlikEventGen.targets" />
            </Project>
            """,
            TestContext.Current.CancellationToken);
        return await CommandLine.DotNetAsync(folder, ["msbuild", "-tl:off", "-clp:NoSummary", "-t:QlikEventGenCheckToolchain", .. arguments]);
    }
}
