using System.Text;
using QlikEventGen.Events.Tests.Support;
using static QlikEventGen.Events.Tests.Support.Keywords;

namespace QlikEventGen.Events.Tests.Acceptance;

public sealed class SeveralFaultsTests
{
    private const string Faulty = """
        ▸{
          "id": ▸"",
          "time": ▸"2026-04-13",
          "type": ▸7,
          "source": ▸"http://[",
          "specversion": ▸null,
          "userid": ▸[{}],
          "unknown": [1, {"id": ""}],
          "data": {
            "id": ▸"0d3b1c8e58a54f0e8d5c1f7a3e0b9c44", "title": ▸{"a": 1}, "status": ▸"Failed", "context": ▸"editor ",
            "metrics": {
              "blocks": [
                {"type": "snippetBlock", "rxBytes": 1, "txBytes": 2},
                ▸{"type": ▸"baseBlock", "rxBytes": ▸1.5},
                ▸"a block",
                ▸{}
              ],
              "network": {"rxBytes": ▸"0", "txBytes": 1.0},
              "totalApiCalls": ▸null
            },
            "billable": ▸"no",
            "blocks": [{}, {"type": ▸"otherBlock", "params": ▸"none", "blockName": ▸3, "endpointId": ▸"x"}],
            "network": ▸[],
            "totalApiCalls": ▸0.5
          },
          "toplevelresourceid": ▸true
        }
        """;

    [Fact]
    public async Task All_faults_are_reported_in_the_order_of_their_places()
    {
        MarkedPayload payload = MarkedPayload.Parse(Faulty);
        int next = 0;
        TextPlace Next() => payload.Places[next++];

        TextPlace root = Next();
        List<ExpectedError> errors =
        [
            ExpectedError.Schema(root, "", ToExtensions + "/required", ExtensionsSchema + "/required", "must have the member \"tenantid\""),
            At("/id").Error(Next(), "minLength", "must have at least 1 character", "\"\""),
            At("/time").Error(Next(), "format", "must be a date-time (RFC 3339)", "\"2026-04-13\""),
            At("/type").Error(Next(), "type", "must be a string, but is a number", "7"),
            At("/source").Error(Next(), "format", "must be a URI reference (RFC 3986)", "\"http://[\""),
            At("/specversion").Error(Next(), "type", "must be a string, but is null"),
            At("/userid").Error(Next(), "type", "must be a string, but is an array"),
            At("/data/id").Error(Next(), "format", "must be a UUID (RFC 4122)", "\"0d3b1c8e58a54f0e8d5c1f7a3e0b9c44\""),
            At("/data/title").Error(Next(), "type", "must be a string, but is an object"),
            At("/data/status").Error(Next(), "enum", StatusMessage, "\"Failed\""),
            At("/data/context").Error(Next(), "enum", ContextMessage, "\"editor \""),
        ];

        TextPlace secondBlock = Next();
        errors.Add(MissingBytes(secondBlock, 1, "txBytes"));
        errors.Add(AtItem("/data/metrics/blocks/0/type", 1).Error(Next(), "enum", MetricsBlockTypeMessage, "\"baseBlock\""));
        errors.Add(AtItem("/data/metrics/blocks/0/rxBytes", 1).Error(Next(), "type", "must be an integer, but is a number with a fraction", "1.5"));
        errors.Add(AtItem("/data/metrics/blocks/0", 2).Error(Next(), "type", "must be an object, but is a string", "\"a block\""));
        TextPlace fourthBlock = Next();
        errors.Add(MissingBytes(fourthBlock, 3, "type"));
        errors.Add(MissingBytes(fourthBlock, 3, "rxBytes"));
        errors.Add(MissingBytes(fourthBlock, 3, "txBytes"));

        errors.Add(At("/data/metrics/network/rxBytes").Error(Next(), "type", "must be an integer, but is a string", "\"0\""));
        errors.Add(At("/data/metrics/totalApiCalls").Error(Next(), "type", "must be an integer, but is null"));
        errors.Add(At("/data/billable").Error(Next(), "type", "must be a boolean, but is a string", "\"no\""));
        errors.Add(AtItem("/data/blocks/0/type", 1).Error(Next(), "enum", BlockTypeMessage, "\"otherBlock\""));
        errors.Add(AtItem("/data/blocks/0/params", 1).Error(Next(), "type", "must be an array, but is a string", "\"none\""));
        errors.Add(AtItem("/data/blocks/0/blockName", 1).Error(Next(), "type", "must be a string, but is a number", "3"));
        errors.Add(AtItem("/data/blocks/0/endpointId", 1).Error(Next(), "format", "must be a UUID (RFC 4122)", "\"x\""));
        errors.Add(At("/data/network").Error(Next(), "type", "must be an object, but is an array"));
        errors.Add(At("/data/totalApiCalls").Error(Next(), "type", "must be an integer, but is a number with a fraction", "0.5"));
        errors.Add(At("/toplevelresourceid").Error(Next(), "type", "must be a string, but is a boolean", "true"));

        Assert.Equal(payload.Places.Count, next);
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(payload.Utf8, [.. errors]);
    }

    [Fact]
    public async Task A_fault_of_the_text_comes_after_the_faults_in_front_of_it_and_hides_those_behind()
    {
        MarkedPayload payload = MarkedPayload.FromPage(
            ("\"A234-1234-1234\"", "▸\"\""),
            ("\"exceeded limit\"", "▸\"Failed\""),
            ("\"test_run\",", "\"test_run\"▸;"),
            ("\"billable\": false", "\"billable\": 3"));
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload.Utf8,
            At("/id").Error(payload.Places[0], "minLength", "must have at least 1 character", "\"\""),
            At("/data/status").Error(payload.Places[1], "enum", StatusMessage, "\"Failed\""),
            ExpectedError.Text(payload.Places[2], "/data", "expected ',' or '}' after a member, but found another character", "';'"));
    }

    [Fact]
    public async Task Faults_in_a_value_of_the_wrong_type_are_not_looked_for()
    {
        MarkedPayload payload = MarkedPayload.FromPage(
            ("\"blocks\": [\n      {\n        \"type\": \"endpointBlock\"", "\"blocks\": ▸{\"0\":\n      {\n        \"type\": \"other\""),
            ("\n      }\n    ],", "\n      }\n    },"));
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload.Utf8,
            At("/data/blocks").Error(payload.Place, "type", "must be an array, but is an object"));
    }

    /// <summary>A line ends with a line feed, a carriage return, or both.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public async Task Lines_are_counted_whatever_ends_them(string lineEnd)
    {
        MarkedPayload payload = MarkedPayload.FromPage(("\"A234-1234-1234\"", "▸\"\""), ("\"exceeded limit\"", "▸\"Failed\""), ("\n  \"toplevelresourceid\": ", "\n\n\n▸7"));
        byte[] utf8 = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(payload.Utf8).Replace("\n", lineEnd, StringComparison.Ordinal));
        TextPlace[] places = [.. payload.Places.Select(place => place with { Offset = place.Offset + ((place.Line - 1) * (lineEnd.Length - 1)) })];
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            utf8,
            At("/id").Error(places[0], "minLength", "must have at least 1 character", "\"\""),
            At("/data/status").Error(places[1], "enum", StatusMessage, "\"Failed\""),
            ExpectedError.Text(places[2], "", "expected a member's name in double quotes, but found a digit", "'7'"));
    }

    private static DeclaredMember At(string pointer) => DeclaredMember.At(pointer);

    /// <summary>The same member of another item.</summary>
    private static DeclaredMember AtItem(string pointer, int index)
        => DeclaredMember.At(pointer) with { Pointer = pointer.Replace("/0", $"/{index}", StringComparison.Ordinal) };

    private static ExpectedError MissingBytes(TextPlace place, int index, string name) => ExpectedError.Schema(
        place, $"/data/metrics/blocks/{index}", ToMetricsBlock + "/required", RunSchema + "/$defs/metricsBlock/required", $"must have the member \"{name}\"");
}
