using System.Text.Json;
using QlikEventGen.Tests.HandWritten;

namespace QlikEventGen.Tests.Validation;

public sealed class OutputFormatTests
{
    [Fact]
    public void A_valid_payload_gives_the_same_in_both_formats()
    {
        Assert.Equal("""{"valid":true}""", ValidationResult.Valid.ToJson(OutputFormat.Flag));
        Assert.Equal("""{"valid":true}""", ValidationResult.Valid.ToJson(OutputFormat.Basic));
        Assert.Equal("valid", ValidationResult.Valid.ToString());
    }

    [Fact]
    public void Flag_says_only_that_it_is_not_valid()
        => Assert.Equal("""{"valid":false}""", Order.Validate("[").ToJson(OutputFormat.Flag));

    [Fact]
    public void Basic_has_a_unit_for_each_error_and_quotes_no_value()
    {
        ValidationResult result = Order.Validate("""{"id":"a","status":"secret","lines":[{"sku":1}]}""");

        const string Expected =
            """
            {
              "valid": false,
              "errors": [
                {
                  "keywordLocation": "/properties/status/enum",
                  "absoluteKeywordLocation": "https://example.com/order.json#/properties/status/enum",
                  "instanceLocation": "/status",
                  "error": "must be one of \"failed\", \"finished\", \"in queue\""
                },
                {
                  "keywordLocation": "/properties/lines/items/$ref/properties/sku/type",
                  "absoluteKeywordLocation": "https://example.com/order.json#/$defs/line/properties/sku/type",
                  "instanceLocation": "/lines/0/sku",
                  "error": "must be a string, but is a number"
                }
              ]
            }
            """;
        using JsonDocument expected = JsonDocument.Parse(Expected);
        using JsonDocument actual = JsonDocument.Parse(result.ToJson(OutputFormat.Basic));
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), actual.RootElement.GetRawText());
    }

    [Fact]
    public void Basic_places_a_text_fault_at_the_root_schema()
        => Assert.Equal(
            """{"valid":false,"errors":[{"keywordLocation":"","instanceLocation":"/id","error":"expected a value, but the text ends"}]}""",
            Order.Validate("""{"id":""").ToJson(OutputFormat.Basic));

    [Fact]
    public void Text_is_escaped_no_more_than_JSON_requires()
        => Assert.Equal(
            """{"valid":false,"errors":[{"keywordLocation":"","instanceLocation":"","error":"expected a member's name in double quotes or '}', but the text ends"}]}""",
            Order.Validate("{").ToJson(OutputFormat.Basic));

    [Fact]
    public void An_unknown_format_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>("format", () => ValidationResult.Valid.ToJson((OutputFormat)9));

    [Fact]
    public void The_exception_names_the_first_errors_without_their_values()
    {
        EventValidationException one = Assert.Throws<EventValidationException>(() => Order.Parse("""{"id":"a","status":"secret"}"""));
        Assert.Equal("The payload is not valid: /status: must be one of \"failed\", \"finished\", \"in queue\".", one.Message);
        Assert.Equal("/status", Assert.Single(one.Result.Errors).InstanceLocation);

        EventValidationException many = Assert.Throws<EventValidationException>(
            () => Order.Parse("""{"key":1,"time":1,"day":1,"count":"","ratio":"","done":""}"""));
        Assert.Equal(
            "The payload is not valid: (root): must have the member \"id\"; (root): must have the member \"status\"; "
                + "/key: must be a string, but is a number; /time: must be a string, but is a number; /day: must be a string, but is a number; "
                + "and 3 more.",
            many.Message);
    }

    [Fact]
    public void The_result_shows_each_error_on_a_line()
        => Assert.Equal(
            "/id: must be a string, but is a number (found 1), line 1, column 7\n/status: must be a string, but is null, line 1, column 18",
            Order.Validate("""{"id":1,"status":null}""").ToString());
}
