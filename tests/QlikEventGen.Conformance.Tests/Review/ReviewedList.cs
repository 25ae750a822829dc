using System.IO.Enumeration;
using QlikEventGen.Conformance.Tests.Suite;

namespace QlikEventGen.Conformance.Tests.Review;

/// <summary>A line of a reviewed list: which tests, and why.</summary>
/// <param name="Set">The name of a set of tests; "*" for all.</param>
/// <param name="Pattern">The tests' names; "*" stands for any text.</param>
/// <param name="Reason">What a reviewer agreed to.</param>
internal sealed record ReviewedEntry(string Set, string Pattern, string Reason)
{
    public bool Matches(TestSet set, SuiteCase test) => (Set == "*" || Set == set.Name) && Matches(test.Name);

    public bool Matches(string name) => FileSystemName.MatchesSimpleExpression(Pattern.Replace("\\", "\\\\", StringComparison.Ordinal), name, ignoreCase: false);

    public override string ToString() => $"{Set} {Pattern}";
}

/// <summary>
/// A text file of tests that behave otherwise than the suite says, with the reasons. A reason stands in brackets on a line of its own
/// and holds for the lines after it: the name of a set, a space, the names of the tests. Lines with # are remarks.
/// </summary>
internal sealed class ReviewedList
{
    /// <summary>Tests that do not pass, for a reason outside this project's power or purpose.</summary>
    public static readonly ReviewedList Exclusions = Read("exclusions.txt");

    /// <summary>Valid instances that the C# type of their schema cannot hold.</summary>
    public static readonly ReviewedList Representation = Read("representation.txt");

    private readonly Dictionary<string, List<ReviewedEntry>> _exact = new(StringComparer.Ordinal);
    private readonly List<ReviewedEntry> _patterns = [];

    private ReviewedList(IEnumerable<string> lines)
    {
        string reason = "";
        foreach (string line in lines.Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                reason = line.Trim('[', ']');
                continue;
            }

            int space = line.IndexOf(' ', StringComparison.Ordinal);
            ReviewedEntry entry = new(line[..space], line[(space + 1)..], reason);
            Entries.Add(entry);
            if (entry.Pattern.AsSpan().ContainsAny('*', '?'))
                _patterns.Add(entry);
            else if (_exact.TryGetValue(entry.Pattern, out List<ReviewedEntry>? entries))
                entries.Add(entry);
            else
                _exact.Add(entry.Pattern, [entry]);
        }
    }

    public List<ReviewedEntry> Entries { get; } = [];

    public ReviewedEntry? Find(TestSet set, SuiteCase test) =>
        _exact.GetValueOrDefault(test.Name)?.Find(entry => entry.Matches(set, test)) ?? _patterns.Find(entry => entry.Matches(set, test));

    private static ReviewedList Read(string resource)
    {
        using StreamReader reader = new(typeof(ReviewedList).Assembly.GetManifestResourceStream(resource)!);
        return new ReviewedList(reader.ReadToEnd().Split('\n'));
    }
}
