using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Tests.Generated;
using QlikEventGen.Generator.Tests.Snapshots;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>The catalogue, the release notes, the pages, their index and the tests say the same.</summary>
public sealed class DiagnosticRulesTests
{
    /// <summary>Reported by others: by the package's build files, before there is a compiler that could run the generator, and by the compiler, of generated code.</summary>
    private static readonly (string Id, string Severity, string Title)[] OtherRules =
    [
        ("QEG4000", "error", "The SDK or the target framework is too old"),
        ("QEG5001", "warning", "Code uses what a schema deprecates"),
    ];

    /// <summary>Rules whose wrong example is no single JSON file, or too large for a page.</summary>
    private static readonly string[] WithoutSchema = ["QEG1003", "QEG1005", "QEG2030", "QEG2031", "QEG3001", "QEG3003", "QEG3004", "QEG3005", "QEG4001", "QEG4002", "QEG4003", "QEG9001", "QEG9999"];

    private static readonly string Pages = Path.Combine(RepositoryFiles.Root, "docs", "rules");

    public static TheoryData<string> Ids => [.. DiagnosticRules.All.Select(rule => rule.Id)];

    public static TheoryData<string> IdsWithSchema => [.. DiagnosticRules.All.Select(rule => rule.Id).Except(WithoutSchema, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_in_one_form(string id)
    {
        DiagnosticDescriptor rule = DiagnosticRules.Get(id);
        string page = ReadPage(id);

        Assert.Equal("https://github.com/qlikeventgen/qlikeventgen/blob/main/docs/rules/" + id + ".md", rule.HelpLinkUri);
        Assert.StartsWith("# " + id + ": " + rule.Title + "\n\nDefault severity: " + SeverityOf(rule) + "\n\n", page, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic." + id + ".severity = ", page, StringComparison.Ordinal);
        Assert.Contains("<NoWarn>$(NoWarn);" + id + "</NoWarn>", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsWithSchema))]
    public void The_wrong_schema_of_a_page_is_reported_and_the_right_one_is_not(string id)
    {
        string page = ReadPage(id);

        Assert.Contains(id, ReportsOn(ExampleOf(page, "Wrong")));
        Assert.Empty(ReportsOn(ExampleOf(page, "Right")));
    }

    [Fact]
    public void Every_page_is_of_a_rule()
    {
        IEnumerable<string> pages = Directory.GetFiles(Pages, "QEG*.md").Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(DiagnosticRules.All.Select(rule => rule.Id).Concat(OtherRules.Select(static rule => rule.Id)).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    /// <summary>The link that generated code has for the compiler's warning.</summary>
    [Fact]
    public void The_page_about_deprecated_members_is_where_generated_code_says()
    {
        string code = GeneratedCode.Compile("""{"type":"object","properties":{"a":{"type":"string","x-qlik-deprecated":true}}}""")["Root"];

        Match obsolete = Regex.Match(code, "DiagnosticId = \"(.*?)\", UrlFormat = \"https://github.com/qlikeventgen/qlikeventgen/blob/main/(.*?)\"");
        Assert.StartsWith(
            "# QEG5001: Code uses what a schema deprecates\n\nDefault severity: warning\n\n",
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, obsolete.Groups[2].Value.Replace("{0}", obsolete.Groups[1].Value, StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    /// <summary>Written anew with the snapshots.</summary>
    [Fact]
    public void The_index_lists_every_rule()
    {
        string path = Path.Combine(Pages, "README.md");
        string index = WriteIndex();
        if (SnapshotCase.IsUpdate)
            File.WriteAllText(path, index, SnapshotCase.Utf8);

        Assert.Equal(index, File.ReadAllText(path));
    }

    [Fact]
    public void Every_rule_is_in_the_release_notes()
    {
        string folder = Path.Combine(RepositoryFiles.Root, "generator", "QlikEventGen.Generator");
        string notes = File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Unshipped.md")) + File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Shipped.md"));

        Assert.Equal(
            DiagnosticRules.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}"),
            Regex.Matches(notes, @"^(QEG\d{4} \| \w+ \| \w+ \| [^(\n]*[^ (\n])", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_of_one_category_and_on()
    {
        Assert.All(DiagnosticRules.All, rule =>
        {
            Assert.Equal("QlikEventGen", rule.Category);
            Assert.True(rule.IsEnabledByDefault);
        });
    }

    /// <summary>With its severity and its message.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_expected_in_a_test(string id)
    {
        string tests = string.Concat(RepositoryFiles.ReadAll(RepositoryFiles.Root, Path.Combine(RepositoryFiles.Root, "tests", "QlikEventGen.Generator.Tests"), "*.cs").Select(static file => file.Text));

        Assert.Matches($"(error|warning|info|{{severity}}) {id}: |\"{id}\", DiagnosticSeverity", tests);
    }

    private static string ReadPage(string id) => File.ReadAllText(Path.Combine(Pages, id + ".md"));

    private static string ExampleOf(string page, string heading)
    {
        Match match = Regex.Match(page, $"## {heading}\n\n```json\n(.*?)\n```", RegexOptions.Singleline);
        Assert.True(match.Success, $"There is no schema under \"{heading}\".");
        return match.Groups[1].Value;
    }

    /// <summary>A right schema gives no report at all, a wrong one may give others too.</summary>
    private static string[] ReportsOn(string schema) =>
        [.. new GeneratorHost((MarkedSchema.Path.Replace("root.schema", schema.Contains("asyncapi", StringComparison.Ordinal) ? "root" : "root.schema", StringComparison.Ordinal), schema))
            .ShowInformation().Run().Diagnostics.Select(static report => report.Id)];

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    private static string WriteIndex()
    {
        StringBuilder index = new("# Rules\n\nWhat the generator reports, and the pages that say how to mend it. [Options](../options.md) says how to change severities.\n");
        (char Group, string Title)[] groups =
        [
            ('1', "The text of the file"), ('2', "The schema"), ('3', "The C# that it becomes"), ('4', "Configuration"), ('5', "The use of generated code"), ('9', "The generator"),
        ];
        IEnumerable<(string Id, string Severity, string Title)> rules = DiagnosticRules.All
            .Select(static rule => (rule.Id, SeverityOf(rule), rule.Title.ToString(CultureInfo.InvariantCulture)))
            .Concat(OtherRules);
        foreach ((char group, string title) in groups)
        {
            index.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| rule | severity | what |\n| --- | --- | --- |\n");
            foreach ((string id, string severity, string what) in rules.Where(rule => rule.Id[3] == group).OrderBy(static rule => rule.Id, StringComparer.Ordinal))
                index.Append(CultureInfo.InvariantCulture, $"| [{id}]({id}.md) | {severity} | {what} |\n");
        }

        return index.ToString();
    }
}
