using System.Globalization;
using System.Text;
using QlikEventGen.Conformance.Tests.Peer;
using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Reports;

/// <summary>The totals as a table in Markdown, to be quoted.</summary>
internal sealed class SummaryTable(IReadOnlyList<CaseResult> results)
{
    /// <summary>The sets of the table; the peer is not asked twice for the same tests.</summary>
    private static readonly (TestSet Set, string Title, bool WithPeer)[] Columns =
    [
        (TestSet.Required, "required", true),
        (TestSet.RequiredAssert, "required, formats asserted", false),
        (TestSet.Optional, "optional", true),
        (TestSet.Format, "formats", true),
    ];

    private readonly ILookup<(Draft Draft, TestSet Set), CaseResult> _results = results.ToLookup(static result => (result.Test.Group.Draft, result.Set));
    private readonly Dictionary<(Draft Draft, TestSet Set), int> _peer = [];

    public async Task MeasurePeerAsync(CommandOptions options)
    {
        foreach ((TestSet set, _, _) in Columns.Where(column => column.WithPeer && options.Sets.Contains(column.Set)))
        {
            foreach (Draft draft in options.Drafts)
                _peer[(draft, set)] = await PeerMeasurement.CountPassedAsync(draft, set);
        }
    }

    public override string ToString()
    {
        var columns = Columns.Where(column => Draft.All.Any(draft => _results.Contains((draft, column.Set)))).ToArray();
        Draft[] drafts = [.. Draft.All.Where(draft => columns.Any(column => _results.Contains((draft, column.Set))))];
        StringBuilder text = new("| draft |");
        foreach ((TestSet set, string title, _) in columns)
            text.Append(CultureInfo.InvariantCulture, $" {title} |{(HasPeer(set) ? $" NJsonSchema {PeerMeasurement.Version} |" : "")}");
        text.Append("\n| --- |");
        foreach ((TestSet set, _, _) in columns)
            text.Append(HasPeer(set) ? " ---: | ---: |" : " ---: |");
        text.Append('\n');
        foreach (Draft draft in drafts)
            Row(text, draft.Dialect, columns.Select(static column => column.Set), [draft]);
        if (drafts.Length > 1)
            Row(text, "all", columns.Select(static column => column.Set), drafts);
        return text.ToString();
    }

    private bool HasPeer(TestSet set) => _peer.Keys.Any(key => key.Set == set);

    private void Row(StringBuilder text, string name, IEnumerable<TestSet> sets, Draft[] drafts)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {name} |");
        foreach (TestSet set in sets)
        {
            CaseResult[] cases = [.. drafts.SelectMany(draft => _results[(draft, set)])];
            text.Append(CultureInfo.InvariantCulture, $" {cases.Count(static result => result.Outcome.Passed):N0} of {cases.Length:N0} |");
            if (HasPeer(set))
                text.Append(CultureInfo.InvariantCulture, $" {drafts.Sum(draft => _peer[(draft, set)]):N0} |");
        }

        text.Append('\n');
    }
}
