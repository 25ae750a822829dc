using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>What counts as an integer (JSON Schema 2020-12, Validation, section 6.1.1), and what a <see cref="long"/> can hold of that.</summary>
public sealed class IntegerValueTests
{
    public static TheoryData<string> Members => [.. DeclaredMember.All.Where(member => member.Type == DeclaredType.Integer).Select(member => member.Pointer)];

    [Theory]
    [InlineData("42.0", 42)]
    [InlineData("5000000000", 5000000000)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("-0.0e-5", 0)]
    [InlineData("-1", -1)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("1.50e1", 15)]
    [InlineData("4200e-2", 42)]
    [InlineData("0e999999999999", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.000", long.MaxValue)]
    [InlineData("922337203685477580.7e1", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public async Task A_number_without_a_fraction_is_an_integer(string json, long value)
    {
        AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Replace(Examples.Page, "/data/totalApiCalls", json));
        Assert.Equal(value, run.Data!.TotalApiCalls);
    }

    [Theory]
    [InlineData("42.5")]
    [InlineData("-0.1")]
    [InlineData("1e-1")]
    [InlineData("9223372036854775807.5")]
    [InlineData("1e-999999999999")]
    public async Task A_number_with_a_fraction_is_none(string json)
    {
        byte[] payload = JsonPlaces.Replace(Examples.Page, "/data/blocks/0/duration", json);
        TextPlace place = TextPlace.At(payload, JsonPlaces.Find(payload)["/data/blocks/0/duration"].Start);
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload,
            DeclaredMember.At("/data/blocks/0/duration").Error(place, "type", "must be an integer, but is a number with a fraction", json));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task An_integer_beyond_long_is_valid_and_cannot_be_built(string member)
    {
        foreach (string json in (string[])["9223372036854775808", "-9223372036854775809", "1e19", "123456789012345678901234567890", "1e999999999999"])
        {
            byte[] payload = JsonPlaces.Replace(Examples.Page, member, json);
            TextPlace place = TextPlace.At(payload, JsonPlaces.Find(payload)[member].Start);
            await PayloadAssert.UnrepresentableAsync<AutomationRunEnded>(
                payload,
                ExpectedError.Representation(place, member, "is beyond the range of a 64-bit integer", json));
        }
    }

    [Fact]
    public void An_error_of_representation_does_not_hide_errors_of_the_schema()
    {
        MarkedPayload payload = MarkedPayload.FromPage(
            ("\"exceeded limit\"", "▸\"Failed\""),
            ("\"duration\": 1000", "\"duration\": ▸1e30"),
            ("\"totalApiCalls\": 42", "\"totalApiCalls\": ▸true"));
        ExpectedError status = DeclaredMember.At("/data/status").Error(payload.Places[0], "enum", Keywords.StatusMessage, "\"Failed\"");
        ExpectedError duration = ExpectedError.Representation(payload.Places[1], "/data/blocks/0/duration", "is beyond the range of a 64-bit integer", "1e30");
        ExpectedError calls = DeclaredMember.At("/data/totalApiCalls").Error(payload.Places[2], "type", "must be an integer, but is a boolean", "true");

        Assert.False(AutomationRunEnded.TryParse(payload.Utf8, out _, out ValidationResult parsed));
        Assert.Equal(ExpectedError.Describe([status, duration, calls]), ExpectedError.Describe(parsed));
        Assert.Equal(ExpectedError.Describe([status, calls]), ExpectedError.Describe(AutomationRunEnded.Validate(payload.Utf8)));
    }
}
