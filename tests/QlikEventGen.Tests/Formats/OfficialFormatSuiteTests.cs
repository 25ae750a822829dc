using System.Text;
using System.Text.Json;
using QlikEventGen.CompilerServices;
using QlikEventGen.Shared;

namespace QlikEventGen.Tests.Formats;

/// <summary>Every format case of the official JSON Schema Test Suite, each as a test of its own.</summary>
public sealed class OfficialFormatSuiteTests
{
    /// <summary>Cases of draft 2020-12 that are valid because there a format alone is an annotation; we are asked to assert.</summary>
    private const int AnnotationCaseCount = 19;

    public static IEnumerable<TheoryDataRow<string, string, string, bool>> AssertingCases() => Rows(OfficialFormatSuite.Asserting);

    public static IEnumerable<TheoryDataRow<string, string, string, bool>> RequiredCases() => Rows(OfficialFormatSuite.Required);

    [Theory]
    [MemberData(nameof(AssertingCases))]
    public void Formats_are_asserted_as_the_suite_demands(string name, string format, string instance, bool isValid)
    {
        Assert.True(IsValid(format, instance) == isValid, $"{name}: {instance}");
    }

    [Theory]
    [MemberData(nameof(RequiredCases))]
    public void Only_strings_are_asserted(string name, string format, string instance, bool isValid)
    {
        // A string in these files is one that the format does not allow, there to show that nothing is asserted.
        bool isString = instance[0] == '"';
        Assert.True(isValid, name);
        Assert.True(IsValid(format, instance) == !isString, $"{name}: {instance}");
    }

    [Theory]
    [InlineData("draft4", 219, 36)]
    [InlineData("draft6", 325, 54)]
    [InlineData("draft7", 676, 102)]
    [InlineData("draft2019-09", 757, 114)]
    [InlineData("draft2020-12", 764, 133)]
    public void No_case_is_missed(string draft, int asserting, int required)
    {
        Assert.SkipWhen(OfficialFormatSuite.Absence is not null, OfficialFormatSuite.Absence ?? "");

        OfficialFormatCase[] cases = [.. OfficialFormatSuite.Asserting(draft), .. OfficialFormatSuite.Required(draft)];
        Assert.Equal(asserting, OfficialFormatSuite.Asserting(draft).Count());
        Assert.Equal(required, OfficialFormatSuite.Required(draft).Count());
        Assert.Equal(cases.Length, cases.DistinctBy(each => each.Name).Count());
    }

    [Fact]
    public void Only_draft_2020_12_has_cases_that_demand_annotation()
    {
        Assert.SkipWhen(OfficialFormatSuite.Absence is not null, OfficialFormatSuite.Absence ?? "");

        OfficialFormatCase[] cases = [.. OfficialFormatSuite.Drafts
            .SelectMany(OfficialFormatSuite.Required)
            .Where(each => each.Instance[0] == '"')];
        Assert.Equal(AnnotationCaseCount, cases.Length);
        Assert.All(cases, each => Assert.StartsWith("draft2020-12/", each.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_format_of_the_suite_is_known_but_the_one_that_is_there_to_be_unknown()
    {
        Assert.SkipWhen(OfficialFormatSuite.Absence is not null, OfficialFormatSuite.Absence ?? "");

        string[] unknown = [.. OfficialFormatSuite.Drafts
            .SelectMany(draft => OfficialFormatSuite.Asserting(draft).Concat(OfficialFormatSuite.Required(draft)))
            .Select(each => each.Format)
            .Distinct()
            .Where(format => !StringFormats.TryParse(format, out _))];
        Assert.Equal(["unknown"], unknown);
    }

    private static bool IsValid(string format, string instance)
    {
        using JsonDocument document = JsonDocument.Parse(instance);
        return document.RootElement.ValueKind != JsonValueKind.String
            || !StringFormats.TryParse(format, out StringFormat known)
            || StringFormats.IsValid(known, Encoding.UTF8.GetBytes(document.RootElement.GetString()!));
    }

    private static IEnumerable<TheoryDataRow<string, string, string, bool>> Rows(Func<string, IEnumerable<OfficialFormatCase>> cases)
    {
        if (OfficialFormatSuite.Absence is { } reason)
        {
            return [new TheoryDataRow<string, string, string, bool>("no suite", "unknown", "null", true) { Skip = reason }];
        }

        return OfficialFormatSuite.Drafts
            .SelectMany(cases)
            .Select(each => new TheoryDataRow<string, string, string, bool>(each.Name, each.Format, each.Instance, each.IsValid)
            {
                TestDisplayName = each.Name,
            });
    }
}
