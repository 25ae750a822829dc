using System.Text;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>A declared member that stands twice is a fault of the text (RFC 7493, section 2.3); one that is not declared is kept as it came.</summary>
public sealed class DuplicateMemberTests
{
    public static TheoryData<string> Members => [.. DeclaredMember.NamedPointers];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_declared_member_stands_once(string member)
    {
        string name = JsonPlaces.Name(member);
        JsonPlaces.ValuePlace original = JsonPlaces.Find(Examples.Page)[member];
        string value = Encoding.UTF8.GetString(Examples.Page.AsSpan()[original.Start..original.End]);
        string escaped = $"\\u{(int)name[0]:X4}{name[1..]}";
        foreach (string inserted in (string[])[$"\"{name}\": {value}, ", $"\"{escaped}\":{value},\n", $"\"{name}\"\n:\n{value}\n,\n"])
        {
            byte[] payload = JsonPlaces.InsertBefore(Examples.Page, member, inserted);
            TextPlace second = TextPlace.At(payload, original.Name + Encoding.UTF8.GetByteCount(inserted));
            await AssertDuplicate(payload, second, member, name);
        }

        // The second one spelled with an escape, with white space in front of its colon and with a value of another type.
        string first = $"\"{name}\": {value},\n ";
        string faulty = $"\"{escaped}\" : 0.5, \"other\": ";
        byte[] escapedSecond =
        [
            .. Examples.Page[..original.Name], .. Encoding.UTF8.GetBytes(first + faulty), .. Examples.Page[original.Start..],
        ];
        int secondName = original.Name + Encoding.UTF8.GetByteCount(first);
        await AssertDuplicate(escapedSecond, TextPlace.At(escapedSecond, secondName), member, name);
    }

    [Fact]
    public async Task Members_that_are_not_declared_may_stand_twice_and_are_kept()
    {
        MarkedPayload payload = MarkedPayload.FromPage(
            ("\"billable\": false", "\"extra\": 1, \"billable\": false, \"extra\": [2], \"\\u0065xtra\": 1"));
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(payload.Utf8);
        Assert.Equal(3, run.Data!.AdditionalMembers.Count);
        Assert.Contains("\"extra\":1,\"extra\":[2],\"\\u0065xtra\":1", Encoding.UTF8.GetString(run.ToUtf8Json()).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Equal_names_in_different_objects_are_no_duplicates()
    {
        MarkedPayload payload = MarkedPayload.FromPage(("\"title\": \"string\"", "\"automation\": {\"id\": 1, \"id\": 2, \"data\": {\"id\": 3}}"));
        await PayloadAssert.ValidAsync<AutomationRunEnded>(payload.Utf8);
    }

    private static Task AssertDuplicate(byte[] payload, TextPlace place, string member, string name) => PayloadAssert.InvalidAsync<AutomationRunEnded>(
        payload,
        ExpectedError.Text(place, member, $"is the second member named \"{name}\", and a declared member may stand only once"));
}
