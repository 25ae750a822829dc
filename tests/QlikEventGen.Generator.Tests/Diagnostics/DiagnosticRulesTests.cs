using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Diagnostics;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>The catalogue, the release notes and the pages say the same.</summary>
public sealed class DiagnosticRulesTests
{
    /// <summary>Reported by the package's build files, before there is a compiler that could run the generator.</summary>
    private static readonly string[] BuildRules = ["QEG4000"];

    private static readonly string Root = RepositoryFiles.Root;

    public static TheoryData<string> Ids => [.. DiagnosticRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_in_one_form(string id)
    {
        DiagnosticDescriptor rule = DiagnosticRules.Get(id);
        string page = File.ReadAllText(Path.Combine(Root, "docs", "rules", id + ".md"));

        Assert.Equal("https://github.com/qlikeventgen/qlikeventgen/blob/main/docs/rules/" + id + ".md", rule.HelpLinkUri);
        Assert.StartsWith("# " + id + ": " + rule.Title + "\n\n", page, StringComparison.Ordinal);
        Assert.Contains("Default severity: " + (rule.DefaultSeverity == DiagnosticSeverity.Error ? "error" : "warning"), page, StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic." + id + ".severity = ", page, StringComparison.Ordinal);
        Assert.Contains("<NoWarn>$(NoWarn);" + id + "</NoWarn>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_of_a_rule()
    {
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(Root, "docs", "rules"), "QEG*.md").Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(DiagnosticRules.All.Select(rule => rule.Id).Concat(BuildRules).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_is_in_the_release_notes()
    {
        string notes = File.ReadAllText(Path.Combine(Root, "generator", "QlikEventGen.Generator", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(Root, "generator", "QlikEventGen.Generator", "AnalyzerReleases.Shipped.md"));

        Assert.Equal(
            DiagnosticRules.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}").Order(StringComparer.Ordinal),
            Regex.Matches(notes, @"^QEG\d{4} \| \w+ \| \w+", RegexOptions.Multiline).Select(match => match.Value).Order(StringComparer.Ordinal));
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
}
