using System.Globalization;
using Microsoft.CodeAnalysis;
using QlikEventGen.Conformance.Tests.Compilation;
using QlikEventGen.Conformance.Tests.Suite;
using Xunit;

namespace QlikEventGen.Conformance.Tests;

/// <summary>
/// What the generator says about the suite's schemas: no error, and no more warnings than were reviewed. The suite likes odd schemas,
/// so there are many; a new one is looked at before it goes into the file.
/// </summary>
public sealed class DiagnosticTests
{
    private const string Resource = "diagnostics.txt";

    [Theory]
    [InlineData("draft4")]
    [InlineData("draft6")]
    [InlineData("draft7")]
    [InlineData("draft2019-09")]
    [InlineData("draft2020-12")]
    public void The_schemas_have_the_reviewed_warnings_and_no_error(string name)
    {
        if (SuiteFolder.Path is null && !SuiteFolder.IsRequired)
            Assert.Skip(SuiteFolder.AbsenceReason);
        Assert.True(SuiteFolder.Path is not null, SuiteFolder.AbsenceReason);

        Draft draft = Draft.Find(name);
        (string Group, Diagnostic Report)[] reports = [.. TestSet.All
            .SelectMany(set => SuiteReader.GroupsOf(draft).Where(group => group.Section == set.Section).Select(group => (Group: group, set.Formats)))
            .Distinct()
            .SelectMany(pair => CompiledSchemas.Of(draft, pair.Formats).Find(pair.Group).Generated.Diagnostics.Select(report => (pair.Group.Name, report)))];

        Assert.Empty(reports.Where(static pair => pair.Report.Severity == DiagnosticSeverity.Error).Select(static pair => Describe(pair.Group, pair.Report)));
        string[] found = [.. reports.Where(static pair => pair.Report.Severity == DiagnosticSeverity.Warning)
            .Select(static pair => Describe(pair.Group, pair.Report))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        string[] reviewed = Reviewed(draft);
        Assert.True(
            found.SequenceEqual(reviewed, StringComparer.Ordinal),
            $"New warnings:\n{string.Join('\n', found.Except(reviewed, StringComparer.Ordinal))}\nWarnings that are gone:\n{string.Join('\n', reviewed.Except(found, StringComparer.Ordinal))}");
    }

    private static string Describe(string group, Diagnostic report) =>
        $"{group}: {report.Id} {report.GetMessage(CultureInfo.InvariantCulture)}".ReplaceLineEndings(" ");

    private static string[] Reviewed(Draft draft)
    {
        using StreamReader reader = new(typeof(DiagnosticTests).Assembly.GetManifestResourceStream(Resource)!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.StartsWith(draft.Name + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
