using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>That options reach the generator from a project file. What each does is tested where it is done.</summary>
public sealed class OptionTests(PackedProduct product)
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "properties": { "at": { "type": "string", "format": "ipv4" } }
        }
        """;

    /// <summary>Shows each generated root type: who sees it, and whether it asserts formats.</summary>
    private const string ShowTypes = """
        using System.Reflection;

        foreach (Type type in typeof(Program).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (type.GetInterfaces().Any(candidate => candidate.Name == "IEventPayload`1"))
            {
                MethodInfo isValid = type.GetMethod("IsValid", [typeof(string)])!;
                Console.WriteLine($"{type.FullName} {(type.IsPublic ? "public" : "internal")} {isValid.Invoke(null, ["{\"at\":\"nowhere\"}"])}");
            }
        }

        """;

    [Fact]
    public async Task Properties_hold_for_all_files()
    {
        ConsumerProject project = new(
            product,
            "Properties",
            """
            <PropertyGroup>
              <QlikEventGenNamespace>Acme.Events</QlikEventGenNamespace>
              <QlikEventGenAccessibility>Internal</QlikEventGenAccessibility>
              <QlikEventGenFormats>Annotate</QlikEventGenFormats>
              <QlikEventGenSchemaDirectory>../contracts/v1</QlikEventGenSchemaDirectory>
            </PropertyGroup>
            <ItemGroup>
              <AdditionalFiles Update="../contracts/v1/third.schema.json" TypeName="Last" />
            </ItemGroup>
            """);
        project.Write("../contracts/v1/first.schema.json", Schema);
        project.Write("../contracts/v1/deep/below/second.json", Schema);
        project.Write("../contracts/v1/third.schema.json", Schema);
        project.Write("../contracts/v1/examples/payload.json", """{ "at": "127.0.0.1", "broken": """);
        project.Write("../contracts/v1/notes.txt", "Not even JSON.");
        project.Write("../contracts/outside.schema.json", Schema);
        project.Write("schemas/default.schema.json", Schema);

        await ShouldGiveAsync(project, "Acme.Events.First internal True", "Acme.Events.Last internal True", "Acme.Events.Second internal True");
    }

    [Fact]
    public async Task Metadata_hold_for_one_file()
    {
        ConsumerProject project = new(
            product,
            "Metadata",
            """
            <PropertyGroup>
              <QlikEventGenFormats>Annotate</QlikEventGenFormats>
            </PropertyGroup>
            <ItemGroup>
              <AdditionalFiles Update="schemas/named.schema.json" TypeName="Human" />
              <AdditionalFiles Update="schemas/placed.schema.json" Namespace="Acme.People" />
              <AdditionalFiles Update="schemas/hidden.schema.json" Accessibility="internal" />
              <AdditionalFiles Update="schemas/strict.schema.json" Formats="Assert" />
              <AdditionalFiles Update="schemas/excluded.schema.json" QlikEventGen="false" />
              <AdditionalFiles Update="schemas/shared/**" ReferenceOnly="true" />
              <AdditionalFiles Remove="schemas/removed.schema.json" />
              <AdditionalFiles Include="schemas/listed.schema.json" TypeName="OnceOnly" />
              <AdditionalFiles Include="other/marked.json" QlikEventGen="true" />
              <AdditionalFiles Include="other/unmarked.json" />
            </ItemGroup>
            """);
        string unmarked = Schema.Replace("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",", "", StringComparison.Ordinal);
        foreach (string name in (string[])["named", "placed", "hidden", "strict", "excluded", "shared/referenced", "removed", "listed"])
        {
            project.Write($"schemas/{name}.schema.json", Schema);
        }

        project.Write("other/marked.json", unmarked);
        project.Write("other/unmarked.json", unmarked);

        await ShouldGiveAsync(
            project,
            "Acme.People.Placed public True",
            "Metadata.Hidden internal True",
            "Metadata.Human public True",
            "Metadata.Marked public True",
            "Metadata.OnceOnly public True",
            "Metadata.Strict public False");
    }

    [Fact]
    public async Task Without_default_schemas_only_listed_files_count()
    {
        ConsumerProject project = new(
            product,
            "Listed",
            """
            <PropertyGroup>
              <QlikEventGenEnableDefaultSchemas>false</QlikEventGenEnableDefaultSchemas>
            </PropertyGroup>
            <ItemGroup>
              <AdditionalFiles Include="schemas/a.schema.json;elsewhere/c.schema.json" />
            </ItemGroup>
            """);
        project.Write("schemas/a.schema.json", Schema);
        project.Write("schemas/b.schema.json", Schema);
        project.Write("elsewhere/c.schema.json", Schema);

        await ShouldGiveAsync(project, "Listed.A public False", "Listed.C public False");
    }

    [Fact]
    public async Task A_value_that_is_not_allowed_is_reported_and_the_default_holds()
    {
        ConsumerProject project = new(
            product,
            "Bad",
            """
            <PropertyGroup>
              <QlikEventGenFormats>Sometimes</QlikEventGenFormats>
              <QlikEventGenMaxDepth>0</QlikEventGenMaxDepth>
            </PropertyGroup>
            <ItemGroup>
              <AdditionalFiles Update="schemas/a.schema.json" Accessibility="Protected" />
            </ItemGroup>
            """);
        project.Write("schemas/a.schema.json", Schema);

        project.Write("Program.cs", ShowTypes);
        CommandResult build = await project.BuildAsync();
        build.ShouldSucceed().ShouldReport("CSC: warning QEG4001", "CSC: warning QEG4001", "a.schema.json(1,1): warning QEG4001");
        Assert.Equal(
            [
                "The value '0' of the property QlikEventGenMaxDepth is not allowed, so its default is used; use a whole number from 1 to 1000",
                "The value 'Protected' of the metadata Accessibility is not allowed, so its default is used; use Public or Internal",
                "The value 'Sometimes' of the property QlikEventGenFormats is not allowed, so its default is used; use Assert or Annotate",
            ],
            build.Diagnostics.Select(diagnostic => diagnostic.Message.Split(" (https://", 2)[0]).Order(StringComparer.Ordinal));

        Assert.Equal("Bad.A public False", (await project.RunAsync()).ShouldSucceed().Output.TrimEnd());
    }

    private static async Task ShouldGiveAsync(ConsumerProject project, params string[] types)
    {
        project.Write("Program.cs", ShowTypes);
        (await project.BuildAsync()).ShouldSucceed().ShouldReport();
        CommandResult run = (await project.RunAsync()).ShouldSucceed();
        Assert.Equal(types, run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
