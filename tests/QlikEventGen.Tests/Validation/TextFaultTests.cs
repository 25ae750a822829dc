using System.Text;
using QlikEventGen.Tests.HandWritten;

namespace QlikEventGen.Tests.Validation;

public sealed class TextFaultTests
{
    [Theory]
    [InlineData("", 0, "", "expected a value, but the text is empty")]
    [InlineData(" \n ", 3, "", "expected a value, but the text is empty")]
    [InlineData("{\"id\":\"a\",}", 10, "", "expected a member's name after ',', but found '}'; JSON has no trailing commas")]
    [InlineData("{\"lines\":[{\"sku\":\"a\"},]}", 22, "/lines", "expected a value after ',', but found ']'; JSON has no trailing commas")]
    [InlineData("{\"lines\":[,]}", 10, "/lines", "expected a value, but found ','")]
    [InlineData("{\"id\":\"a\",\"status\":\"failed\"} x", 29, "", "expected the end of the text, but found a letter (found 'x')")]
    [InlineData("{\"id\":\"a\",\"status\":\"failed\"}}", 28, "", "expected the end of the text, but found '}'")]
    [InlineData("{\"count\":01}", 10, "/count", "expected no digit after the leading 0 of a number")]
    [InlineData("{\"count\":+1}", 9, "/count", "expected a value, but found another character (found '+')")]
    [InlineData("{\"count\":.5}", 9, "/count", "expected a value, but found another character (found '.')")]
    [InlineData("{\"count\":1.}", 11, "/count", "expected a digit after the decimal point, but found '}'")]
    [InlineData("{\"count\":-}", 10, "/count", "expected a digit after '-', but found '}'")]
    [InlineData("{\"count\":1e+}", 12, "/count", "expected a digit in the exponent, but found '}'")]
    [InlineData("{\"ratio\":-", 10, "/ratio", "expected a digit after '-', but the text ends")]
    [InlineData("{\"id\":\"a\tb\"}", 8, "/id", "found the control character U+0009 in a string, where it must be escaped")]
    [InlineData("{\"id\":\"a\nb\"}", 8, "/id", "found the control character U+000A in a string, where it must be escaped")]
    [InlineData("{\"id\":\"a\\qb\"}", 8, "/id", "expected one of \" \\ / b f n r t u after a backslash")]
    [InlineData("{\"id\":\"\\u12G4\"}", 7, "/id", "expected four hexadecimal digits after \\u")]
    [InlineData("{\"id\":\"\\ud800\"}", 7, "/id", "expected the escapes of both halves of a surrogate pair, but found one half alone")]
    [InlineData("{\"id\":\"\\ud800\\u0061\"}", 7, "/id", "expected the escapes of both halves of a surrogate pair, but found one half alone")]
    [InlineData("{\"id\":\"\\udc00\"}", 7, "/id", "expected the escapes of both halves of a surrogate pair, but found one half alone")]
    [InlineData("{\"x\\ud800\":1}", 3, "", "expected the escapes of both halves of a surrogate pair, but found one half alone")]
    [InlineData("{\"id\" \"a\"}", 6, "/id", "expected ':' after a member's name, but found a double quote")]
    [InlineData("{\"id\":\"a\" \"status\":1}", 10, "", "expected ',' or '}' after a member, but found a double quote")]
    [InlineData("{\"note\":[1 2]}", 11, "/note", "expected ',' or ']' after an item, but found a digit (found '2')")]
    [InlineData("{\"note\":[1,{\"a\":tru}]}", 19, "/note/1/a", "expected 'true', but found '}'")]
    [InlineData("{id:1}", 1, "", "expected a member's name in double quotes or '}', but found a letter (found 'i')")]
    [InlineData("{'id':1}", 1, "", "expected a member's name in double quotes or '}', but found a single quote; names and strings stand in double quotes")]
    [InlineData("{\"id\":'a'}", 6, "/id", "expected a value, but found a single quote; strings stand in double quotes")]
    [InlineData("{\"id\":/*a*/1}", 6, "/id", "expected a value, but found '/'; JSON has no comments")]
    [InlineData("{\"done\":True}", 8, "/done", "expected a value, but found a letter (found 'T')")]
    [InlineData("{\"done\":}", 8, "/done", "expected a value, but found '}'")]
    [InlineData("{\"done\":\u00a0true}", 8, "/done", "expected a value, but found a character outside ASCII")]
    [InlineData("\u0000", 0, "", "expected a value, but found the control character U+0000")]
    public void The_first_fault_is_named_exactly(string payload, int offset, string instance, string message)
    {
        ValidationError error = Assert.Single(Payloads.FindErrors(payload), error => error.Kind == ValidationErrorKind.Text);

        Assert.Equal((offset, instance, message), (error.Offset, error.InstanceLocation, error.Message));
        Assert.Null(error.Keyword);
        Assert.Null(error.KeywordLocation);
        Assert.Null(error.AbsoluteKeywordLocation);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "expected UTF-8, but found the byte 0xFF where it cannot stand")]
    [InlineData(new byte[] { 0x80 }, "expected UTF-8, but found the byte 0x80 where it cannot stand")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "expected UTF-8, but found the byte 0xC0 where it cannot stand")]
    [InlineData(new byte[] { 0xE2, 0x82 }, "expected UTF-8, but found the byte 0xE2 where it cannot stand")]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 }, "expected UTF-8, but found the byte 0xF5 where it cannot stand")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "expected a character, but found half a surrogate pair")]
    public void Invalid_UTF_8_is_found_at_its_first_byte(byte[] bytes, string message)
    {
        foreach (string member in new[] { "id", "status", "key", "note", "other" })
        {
            byte[] payload = [.. Encoding.UTF8.GetBytes($$"""{"{{member}}":"é"""), .. bytes, .. "\"}"u8];

            ValidationError error = Assert.Single(Payloads.FindErrors(payload), error => error.Kind == ValidationErrorKind.Text);

            Assert.Equal((member.Length + 7, "/" + member, message), (error.Offset, error.InstanceLocation, error.Message));
        }
    }

    [Fact]
    public void Every_truncation_is_a_text_fault_at_the_end()
    {
        byte[] payload = Encoding.UTF8.GetBytes(
            """
            {"id":"é\u00e9\ud83d\ude00\n","status":"failed","key":"1f0e4bbc-90dd-4b0c-9a47-3d64a1d0ff01","time":"2026-11-05T13:51:21Z",
             "count":-12,"ratio":1.5e3,"done":true,"lines":[{"sku":"x","price":null}],"note":{"a":[false]},"other":"é"}
            """);
        for (int length = 0; length < payload.Length; length++)
        {
            ValidationError error = Payloads.FindErrors(payload.AsSpan(0, length))[^1];

            Assert.Equal((ValidationErrorKind.Text, length), (error.Kind, error.Offset));
            Assert.True(
                error.Message.EndsWith("but the text ends", StringComparison.Ordinal) || error.Message.EndsWith("the text is empty", StringComparison.Ordinal),
                $"{length}: {error.Message}");
        }
    }

    [Fact]
    public void A_declared_member_may_stand_only_once()
    {
        ValidationError error = Assert.Single(Payloads.FindErrors("{\"id\":\"\\\"\",\"status\":\"failed\",\n \"\\u0069d\" : \"b\"}"));

        Assert.Equal(ValidationErrorKind.Text, error.Kind);
        Assert.Equal("/id", error.InstanceLocation);
        Assert.Equal((31, 2, 2), (error.Offset, error.Line, error.Column));
        Assert.Equal("is the second member named \"id\", and a declared member may stand only once", error.MessageWithoutValue);
        Assert.Equal("is the second member named \"id\", and a declared member may stand only once", error.Message);
    }

    [Fact]
    public void An_undeclared_member_may_stand_twice()
        => Assert.Empty(Payloads.FindErrors("""{"id":"a","status":"failed","x":1,"x":2,"note":{"y":1,"y":2}}"""));

    [Theory]
    [InlineData("note")]
    [InlineData("other")]
    [InlineData("id")]
    public void Nesting_has_a_limit(string member)
    {
        string Payload(int depth) => $$"""{"status":"failed","{{member}}":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        Assert.DoesNotContain(Payloads.FindErrors(Payload(7)), error => error.Kind == ValidationErrorKind.Text);
        ValidationError error = Assert.Single(Payloads.FindErrors(Payload(8)), error => error.Kind == ValidationErrorKind.Text);
        Assert.Equal("objects and arrays stand more than 8 deep inside each other", error.Message);
        Assert.Equal(22 + member.Length + 7, error.Offset);
        Assert.Equal($"/{member}/0/0/0/0/0/0/0", error.InstanceLocation);
    }

    [Fact]
    public void Nesting_of_any_depth_is_refused_without_recursion()
    {
        string payload = $$"""{"id":"a","status":"failed","other":{{new string('[', 1_000_000)}}""";

        Assert.Equal(36 + 7, Assert.Single(Order.Validate(payload).Errors).Offset);
    }

    [Fact]
    public void A_text_fault_ends_the_reading_and_comes_last()
    {
        IReadOnlyList<ValidationError> errors = Payloads.FindErrors("""{"count":"x","ratio":"y","done":1,"id":01,"status":"z"}""");

        Assert.Equal(
            [ValidationErrorKind.Schema, ValidationErrorKind.Schema, ValidationErrorKind.Schema, ValidationErrorKind.Text],
            errors.Select(error => error.Kind));
        Assert.Equal("/id", errors[^1].InstanceLocation);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_counts_in_offsets_only()
    {
        Assert.Empty(Payloads.FindErrors("\uFEFF{\"id\":\"a\",\"status\":\"failed\"}"));

        ValidationError error = Assert.Single(Payloads.FindErrors("\uFEFF{\"id\":1,\"status\":\"failed\"}"));
        Assert.Equal((9, 1, 7), (error.Offset, error.Line, error.Column));

        ValidationError second = Assert.Single(Payloads.FindErrors("\uFEFF\uFEFF{}"), error => error.Kind == ValidationErrorKind.Text);
        Assert.Equal((3, "expected a value, but found a character outside ASCII"), (second.Offset, second.Message));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x7B })]
    public void UTF_16_is_recognised(byte[] payload)
        => Assert.Equal("expected UTF-8, but found the byte-order mark of UTF-16", Assert.Single(Payloads.FindErrors(payload)).Message);

    [Fact]
    public void Half_a_surrogate_pair_in_a_string_is_a_text_fault()
    {
        // In a loop, because the arguments of an attribute cannot hold such strings.
        (string Payload, int Offset)[] cases =
        [
            ("{\"id\":\"é\uD800\",\"status\":\"failed\"}", 9),
            ("{\"id\":\"é\uDC00\uD800\",\"status\":\"failed\"}", 9),
            ("{\"id\":\"a\",\"status\":\"failed\",\"x\":\"\uD83D", 33),
        ];
        using ExceptionCounter exceptions = new();
        foreach ((string payload, int offset) in cases)
        {
            Assert.False(Order.IsValid(payload));
            Assert.False(Order.TryParse(payload, out _, out ValidationResult result));
            Assert.Equal(Payloads.Describe(result), Payloads.Describe(Order.Validate(payload)));
            ValidationError error = Assert.Single(result.Errors);
            Assert.Equal(
                (ValidationErrorKind.Text, offset, "expected a character, but found half a surrogate pair"), (error.Kind, error.Offset, error.Message));
        }

        Assert.Equal(0, exceptions.Count);
    }
}
