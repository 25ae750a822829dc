using QlikEventGen.Events.Tests.Support;
using static QlikEventGen.Events.Tests.Support.Keywords;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>The invalid examples of this repository, each with all that is reported for it.</summary>
public sealed class InvalidExampleTests
{
    private static readonly Dictionary<string, Fault[]> s_faults = new()
    {
        ["block-type-of-the-other-list.json"] =
            [Schema(18, 19, "/data/metrics/blocks/0/type", ToMetricsBlock + "/properties/type/$ref/enum", RunSchema + "/$defs/metricsBlockType/enum", MetricsBlockTypeMessage, "\"baseBlock\"")],
        ["comment.json"] = [Text(13, 5, "/data", "expected a member's name in double quotes, but found '/'; JSON has no comments")],
        ["context-unknown.json"] =
            [Schema(14, 16, "/data/context", ToRun + "/properties/context/$ref/enum", RunSchema + "/$defs/context/enum", ContextMessage, "\"schedule\"")],
        ["control-character.json"] = [Text(12, 22, "/data/title", "found the control character U+0009 in a string, where it must be escaped")],
        ["data-in-an-array.json"] =
            [Schema(10, 11, "/data", ToData + "/type", EventSchema + "/allOf/2/properties/data/type", "must be an object, but is an array")],
        ["date-without-time.json"] =
            [Schema(15, 17, "/data/stopTime", ToRun + "/properties/stopTime/format", RunSchema + "/properties/stopTime/format", "must be a date-time (RFC 3339)", "\"2026-04-13\"")],
        ["duplicate-member.json"] = [Text(14, 5, "/data/status", "is the second member named \"status\", and a declared member may stand only once")],
        ["empty-id.json"] =
            [Schema(2, 9, "/id", ToContext + "/properties/id/minLength", ContextSchema + "/properties/id/minLength", "must have at least 1 character", "\"\"")],
        ["empty.json"] = [Text(1, 1, "", "expected a value, but the text is empty")],
        ["integer-with-half.json"] =
            [Schema(15, 22, "/data/totalApiCalls", ToRunMetrics + "/properties/totalApiCalls/type", RunMetricsSchema + "/properties/totalApiCalls/type", "must be an integer, but is a number with a fraction", "42.5")],
        ["invalid-utf-8.json"] = [Text(12, 24, "/data/title", "expected UTF-8, but found the byte 0xE4 where it cannot stand")],
        ["leading-zero.json"] = [Text(15, 23, "/data/totalApiCalls", "expected no digit after the leading 0 of a number")],
        ["lone-surrogate.json"] = [Text(12, 23, "/data/title", "expected the escapes of both halves of a surrogate pair, but found one half alone")],
        ["missing-block-bytes.json"] =
        [
            Schema(17, 9, "/data/metrics/blocks/0", ToMetricsBlock + "/required", RunSchema + "/$defs/metricsBlock/required", "must have the member \"rxBytes\""),
            Schema(17, 9, "/data/metrics/blocks/0", ToMetricsBlock + "/required", RunSchema + "/$defs/metricsBlock/required", "must have the member \"txBytes\""),
        ],
        ["missing-id.json"] = [Missing(ToContext, ContextSchema, "id")],
        ["missing-source.json"] = [Missing(ToContext, ContextSchema, "source")],
        ["missing-specversion.json"] = [Missing(ToContext, ContextSchema, "specversion")],
        ["missing-tenantid.json"] = [Missing(ToExtensions, ExtensionsSchema, "tenantid")],
        ["missing-type.json"] = [Missing(ToContext, ContextSchema, "type")],
        ["month-thirteen.json"] =
            [Schema(3, 11, "/time", ToContext + "/properties/time/format", ContextSchema + "/properties/time/format", "must be a date-time (RFC 3339)", "\"2026-13-01T06:00:41Z\"")],
        ["nested-too-deep.json"] =
            [Text(15, 76, "/data/notes" + string.Concat(Enumerable.Repeat("/0", 62)), "objects and arrays stand more than 64 deep inside each other")],
        ["null-for-a-title.json"] =
            [Schema(12, 14, "/data/title", ToRun + "/properties/title/type", RunSchema + "/properties/title/type", "must be a string, but is null")],
        ["root-is-an-array.json"] = [Schema(1, 1, "", "/type", EventSchema + "/type", "must be an object, but is an array")],
        ["several-faults.json"] =
        [
            Missing(ToExtensions, ExtensionsSchema, "tenantid"),
            Schema(2, 9, "/id", ToContext + "/properties/id/minLength", ContextSchema + "/properties/id/minLength", "must have at least 1 character", "\"\""),
            Schema(12, 15, "/data/status", ToRun + "/properties/status/$ref/enum", RunSchema + "/$defs/status/enum", StatusMessage, "\"done\""),
            Schema(14, 22, "/data/totalApiCalls", ToRunMetrics + "/properties/totalApiCalls/type", RunMetricsSchema + "/properties/totalApiCalls/type", "must be an integer, but is a string", "\"3\""),
            Schema(15, 18, "/data/startTime", ToRun + "/properties/startTime/format", RunSchema + "/properties/startTime/format", "must be a date-time (RFC 3339)", "\"yesterday\""),
            Schema(18, 9, "/data/metrics/blocks/0", ToMetricsBlock + "/required", RunSchema + "/$defs/metricsBlock/required", "must have the member \"txBytes\""),
            Schema(19, 19, "/data/metrics/blocks/0/type", ToMetricsBlock + "/properties/type/$ref/enum", RunSchema + "/$defs/metricsBlockType/enum", MetricsBlockTypeMessage, "\"baseBlock\""),
            Schema(20, 22, "/data/metrics/blocks/0/rxBytes", ToMetricsBlock + "/properties/rxBytes/type", RunSchema + "/$defs/metricsBlock/properties/rxBytes/type", "must be an integer, but is a number with a fraction", "1.5"),
        ],
        ["single-quotes.json"] = [Text(13, 15, "/data/status", "expected a value, but found a single quote; strings stand in double quotes")],
        ["source-not-a-uri-reference.json"] =
            [Schema(5, 13, "/source", ToContext + "/properties/source/format", ContextSchema + "/properties/source/format", "must be a URI reference (RFC 3986)", "\"http://[\"")],
        ["status-as-number.json"] =
            [Schema(13, 15, "/data/status", ToRun + "/properties/status/$ref/type", RunSchema + "/$defs/status/type", "must be a string, but is a number", "3")],
        ["status-in-wrong-case.json"] =
            [Schema(13, 15, "/data/status", ToRun + "/properties/status/$ref/enum", RunSchema + "/$defs/status/enum", StatusMessage, "\"Failed\"")],
        ["status-misspelled.json"] =
            [Schema(13, 15, "/data/status", ToRun + "/properties/status/$ref/enum", RunSchema + "/$defs/status/enum", StatusMessage, "\"faild\"")],
        ["text-after-the-end.json"] = [Text(18, 1, "", "expected the end of the text, but found '}'")],
        ["text-for-a-boolean.json"] =
            [Schema(15, 17, "/data/billable", ToRun + "/properties/billable/type", RunSchema + "/properties/billable/type", "must be a boolean, but is a string", "\"false\"")],
        ["trailing-comma.json"] = [Text(15, 3, "/data", "expected a member's name after ',', but found '}'; JSON has no trailing commas")],
        ["truncated.json"] = [Text(14, 21, "/data/context", "expected '\"' at the end of a string, but the text ends")],
        ["uuid-without-hyphens.json"] =
            [Schema(11, 11, "/data/id", ToRun + "/properties/id/format", RunSchema + "/properties/id/format", "must be a UUID (RFC 4122)", "\"0d3b1c8e58a54f0e8d5c1f7a3e0b9c44\"")],
    };

    private delegate ExpectedError Fault(byte[] payload);

    public static TheoryData<string> Names => [.. Examples.InvalidNames];

    [Fact]
    public void The_table_has_every_example() => Assert.Equal(Examples.InvalidNames, s_faults.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_invalid_example_has_exactly_its_errors(string name)
    {
        byte[] payload = Examples.Invalid(name);
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(payload, [.. s_faults[name].Select(fault => fault(payload))]);
    }

    private static Fault Missing(string location, string absolute, string name)
        => Schema(1, 1, "", location + "/required", absolute + "/required", $"must have the member \"{name}\"");

    private static Fault Schema(int line, int column, string instanceLocation, string location, string absolute, string message, string? found = null)
        => payload => ExpectedError.Schema(PlaceOf(payload, line, column), instanceLocation, location, absolute, message, found);

    private static Fault Text(int line, int column, string instanceLocation, string message, string? found = null)
        => payload => ExpectedError.Text(PlaceOf(payload, line, column), instanceLocation, message, found);

    private static TextPlace PlaceOf(byte[] payload, int line, int column)
    {
        int lineStart = 0;
        for (int i = 1; i < line; i++)
        {
            lineStart += payload.AsSpan(lineStart).IndexOf((byte)'\n') + 1;
        }

        return new TextPlace(lineStart + column - 1, line, column);
    }
}
