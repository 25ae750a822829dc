using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>That a user can step into the library: symbols that belong to it and lead to its source.</summary>
public sealed class SymbolTests(PackedProduct product)
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData("lib/net10.0/QlikEventGen.dll")]
    [InlineData("analyzers/dotnet/cs/QlikEventGen.Generator.dll")]
    public void Assemblies_are_reproducible(string name)
    {
        using PEReader assembly = Open(name);

        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Theory]
    [InlineData("lib/net10.0/QlikEventGen.dll")]
    [InlineData("analyzers/dotnet/cs/QlikEventGen.Generator.dll")]
    public void Assemblies_name_no_folder_of_the_machine_that_built_them(string name)
    {
        using PEReader assembly = Open(name);

        foreach (DebugDirectoryEntry entry in assembly.ReadDebugDirectory().Where(entry => entry.Type == DebugDirectoryEntryType.CodeView))
        {
            Assert.StartsWith("/_/", assembly.ReadCodeViewDebugDirectoryData(entry).Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_symbols_are_those_of_the_library()
    {
        using PEReader assembly = Open("lib/net10.0/QlikEventGen.dll");
        DebugDirectoryEntry entry = Assert.Single(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.CodeView);
        CodeViewDebugDirectoryData expected = assembly.ReadCodeViewDebugDirectoryData(entry);

        using MetadataReaderProvider provider = OpenSymbols();
        BlobContentId actual = new(provider.GetMetadataReader().DebugMetadataHeader!.Id);

        Assert.Equal(expected.Guid, actual.Guid);
    }

    [Fact]
    public void SourceLink_leads_to_the_commit()
    {
        using MetadataReaderProvider provider = OpenSymbols();
        MetadataReader reader = provider.GetMetadataReader();
        CustomDebugInformation information = Assert.Single(
            reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation),
            information => reader.GetGuid(information.Kind) == SourceLinkKind);

        using JsonDocument link = JsonDocument.Parse(reader.GetBlobBytes(information.Value));
        JsonProperty document = Assert.Single(link.RootElement.GetProperty("documents").EnumerateObject());

        Assert.Equal("/_/*", document.Name);
        Assert.Equal($"https://raw.githubusercontent.com/acme/qlikeventgen/{product.Source.Commit}/*", document.Value.GetString());
    }

    [Fact]
    public void Every_source_is_either_in_the_repository_or_in_the_symbols()
    {
        using MetadataReaderProvider provider = OpenSymbols();
        MetadataReader reader = provider.GetMetadataReader();
        HashSet<string> embedded =
        [
            .. reader.CustomDebugInformation
                .Select(reader.GetCustomDebugInformation)
                .Where(information => reader.GetGuid(information.Kind) == EmbeddedSourceKind)
                .Select(information => NameOf(reader, (DocumentHandle)information.Parent)),
        ];

        string[] names = [.. reader.Documents.Select(document => NameOf(reader, document))];

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.StartsWith("/_/", name, StringComparison.Ordinal));
        Assert.Equal(
            [],
            names.Where(name => !embedded.Contains(name) && !File.Exists(Path.Combine(product.Source.Folder, name["/_/".Length..]))));
        Assert.Equal([], names.Where(name => !embedded.Contains(name) && name.Contains("/artifacts/", StringComparison.Ordinal)));
    }

    private static string NameOf(MetadataReader reader, DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name);

    private PEReader Open(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(product.PackagePath);
        return new PEReader([.. package.ReadAll(name)]);
    }

    private MetadataReaderProvider OpenSymbols()
    {
        using ZipArchive package = ZipFile.OpenRead(product.SymbolPackagePath);
        return MetadataReaderProvider.FromPortablePdbImage([.. package.ReadAll("lib/net10.0/QlikEventGen.pdb")]);
    }
}
