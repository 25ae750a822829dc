using System.Text;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.RoundTrip;

/// <summary>How a typed value is written back, whatever spelling it came in: the value stays, its spelling may change.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("2018-10-30T07:06:22Z", "2018-10-30T07:06:22Z")]
    [InlineData("2018-10-30t07:06:22z", "2018-10-30T07:06:22Z")]
    [InlineData("2018-10-30T07:06:22.000000Z", "2018-10-30T07:06:22Z")]
    [InlineData("2018-10-30T07:06:22.5Z", "2018-10-30T07:06:22.5Z")]
    [InlineData("2018-10-30T07:06:22.500Z", "2018-10-30T07:06:22.5Z")]
    [InlineData("2018-10-30T07:06:22.0000001Z", "2018-10-30T07:06:22.0000001Z")]
    [InlineData("2018-10-30T07:06:22.123456789z", "2018-10-30T07:06:22.1234567Z")]
    [InlineData("2018-10-30T07:06:22.99999999Z", "2018-10-30T07:06:22.9999999Z")]
    [InlineData("2018-10-30T07:06:22.00000009Z", "2018-10-30T07:06:22Z")]
    [InlineData("2018-10-30T07:06:22+00:00", "2018-10-30T07:06:22Z")]
    [InlineData("2018-10-30T07:06:22-00:00", "2018-10-30T07:06:22Z")]
    [InlineData("2018-10-30T07:06:22.25+05:30", "2018-10-30T07:06:22.25+05:30")]
    [InlineData("2018-10-30T07:06:22-11:45", "2018-10-30T07:06:22-11:45")]
    [InlineData("2018-10-30T07:06:22+14:00", "2018-10-30T07:06:22+14:00")]
    [InlineData("2018-10-30T07:06:22-14:00", "2018-10-30T07:06:22-14:00")]
    [InlineData("2018-10-30T07:06:22+14:01", "2018-10-29T17:05:22Z")]
    [InlineData("2018-10-30T07:06:22-23:59", "2018-10-31T07:05:22Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00.5Z")]
    [InlineData("2016-12-31T15:59:60-08:00", "2016-12-31T16:00:00-08:00")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2018-10-30T07:06:22\\u005a", "2018-10-30T07:06:22Z")]
    public async Task Of_a_date_time(string text, string expected)
    {
        foreach (string member in (string[])["/time", "/data/stopTime"])
        {
            AutomationRunEnded run = await PayloadAssert.ValidAsync<AutomationRunEnded>(JsonPlaces.Replace(Examples.Page, member, $"\"{text}\""));
            Assert.Equal($"\"{expected}\"", WrittenMember(run, member));
        }
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("9999-12-31T23:59:60Z")]
    public async Task A_date_time_that_no_DateTimeOffset_holds_is_an_error_of_representation(string text)
    {
        foreach (string member in (string[])["/time", "/data/stopTime"])
        {
            byte[] payload = JsonPlaces.Replace(Examples.Page, member, $"\"{text}\"");
            await PayloadAssert.UnrepresentableAsync<AutomationRunEnded>(
                payload,
                ExpectedError.Representation(
                    TextPlace.At(payload, JsonPlaces.Find(payload)[member].Start), member, "is a date-time before the year 1 or after the year 9999", $"\"{text}\""));
        }
    }

    [Theory]
    [InlineData("42.0", "42")]
    [InlineData("1.5e3", "1500")]
    [InlineData("-0", "0")]
    [InlineData("5000000000", "5000000000")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    public void Of_an_integer(string text, string expected)
        => Assert.Equal(expected, WrittenMember(AutomationRunEnded.Parse(JsonPlaces.Replace(Examples.Page, "/data/totalApiCalls", text)), "/data/totalApiCalls"));

    [Theory]
    [InlineData("\\u0041\\u00df\\u6771\\ud83d\\udcca", "Aß東📊")]
    [InlineData("\\/\\\"\\\\\\b\\f\\n\\r\\t", "/\\\"\\\\\\b\\f\\n\\r\\t")]
    [InlineData("\\u0000\\u001F\\u007f", "\\u0000\\u001f\u007f")]
    [InlineData("<script>&'+", "<script>&'+")]
    [InlineData("\u2028", "\u2028")]
    public void Of_a_string(string text, string expected)
        => Assert.Equal($"\"{expected}\"", WrittenMember(AutomationRunEnded.Parse(JsonPlaces.Replace(Examples.Page, "/data/title", $"\"{text}\"")), "/data/title"));

    [Theory]
    [InlineData("1.50e400")]
    [InlineData("{ \"b\" : 1 , \"a\" : [ ] , \"a\" : \"\\u0061\" }")]
    public void Of_a_value_of_any_type_is_kept(string text)
    {
        byte[] payload = MarkedPayload.FromPage(("\"title\": \"string\"", $"\"automation\": {text}, \"unknown\" : {text}")).Utf8;
        string written = Encoding.UTF8.GetString(AutomationRunEnded.Parse(payload).ToUtf8Json());
        Assert.Contains($"\"automation\":{text},", written, StringComparison.Ordinal);
        Assert.Contains(text, written[(written.IndexOf("\"unknown\"", StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
    }

    private static string WrittenMember(AutomationRunEnded run, string pointer)
    {
        byte[] written = run.ToUtf8Json();
        JsonPlaces.ValuePlace place = JsonPlaces.Find(written)[pointer];
        return Encoding.UTF8.GetString(written.AsSpan()[place.Start..place.End]);
    }
}
