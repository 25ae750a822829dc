using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>How a project sets the severity of diagnostics in schema files, as docs/options.md describes it.</summary>
public sealed class SeverityTests(SeverityTests.FaultyProject faulty) : IClassFixture<SeverityTests.FaultyProject>
{
    private const string WrongDefault = "faulty.schema.json(5,46): warning QEG2004";
    private const string NameClash = "faulty.schema.json(6,18): warning QEG3002";
    private const string Dangling = "faulty.schema.json(7,24): warning QEG2024";

    [Fact]
    public async Task By_themselves_they_are_warnings() =>
        (await faulty.BuildAsync()).ShouldSucceed().ShouldReport(WrongDefault, NameClash, Dangling);

    [Fact]
    public async Task NoWarn_and_WarningsAsErrors_reach_them() =>
        (await faulty.BuildAsync("-p:NoWarn=QEG3002", "-p:WarningsAsErrors=QEG2004"))
            .ShouldFail()
            .ShouldReport(AsError(WrongDefault), Dangling);

    [Fact]
    public async Task TreatWarningsAsErrors_and_WarningsNotAsErrors_reach_them() =>
        (await faulty.BuildAsync("-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=QEG2024"))
            .ShouldFail()
            .ShouldReport(AsError(WrongDefault), AsError(NameClash), Dangling);

    [Fact]
    public async Task A_global_configuration_file_reaches_them()
    {
        const string Configuration = """
            is_global = true
            dotnet_diagnostic.QEG2024.severity = none
            dotnet_diagnostic.QEG2004.severity = error
            """;

        (await faulty.BuildWithFileAsync(".globalconfig", Configuration)).ShouldFail().ShouldReport(AsError(WrongDefault), NameClash);
    }

    [Fact]
    public async Task Sections_of_an_editor_configuration_file_do_not()
    {
        const string Configuration = """
            root = true

            [*]
            dotnet_diagnostic.QEG2004.severity = none

            [*.json]
            dotnet_diagnostic.QEG3002.severity = error
            """;

        (await faulty.BuildWithFileAsync(".editorconfig", Configuration)).ShouldSucceed().ShouldReport(WrongDefault, NameClash, Dangling);
    }

    private static string AsError(string warning) => warning.Replace(": warning ", ": error ", StringComparison.Ordinal);

    /// <summary>A project with a schema that gives three different warnings.</summary>
    public sealed class FaultyProject
    {
        private readonly ConsumerProject _project;

        public FaultyProject(PackedProduct product)
        {
            _project = new ConsumerProject(product, "Faulty");
            _project.Write("Program.cs", ConsumerProject.EmptyProgram);
            _project.Write(
                "schemas/faulty.schema.json",
                """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "type": "object",
                  "properties": {
                    "count": { "type": "integer", "default": "many" },
                    "a b": true, "a-b": true,
                    "other": { "$ref": "nowhere.schema.json" }
                  }
                }
                """);
        }

        /// <summary>Compiles in any case: options on the command line are no inputs that a build compares.</summary>
        internal Task<CommandResult> BuildAsync(params string[] arguments) => _project.BuildAsync(["--no-incremental", .. arguments]);

        internal async Task<CommandResult> BuildWithFileAsync(string name, string content)
        {
            _project.Write(name, content);
            try
            {
                return await BuildAsync();
            }
            finally
            {
                _project.Delete(name);
            }
        }
    }
}
