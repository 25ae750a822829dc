using System.Text;
using System.Text.Json;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Objects;

/// <summary>Two events are equal if they have equal members, however their JSON was spelled.</summary>
public sealed class EqualityTests
{
    public static TheoryData<string> Members => [.. DeclaredMember.NamedPointers];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_declared_member_counts(string member)
    {
        AutomationRunEnded page = AutomationRunEnded.Parse(Examples.Page);
        JsonPlaces.ValuePlace place = JsonPlaces.Find(Examples.Page)[member];
        string value = Encoding.UTF8.GetString(Examples.Page.AsSpan()[place.Start..place.End]);
        AutomationRunEnded other = AutomationRunEnded.Parse(JsonPlaces.Replace(Examples.Page, member, Change(member, value)));
        AssertDifferent(page, other);
        AssertDifferent(other, page);

        // Not a law, but true of all but one in four billion pairs: a member that the hash code leaves out is noticed here.
        Assert.NotEqual(page.GetHashCode(), other.GetHashCode());

        if (!DeclaredMember.RequiredPointers.Contains(member))
        {
            AutomationRunEnded without = AutomationRunEnded.Parse(JsonPlaces.Remove(Examples.Page, member));
            AssertDifferent(page, without);
            AssertDifferent(without, page);
        }
    }

    [Fact]
    public void Of_lists()
    {
        RunMetricsBlock a = new() { BlockName = "a" };
        RunMetricsBlock b = new() { BlockName = "b" };
        AssertEqual(new AutomationRunEndedData { Blocks = [a, b] }, new AutomationRunEndedData { Blocks = new List<RunMetricsBlock> { a with { }, b with { } } });
        AssertEqual(new AutomationRunEndedData { Blocks = [] }, new AutomationRunEndedData { Blocks = new List<RunMetricsBlock>() });
        AssertDifferent(new AutomationRunEndedData { Blocks = [a, b] }, new AutomationRunEndedData { Blocks = [b, a] });
        AssertDifferent(new AutomationRunEndedData { Blocks = [a] }, new AutomationRunEndedData { Blocks = [a, a] });
        AssertDifferent(new AutomationRunEndedData { Blocks = [] }, new AutomationRunEndedData());
    }

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("1e400", "10e399", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("0.1", "0.10000000000000000001", false)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("\"a\"", "\"A\"", false)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("null", "false", false)]
    [InlineData("[1, 2]", "[1,2.0]", true)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("{\"a\":1,\"b\":[]}", "{ \"b\": [], \"\\u0061\": 1.0 }", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":1}", false)]
    [InlineData("{}", "[]", false)]
    public void Of_values_of_any_type(string left, string right, bool isEqual)
    {
        AutomationRunEndedData[] lefts = Hold(left);
        AutomationRunEndedData[] rights = Hold(right);
        for (int i = 0; i < lefts.Length; i++)
        {
            if (isEqual)
            {
                AssertEqual(lefts[i], rights[i]);
            }
            else
            {
                AssertDifferent(lefts[i], rights[i]);
            }
        }
    }

    [Fact]
    public void An_absent_value_of_any_type_is_not_null()
        => AssertDifferent(new AutomationRunEndedData(), new AutomationRunEndedData { Automation = Parse("null") });

    [Fact]
    public void Of_members_that_no_schema_declares_in_any_order()
    {
        AutomationRunEnded left = AutomationRunEnded.Parse(MarkedPayload.FromPage(("{\n  \"id\"", "{\"x\": 1, \"y\": {\"a\": [], \"b\": null},\n  \"id\"")).Utf8);
        AutomationRunEnded right = AutomationRunEnded.Parse(MarkedPayload.FromPage(("\n  \"data\": {", "\"y\": { \"b\": null, \"a\": [ ] }, \"\\u0078\": 1.0, \"data\": {")).Utf8);
        AutomationRunEnded other = AutomationRunEnded.Parse(MarkedPayload.FromPage(("{\n  \"id\"", "{\"x\": 1, \"y\": {\"a\": [], \"b\": 0},\n  \"id\"")).Utf8);
        AssertEqual(left, right);
        AssertDifferent(left, other);
        AssertDifferent(left, AutomationRunEnded.Parse(Examples.Page));
    }

    [Fact]
    public void Equal_instants_with_other_offsets_are_equal_as_DateTimeOffset_has_it()
        => AssertEqual(
            new AutomationRunEndedData { StopTime = new DateTimeOffset(2026, 4, 13, 8, 0, 0, TimeSpan.FromHours(2)) },
            new AutomationRunEndedData { StopTime = new DateTimeOffset(2026, 4, 13, 6, 0, 0, TimeSpan.Zero) });

    [Fact]
    public void With_null_and_with_other_types()
    {
        AutomationRunEnded page = AutomationRunEnded.Parse(Examples.Page);
        Assert.False(page.Equals(null));
        Assert.False(page.Equals((object)"text"));
        Assert.True(page.Equals((object)AutomationRunEnded.Parse(Examples.Page)));
    }

    private static string Change(string member, string value) => DeclaredMember.At(member).Type switch
    {
        DeclaredType.Boolean => value == "true" ? "false" : "true",
        DeclaredType.Integer => "1" + value,
        DeclaredType.Array => member.EndsWith("params", StringComparison.Ordinal) ? "[null]" : "[]",
        DeclaredType.Object => "{ \"rxBytes\": 9 }",
        _ when member.EndsWith("status", StringComparison.Ordinal) => "\"failed\"",
        _ when member.EndsWith("context", StringComparison.Ordinal) => "\"editor\"",
        _ when member.EndsWith("/type", StringComparison.Ordinal) => "\"snippetBlock\"",
        _ when value.Contains("T1", StringComparison.Ordinal) || value.Contains("T0", StringComparison.Ordinal) => "\"2026-04-13T06:00:00Z\"",
        _ when value.Count(character => character == '-') == 4 => "\"11111111-2222-3333-4444-555555555555\"",
        _ => "\"other\"",
    };

    /// <summary>The value in each place that takes any value.</summary>
    private static AutomationRunEndedData[] Hold(string json) =>
    [
        new() { Automation = Parse(json) },
        new() { Blocks = [new() { Params = [Parse(json)] }] },
        new() { AdditionalMembers = AdditionalMembers.Create([new("x", Parse(json))]) },
    ];

    private static void AssertEqual<T>(T left, T right)
        where T : class, IEquatable<T>
    {
        Assert.True(left.Equals(right));
        Assert.True(right.Equals(left));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    private static void AssertDifferent<T>(T left, T right)
        where T : class, IEquatable<T>
        => Assert.False(left.Equals(right));

    private static JsonElement Parse(string json)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        return JsonElement.ParseValue(ref reader);
    }
}
