using System.Globalization;
using System.Text;
using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>The totals as a table in Markdown, to be quoted.</summary>
internal static class SummaryTable
{
    public static string Write(IReadOnlyList<CaseResult> results)
    {
        StringBuilder text = new("| draft |");
        foreach (TestSet set in TestSet.All)
            text.Append(CultureInfo.InvariantCulture, $" {set.Name} |");
        text.Append("\n| --- |").Insert(text.Length, " ---: |", TestSet.All.Count).Append('\n');
        foreach (Draft draft in Draft.All)
            Row(text, draft.Dialect, results.Where(result => result.Test.Group.Draft == draft));
        Row(text, "all", results);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, IEnumerable<CaseResult> results)
    {
        ILookup<TestSet, CaseResult> bySet = results.ToLookup(static result => result.Set);
        text.Append(CultureInfo.InvariantCulture, $"| {name} |");
        foreach (TestSet set in TestSet.All)
            text.Append(CultureInfo.InvariantCulture, $" {bySet[set].Count(static result => result.Outcome.Passed)} of {bySet[set].Count()} |");
        text.Append('\n');
    }
}
