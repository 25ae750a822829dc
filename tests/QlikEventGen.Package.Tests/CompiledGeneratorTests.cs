using System.IO.Compression;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>The generator that is compiled ahead for the platform on which the package was made, and who gets it.</summary>
public sealed class CompiledGeneratorTests(PackedProduct product)
{
    /// <summary>A platform that no package has a generator for.</summary>
    private const string OtherPlatform = "-p:NETCoreSdkPortableRuntimeIdentifier=plan9-x64";

    private const string Portable = "analyzers/dotnet/cs/QlikEventGen.Generator.dll";

    /// <summary>Where in the package it is.</summary>
    internal static string Compiled { get; } = $"tools/{Platform}/QlikEventGen.Generator.dll";

    private static string Platform => typeof(CompiledGeneratorTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "Platform").Value!;

    [Fact]
    public void One_generator_holds_machine_code_and_the_other_none()
    {
        Assert.True(HoldsMachineCode(Compiled));
        Assert.False(HoldsMachineCode(Portable));
    }

    [Fact]
    public async Task The_SDK_of_the_platform_gets_the_one_with_machine_code_and_any_other_the_portable_one()
    {
        ConsumerProject project = CreateProject("Platforms");
        (await project.BuildAsync()).ShouldSucceed().ShouldReport();

        Assert.Equal([Compiled], await FindGeneratorsAsync(project));
        Assert.Equal([Portable], await FindGeneratorsAsync(project, OtherPlatform));
    }

    [Fact]
    public async Task Both_generate_the_same()
    {
        ConsumerProject project = CreateProject("Same", "<PropertyGroup><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles></PropertyGroup>");
        (await project.BuildAsync("-p:CompilerGeneratedFilesOutputPath=obj/compiled")).ShouldSucceed().ShouldReport();
        (await project.BuildAsync("--no-incremental", "-p:CompilerGeneratedFilesOutputPath=obj/portable", OtherPlatform)).ShouldSucceed().ShouldReport();

        (string Name, string Text)[] compiled = [.. ReadAll(project.PathOf("obj/compiled"))];
        Assert.Contains(compiled, static file => file.Name.EndsWith("Person.g.cs", StringComparison.Ordinal));
        Assert.Equal(compiled, ReadAll(project.PathOf("obj/portable")).ToArray());
    }

    private ConsumerProject CreateProject(string name, string content = "")
    {
        ConsumerProject project = new(product, name, content);
        project.Write(PersonProject.SchemaName, PersonProject.Schema);
        project.Write("Program.cs", $"Console.WriteLine({name}.Person.IsValid(\"{{}}\"u8));\n");
        return project;
    }

    private bool HoldsMachineCode(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(product.PackagePath);
        using PEReader image = new(new MemoryStream(package.ReadAll(name)));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    /// <summary>The generators of the package that the compiler would load, as paths in the package.</summary>
    private async Task<string[]> FindGeneratorsAsync(ConsumerProject project, params string[] arguments)
    {
        CommandResult items = await CommandLine.DotNetAsync(project.Folder, ["msbuild", "-t:ResolveLockFileAnalyzers", "-getItem:Analyzer", .. arguments]);
        string package = Path.Combine(product.Root, "packages", "qlikeventgen", product.Version) + "/";
        using JsonDocument document = JsonDocument.Parse(items.ShouldSucceed().Output);
        return
        [
            .. document.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
                .Where(static item => item.TryGetProperty("NuGetPackageId", out JsonElement id) && id.GetString() == "QlikEventGen")
                .Select(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
                .Select(path => path.Replace(package.Replace('\\', '/'), "", StringComparison.OrdinalIgnoreCase)),
        ];
    }

    private static IEnumerable<(string Name, string Text)> ReadAll(string folder) => Directory
        .EnumerateFiles(folder, "*.g.cs", SearchOption.AllDirectories)
        .Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path)))
        .Where(static file => file.Item1.Contains("QlikEventGen", StringComparison.Ordinal))
        .OrderBy(static file => file.Item1, StringComparer.Ordinal);
}
