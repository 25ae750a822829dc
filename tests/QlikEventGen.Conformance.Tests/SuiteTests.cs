using QlikEventGen.Conformance.Tests.Review;
using QlikEventGen.Conformance.Tests.Suite;
using Xunit;

namespace QlikEventGen.Conformance.Tests;

/// <summary>That the suite is all there, and that the reviewed lists speak of tests that exist.</summary>
public sealed class SuiteTests
{
    public static TheoryData<string, int> ExpectedCounts => new()
    {
        { TestSet.Required.Name, 4_942 },
        { TestSet.RequiredAssert.Name, 4_942 },
        { TestSet.Optional.Name, 644 },
        { TestSet.Format.Name, 2_741 },
    };

    [Theory]
    [MemberData(nameof(ExpectedCounts))]
    public void No_test_of_the_suite_is_missing(string set, int expected)
    {
        SkipWithoutSuite();

        string[] names = [.. Draft.All.SelectMany(draft => SuiteDataAttribute.RowsOf(draft.Name, set)).Select(static row => row.TestDisplayName!)];

        Assert.True(names.Length >= expected, $"{names.Length} tests were discovered instead of {expected}.");
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_reviewed_line_has_a_reason_and_speaks_of_a_test()
    {
        SkipWithoutSuite();
        SuiteCase[] cases = [.. Draft.All.SelectMany(SuiteReader.GroupsOf).SelectMany(static group => group.Cases)];
        foreach (ReviewedEntry entry in ReviewedList.Exclusions.Entries.Concat(ReviewedList.Representation.Entries))
        {
            Assert.True(entry.Reason.Length > 0, $"{entry} has no reason.");
            Assert.True(cases.Any(test => entry.Matches(test.Name)), $"{entry} speaks of no test.");
            Assert.True(entry.Set == "*" || TestSet.All.Any(set => set.Name == entry.Set), $"{entry} names no set of tests.");
        }
    }

    [Theory]
    [InlineData("draft4")]
    [InlineData("draft6")]
    [InlineData("draft7")]
    [InlineData("draft2019-09")]
    [InlineData("draft2020-12")]
    public void No_more_types_fall_back_than_was_agreed(string draft)
    {
        SkipWithoutSuite();

        string count = Fallbacks.CountOf(Draft.Find(draft));

        Assert.True(count == Fallbacks.Reviewed(Draft.Find(draft)), $"It is now \"{count}\"; if that is right, put it into the reviewed file.");
    }

    private static void SkipWithoutSuite()
    {
        if (SuiteFolder.Path is null && !SuiteFolder.IsRequired)
            Assert.Skip(SuiteFolder.AbsenceReason);
        Assert.True(SuiteFolder.Path is not null, SuiteFolder.AbsenceReason);
    }
}
