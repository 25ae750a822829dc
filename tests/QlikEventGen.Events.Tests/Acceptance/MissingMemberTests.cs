using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

public sealed class MissingMemberTests
{
    public static TheoryData<string> Required => [.. DeclaredMember.RequiredPointers];

    public static TheoryData<string> Optional => [.. DeclaredMember.NamedPointers.Except(DeclaredMember.RequiredPointers)];

    [Theory]
    [MemberData(nameof(Required))]
    public async Task A_missing_required_member_is_an_error_at_its_object(string member)
    {
        byte[] payload = JsonPlaces.Remove(Examples.Page, member);
        string parent = JsonPlaces.Parent(member);
        TextPlace place = TextPlace.At(payload, JsonPlaces.Find(payload)[parent].Start);
        (string location, string absolute) = parent.Length > 0
            ? (Keywords.ToMetricsBlock, Keywords.RunSchema + "/$defs/metricsBlock")
            : member == "/tenantid" ? (Keywords.ToExtensions, Keywords.ExtensionsSchema) : (Keywords.ToContext, Keywords.ContextSchema);

        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload,
            ExpectedError.Schema(place, parent, location + "/required", absolute + "/required", $"must have the member \"{JsonPlaces.Name(member)}\""));
    }

    [Theory]
    [MemberData(nameof(Optional))]
    public async Task A_missing_optional_member_is_valid(string member)
    {
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Remove(Examples.Page, member));
        Assert.DoesNotContain(member, JsonPlaces.Find(run.ToUtf8Json()).Keys);
    }

    [Fact]
    public async Task Each_missing_member_of_an_empty_object_is_an_error_of_its_own()
    {
        TextPlace place = new(2, 2, 2);
        ExpectedError[] errors =
        [
            .. from name in (string[])["id", "type", "source", "specversion"]
               select ExpectedError.Schema(place, "", "/allOf/0/$ref/required", Keywords.ContextSchema + "/required", $"must have the member \"{name}\""),
            ExpectedError.Schema(place, "", "/allOf/1/$ref/required", Keywords.ExtensionsSchema + "/required", "must have the member \"tenantid\""),
        ];
        await PayloadAssert.InvalidAsync<AutomationRunEnded>("\n {}"u8.ToArray(), errors);
    }

    [Fact]
    public async Task Names_that_differ_in_case_are_other_members()
    {
        MarkedPayload payload = MarkedPayload.FromPage(("{\n  \"id\"", "▸{\n  \"Id\""));
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload.Utf8,
            ExpectedError.Schema(payload.Place, "", "/allOf/0/$ref/required", Keywords.ContextSchema + "/required", "must have the member \"id\""));
    }
}
