using System.IO.Compression;
using System.Xml.Linq;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>What is in the package, and nothing else.</summary>
public sealed class PackageContentTests(PackedProduct product)
{
    [Fact]
    public void The_package_holds_library_generator_and_build_files_and_nothing_else() =>
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "analyzers/dotnet/cs/QlikEventGen.Generator.dll",
                "build/QlikEventGen.props",
                "build/QlikEventGen.targets",
                "lib/net10.0/QlikEventGen.dll",
                "lib/net10.0/QlikEventGen.xml",
                CompiledGeneratorTests.Compiled,
            ],
            ContentOf(product.PackagePath));

    [Fact]
    public void The_symbol_package_holds_the_symbols_of_the_library() =>
        Assert.Equal(["lib/net10.0/QlikEventGen.pdb"], ContentOf(product.SymbolPackagePath));

    [Fact]
    public void The_manifest_says_what_a_user_wants_to_know()
    {
        XElement metadata = ReadManifest();

        Assert.Equal("QlikEventGen", Value(metadata, "id"));
        Assert.Equal(product.Version, Value(metadata, "version"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("expression", Child(metadata, "license").Attribute("type")?.Value);
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEqual("", Value(metadata, "description"));
        Assert.NotEqual("", Value(metadata, "authors"));
        Assert.NotEqual("", Value(metadata, "tags"));
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "developmentDependency");
    }

    [Fact]
    public void The_package_depends_on_no_other()
    {
        XElement group = Assert.Single(Child(ReadManifest(), "dependencies").Elements());

        Assert.Equal("group", group.Name.LocalName);
        Assert.Equal("net10.0", group.Attribute("targetFramework")?.Value);
        Assert.Empty(group.Elements());
    }

    [Fact]
    public void The_manifest_names_the_commit_and_where_it_is()
    {
        XElement repository = Child(ReadManifest(), "repository");

        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal(SourceCopy.RemoteUrl, repository.Attribute("url")?.Value);
        Assert.Equal(product.Source.Commit, repository.Attribute("commit")?.Value);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    public void Texts_are_those_of_the_repository(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(product.PackagePath);

        Assert.Equal(File.ReadAllBytes(Repository.PathOf(name)), package.ReadAll(name));
    }

    private static string[] ContentOf(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        return
        [
            .. package.Entries
                .Select(entry => entry.FullName)
                .Where(name => !IsPackaging(name))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What every package holds because of its format.</summary>
    private static bool IsPackaging(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" or "QlikEventGen.nuspec" || name.StartsWith("package/services/", StringComparison.Ordinal);

    private XElement ReadManifest()
    {
        using ZipArchive package = ZipFile.OpenRead(product.PackagePath);
        using MemoryStream manifest = new(package.ReadAll("QlikEventGen.nuspec"));
        return Child(XDocument.Load(manifest).Root!, "metadata");
    }

    private static XElement Child(XElement parent, string name) => Assert.Single(parent.Elements(), element => element.Name.LocalName == name);

    private static string Value(XElement parent, string name) => Child(parent, name).Value;
}
