using System.Text.RegularExpressions;
using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>What a newcomer does: reference the package, add a schema, use its type, change the schema.</summary>
public sealed partial class FirstUseTests(PersonProject person) : IClassFixture<PersonProject>
{
    [Fact]
    public async Task A_schema_becomes_a_type_that_parses()
    {
        CommandResult build = await person.BuildAsync(
            PersonProject.Schema,
            """
            Person ada = Person.Parse("{ \"name\": \"Ada\", \"born\": \"1815-12-10\" }");
            Console.WriteLine($"{ada.Name} {ada.Born:yyyy-MM-dd}");
            Console.WriteLine(System.Text.Encoding.UTF8.GetString((ada with { Name = "Ada Lovelace" }).ToUtf8Json()));
            Console.WriteLine(Person.IsValid("{}"u8));
            """);
        build.ShouldSucceed().ShouldReport();

        CommandResult run = await person.Project.RunAsync();

        Assert.Equal(
            """
            Ada 1815-12-10
            {"name":"Ada Lovelace","born":"1815-12-10"}
            False

            """,
            run.ShouldSucceed().Output,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task The_program_of_the_README_does_what_it_says()
    {
        string readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);
        string schema = FirstBlock(readme, "json");
        string program = FirstBlock(readme, "csharp");
        (await person.BuildAsync(schema, program)).ShouldSucceed().ShouldReport();

        CommandResult run = await person.Project.RunAsync();

        Assert.Equal(
            """
            Ada, born in 1815
            1:11 /name must have at least 1 character (found "")
            1:23 /born must be a date (RFC 3339) (found "1815")

            """,
            run.ShouldSucceed().Output,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_new_property_becomes_a_new_member()
    {
        const string Program = """
            Person ada = Person.Parse("{ \"name\": \"Ada\", \"email\": \"ada@example.com\" }");
            Console.WriteLine(ada.Email);
            """;
        CommandResult before = await person.BuildAsync(PersonProject.Schema, Program);
        before.ShouldFail().ShouldReport("Program.cs(5,23): error CS1061");

        string schema = PersonProject.Schema.Replace("\"properties\": {", "\"properties\": {\n    \"email\": { \"type\": \"string\" },", StringComparison.Ordinal);
        (await person.BuildAsync(schema, Program)).ShouldSucceed().ShouldReport();

        Assert.Equal("ada@example.com", (await person.Project.RunAsync()).ShouldSucceed().Output.TrimEnd());
    }

    [Theory]
    [InlineData("\"type\": \"object\",", "\"type\": \"object\"", "4,3", "Not valid JSON: expected ',' or '}' after a member, found ")]
    [InlineData("\"minLength\": 1 }", "\"minLength\": 01 }", "6,46", "Not valid JSON: expected a number without leading zeros, found '01'")]
    public async Task Broken_JSON_is_an_error_at_its_place(string whole, string broken, string place, string message)
    {
        CommandResult build = await person.BuildAsync(PersonProject.Schema.Replace(whole, broken, StringComparison.Ordinal), ConsumerProject.EmptyProgram);

        build.ShouldFail();
        BuildDiagnostic error = Assert.Single(build.Diagnostics, diagnostic => diagnostic.Code.StartsWith("QEG", StringComparison.Ordinal));
        Assert.Equal($"person.schema.json({place}): error QEG1001", error.Summary);
        Assert.Equal(person.Project.PathOf(PersonProject.SchemaName), error.Path);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_file_there_is_no_type()
    {
        const string Program = """
            namespace People;

            internal static class Program
            {
                private static void Main() => Console.WriteLine(Person.IsValid("{}"));
            }
            """;
        person.Project.Write(PersonProject.SchemaName, PersonProject.Schema);
        person.Project.Write("Program.cs", Program);
        (await person.Project.BuildAsync()).ShouldSucceed().ShouldReport();

        person.Project.Delete(PersonProject.SchemaName);

        (await person.Project.BuildAsync()).ShouldFail().ShouldReport("Program.cs(5,53): error CS0103");
    }

    [Fact]
    public async Task A_second_build_compiles_nothing()
    {
        (await person.BuildAsync(PersonProject.Schema, ConsumerProject.EmptyProgram)).ShouldSucceed();
        DateTime first = File.GetLastWriteTimeUtc(person.Project.PathOf("obj/Debug/net10.0/People.dll"));

        (await person.Project.BuildAsync()).ShouldSucceed().ShouldReport();

        Assert.Equal(first, File.GetLastWriteTimeUtc(person.Project.PathOf("obj/Debug/net10.0/People.dll")));
    }

    private static string FirstBlock(string markdown, string language)
    {
        Match match = CodeBlock().Matches(markdown).First(match => match.Groups["language"].Value == language);
        return match.Groups["code"].Value;
    }

    [GeneratedRegex("^```(?<language>\\w+)\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeBlock();
}
