namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>A user's project that references one of the packages, in a folder of its own.</summary>
internal sealed class ConsumerProject
{
    /// <summary>The least that a program needs.</summary>
    public const string EmptyProgram = "return;\n";

    private readonly string _name;
    private bool _isRestored;

    /// <param name="product">The packed product.</param>
    /// <param name="name">The project's name, and so its root namespace.</param>
    /// <param name="content">Further content of the project file.</param>
    /// <param name="packageReference">Further attributes of the reference to the package.</param>
    /// <param name="sdk">What is added to the name of the project's SDK.</param>
    /// <param name="package">The package.</param>
    public ConsumerProject(
        PackedProduct product,
        string name,
        string content = "",
        string packageReference = "",
        string sdk = "",
        string package = "QlikEventGen")
    {
        _name = name;
        Folder = product.CreateFolder(name.ToLowerInvariant());
        Write(
            name + ".csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RestorePackagesPath>{Path.Combine(product.Root, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{product.Version}" {packageReference} />
              </ItemGroup>
              {content}
            </Project>
            """);
    }

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string content)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    /// <summary>Builds as a user does. Only the first time restores: the package stays the same.</summary>
    public async Task<CommandResult> BuildAsync(params string[] arguments)
    {
        string[] restore = _isRestored ? ["--no-restore"] : [];
        CommandResult build = await CommandLine.DotNetAsync(Folder, ["build", "-tl:off", "-clp:NoSummary", .. restore, .. arguments]);
        _isRestored = File.Exists(PathOf("obj/project.assets.json"));
        return build;
    }

    /// <summary>Runs what was built.</summary>
    public Task<CommandResult> RunAsync() => CommandLine.DotNetAsync(Folder, [PathOf($"bin/Debug/net10.0/{_name}.dll")]);
}
