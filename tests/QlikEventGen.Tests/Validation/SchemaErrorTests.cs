using QlikEventGen.Tests.HandWritten;

namespace QlikEventGen.Tests.Validation;

public sealed class SchemaErrorTests
{
    private const string Root = "https://example.com/order.json#";

    [Fact]
    public void A_valid_payload_has_the_shared_result()
    {
        Assert.Empty(Payloads.FindErrors("""{"id":"a","status":"failed"}"""));
        Assert.Same(ValidationResult.Valid, Order.Validate("""{"id":"a","status":"failed"}"""));
    }

    [Fact]
    public void An_error_says_where_it_is_and_what_the_schema_says()
    {
        ValidationError error = Assert.Single(Payloads.FindErrors("{\n  \"id\": \"a\",\r\n  \"status\": \"faild\"\n}"));

        Assert.Equal(ValidationErrorKind.Schema, error.Kind);
        Assert.Equal("/status", error.InstanceLocation);
        Assert.Equal(28, error.Offset);
        Assert.Equal(3, error.Line);
        Assert.Equal(13, error.Column);
        Assert.Equal("enum", error.Keyword);
        Assert.Equal("/properties/status/enum", error.KeywordLocation);
        Assert.Equal(Root + "/properties/status/enum", error.AbsoluteKeywordLocation);
        Assert.Equal("must be one of \"failed\", \"finished\", \"in queue\"", error.MessageWithoutValue);
        Assert.Equal("must be one of \"failed\", \"finished\", \"in queue\" (found \"faild\")", error.Message);
        Assert.Equal(
            "/status: must be one of \"failed\", \"finished\", \"in queue\" (found \"faild\"), line 3, column 13", error.ToString());
    }

    [Theory]
    [InlineData("[]", "(root)", "type", "must be an object, but is an array")]
    [InlineData(" null", "(root)", "type", "must be an object, but is null")]
    [InlineData("""{"id":1,"status":"failed"}""", "/id", "type", "must be a string, but is a number (found 1)")]
    [InlineData("""{"id":"","status":"failed"}""", "/id", "minLength", "must have at least 1 character (found \"\")")]
    [InlineData("""{"id":"a","status":3}""", "/status", "type", "must be a string, but is a number (found 3)")]
    [InlineData("""{"id":"a","status":"Failed"}""", "/status", "enum", "must be one of \"failed\", \"finished\", \"in queue\" (found \"Failed\")")]
    [InlineData("""{"id":"a","status":"failed","key":true}""", "/key", "type", "must be a string, but is a boolean (found true)")]
    [InlineData("""{"id":"a","status":"failed","key":"x"}""", "/key", "format", "must be a UUID (RFC 4122) (found \"x\")")]
    [InlineData("""{"id":"a","status":"failed","time":{"a":[1]}}""", "/time", "type", "must be a string, but is an object")]
    [InlineData("""{"id":"a","status":"failed","time":"2026-13-01T00:00:00Z"}""", "/time", "format", "must be a date-time (RFC 3339) (found \"2026-13-01T00:00:00Z\")")]
    [InlineData("""{"id":"a","status":"failed","day":"2026-02-30"}""", "/day", "format", "must be a date (RFC 3339) (found \"2026-02-30\")")]
    [InlineData("""{"id":"a","status":"failed","count":"1"}""", "/count", "type", "must be an integer, but is a string (found \"1\")")]
    [InlineData("""{"id":"a","status":"failed","count":42.5}""", "/count", "type", "must be an integer, but is a number with a fraction (found 42.5)")]
    [InlineData("""{"id":"a","status":"failed","ratio":null}""", "/ratio", "type", "must be a number, but is null")]
    [InlineData("""{"id":"a","status":"failed","done":"true"}""", "/done", "type", "must be a boolean, but is a string (found \"true\")")]
    [InlineData("""{"id":"a","status":"failed","lines":{}}""", "/lines", "type", "must be an array, but is an object")]
    [InlineData("""{"id":"a","status":"failed","lines":[7]}""", "/lines/0", "type", "must be an object, but is a number (found 7)")]
    [InlineData("""{"id":"a","status":"failed","lines":[{"sku":"x"},{"sku":[]}]}""", "/lines/1/sku", "type", "must be a string, but is an array")]
    [InlineData("""{"id":"a","status":"failed","lines":[{"sku":"x"},{"price":2}]}""", "/lines/1", "required", "must have the member \"sku\"")]
    [InlineData("""{"status":"failed"}""", "(root)", "required", "must have the member \"id\"")]
    public void Each_rule_is_reported_at_its_value(string payload, string instance, string keyword, string message)
    {
        ValidationError error = Assert.Single(Payloads.FindErrors(payload));

        Assert.Equal(ValidationErrorKind.Schema, error.Kind);
        Assert.Equal(instance == "(root)" ? "" : instance, error.InstanceLocation);
        Assert.Equal(keyword, error.Keyword);
        Assert.Equal(message, error.Message);
        Assert.StartsWith(error.MessageWithoutValue, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keyword_locations_go_through_references()
    {
        IReadOnlyList<ValidationError> errors = Payloads.FindErrors("""{"id":"a","status":"failed","lines":[{},{"sku":1,"price":"x"}]}""");

        Assert.Equal(
            [
                ("/lines/0", "/properties/lines/items/$ref/required", Root + "/$defs/line/required"),
                ("/lines/1/sku", "/properties/lines/items/$ref/properties/sku/type", Root + "/$defs/line/properties/sku/type"),
                ("/lines/1/price", "/properties/lines/items/$ref/properties/price/type", Root + "/$defs/line/properties/price/type"),
            ],
            errors.Select(error => (error.InstanceLocation, error.KeywordLocation!, error.AbsoluteKeywordLocation!)));
    }

    [Fact]
    public void All_errors_are_reported_in_the_order_of_their_places()
    {
        IReadOnlyList<ValidationError> errors = Payloads.FindErrors(
            """{"count":1.5,"status":"x","lines":[{"sku":false}],"done":0,"key":"","ratio":[]}""");

        Assert.Equal(
            ["", "/count", "/status", "/lines/0/sku", "/done", "/key", "/ratio"],
            errors.Select(error => error.InstanceLocation));
        Assert.Equal([0, 9, 22, 42, 57, 65, 76], errors.Select(error => error.Offset));
    }

    [Fact]
    public void Values_that_do_not_fit_their_type_matter_to_parsing_only()
    {
        string payload =
            """{"id":"a","status":"failed","count":9223372036854775808,"ratio":1e400,"time":"0000-01-01T00:00:00Z","day":"0000-01-01"}""";

        Assert.True(Order.IsValid(payload));
        Assert.Same(ValidationResult.Valid, Order.Validate(payload));
        IReadOnlyList<ValidationError> errors = Payloads.FindErrors(payload);
        Assert.All(errors, error => Assert.Equal((ValidationErrorKind.Representation, null), (error.Kind, error.KeywordLocation)));
        Assert.Equal(
            [
                ("/count", "is beyond the range of a 64-bit integer (found 9223372036854775808)"),
                ("/ratio", "is beyond the range of a 64-bit floating-point number (found 1e400)"),
                ("/time", "is a date-time before the year 1 or after the year 9999 (found \"0000-01-01T00:00:00Z\")"),
                ("/day", "is a date before the year 1 (found \"0000-01-01\")"),
            ],
            errors.Select(error => (error.InstanceLocation, error.Message)));
    }

    [Fact]
    public void Unusual_spellings_of_valid_values_are_read()
    {
        string payload =
            """
            {"\u0069d":"\u0061","status":"\u0066ailed","key":"\u0031f0e4bbc-90dd-4b0c-9a47-3d64a1d0ff01","time":"2026-11-05\u005413:51:21Z",
             "day":"2026-11-0\u0035","count":42.0,"ratio":1e2}
            """;

        Assert.Empty(Payloads.FindErrors(payload));
        Order order = Order.Parse(payload);
        Assert.Equal("a", order.Id);
        Assert.Equal(OrderStatus.Failed, order.Status);
        Assert.Equal(new Guid("1f0e4bbc-90dd-4b0c-9a47-3d64a1d0ff01"), order.Key);
        Assert.Equal(new DateTimeOffset(2026, 11, 5, 13, 51, 21, TimeSpan.Zero), order.Time);
        Assert.Equal(new DateOnly(2026, 11, 5), order.Day);
        Assert.Equal(42, order.Count);
        Assert.Equal(100.0, order.Ratio);
    }

    [Theory]
    [InlineData("""1e2""", 100)]
    [InlineData("""42.0""", 42)]
    [InlineData("""-0""", 0)]
    [InlineData("""5000000000""", 5000000000)]
    [InlineData("""-9223372036854775808""", long.MinValue)]
    public void Integers_have_many_spellings(string spelling, long value)
        => Assert.Equal(value, Order.Parse($$"""{"id":"a","status":"failed","count":{{spelling}}}""").Count);

    [Theory]
    [InlineData(64, 64, "")]
    [InlineData(65, 64, "…")]
    [InlineData(1000, 64, "…")]
    public void A_quoted_value_has_at_most_64_characters(int length, int quoted, string end)
    {
        ValidationError error = Assert.Single(Payloads.FindErrors($$"""{"id":"a","status":"{{new string('x', length)}}"}"""));

        Assert.Equal($"{error.MessageWithoutValue} (found \"{new string('x', quoted)}{end}\")", error.Message);
    }

    [Fact]
    public void A_quoted_value_does_not_end_in_half_a_character()
    {
        ValidationError error = Assert.Single(Payloads.FindErrors($$"""{"id":"a","status":"{{new string('x', 63)}}😀😀"}"""));

        Assert.EndsWith($"(found \"{new string('x', 63)}…\")", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_escaped_in_pointers()
    {
        // A text fault inside undeclared members shows the names of all kinds.
        ValidationError error = Assert.Single(Payloads.FindErrors("""{"id":"a","status":"failed","a/b~c\u0022":{"":[0,[1,x]]}}"""));

        Assert.Equal("/a~1b~0c\"//1/1", error.InstanceLocation);
    }
}
