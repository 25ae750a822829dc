using System.Text;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Acceptance;

/// <summary>Payloads that are not JSON (RFC 8259), or not the JSON that everybody reads alike (RFC 7493).</summary>
public sealed class TextFaultTests
{
    /// <summary>Part of the page's example, what replaces it, the value that the fault belongs to, the message and what it quotes.</summary>
    public static TheoryData<string, string, string, string, string?> Faults => new()
    {
        // Commas, colons and brackets.
        { "\"snippetId\": \"c35f4b70-3ce4-4a30-b62b-2aef16943bc4\",\n        \"endpointId\": \"c35f4b70-3ce4-4a30-b62b-2aef16943bc4\",\n        \"connectorId\": \"c35f4b70-3ce4-4a30-b62b-2aef16943bc4\"\n      }\n    ],\n    \"network\"",
          "\"snippetId\": \"c35f4b70-3ce4-4a30-b62b-2aef16943bc4\",\n▸}\n    ],\n    \"network\"",
          "/data/blocks/0", "expected a member's name after ',', but found '}'; JSON has no trailing commas", null },
        { "\"totalApiCalls\": 42\n  },", "\"totalApiCalls\": 42,\n  ▸},", "/data", "expected a member's name after ',', but found '}'; JSON has no trailing commas", null },
        { "\n      }\n    ],\n    \"network\"", "\n      },▸],\n    \"network\"", "/data/blocks", "expected a value after ',', but found ']'; JSON has no trailing commas", null },
        { "\"params\": [],", "\"params\": [1, ▸],", "/data/blocks/0/params", "expected a value after ',', but found ']'; JSON has no trailing commas", null },
        { "\"params\": [],", "\"params\": [▸,],", "/data/blocks/0/params", "expected a value, but found ','", null },
        { "\"params\": [],", "\"params\": [1 ▸2],", "/data/blocks/0/params", "expected ',' or ']' after an item, but found a digit", "'2'" },
        { "\"params\": [],", "\"params\": [1▸},", "/data/blocks/0/params", "expected ',' or ']' after an item, but found '}'", null },
        { "\"billable\": false,\n    \"stopTime\"", "\"billable\": false\n    ▸\"stopTime\"", "/data", "expected ',' or '}' after a member, but found a double quote", null },
        { "\"billable\": false,", "\"billable\" ▸false,", "/data/billable", "expected ':' after a member's name, but found a letter", "'f'" },
        { "\"billable\": false,", "\"billable\": ▸,", "/data/billable", "expected a value, but found ','", null },
        { "\"billable\": false,", "▸billable: false,", "/data", "expected a member's name in double quotes, but found a letter", "'b'" },
        { "\"billable\": false,", "▸'billable': false,", "/data", "expected a member's name in double quotes, but found a single quote; names and strings stand in double quotes", null },
        { "\"billable\": false,", "▸,\"billable\": false,", "/data", "expected a member's name in double quotes, but found ','", null },
        { "\"billable\": false,", "▸/* no */\"billable\": false,", "/data", "expected a member's name in double quotes, but found '/'; JSON has no comments", null },
        { "\"billable\": false,", "\"billable\": ▸// no\nfalse,", "/data/billable", "expected a value, but found '/'; JSON has no comments", null },

        // Literals and numbers.
        { "\"billable\": false,", "\"billable\": ▸False,", "/data/billable", "expected a value, but found a letter", "'F'" },
        { "\"billable\": false,", "\"billable\": fals▸,", "/data/billable", "expected 'false', but found ','", null },
        { "\"billable\": false,", "\"billable\": false▸e,", "/data/billable", "expected ',' or '}' after a member, but found a letter", "'e'" },
        { "\"billable\": false,", "\"billable\": ▸NaN,", "/data/billable", "expected a value, but found a letter", "'N'" },
        { "\"billable\": false,", "\"billable\": ▸'false',", "/data/billable", "expected a value, but found a single quote; strings stand in double quotes", null },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": 0▸1", "/data/totalApiCalls", "expected no digit after the leading 0 of a number", null },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": -0▸1", "/data/totalApiCalls", "expected no digit after the leading 0 of a number", null },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": ▸+42", "/data/totalApiCalls", "expected a value, but found another character", "'+'" },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": -▸,\"x\":1", "/data/totalApiCalls", "expected a digit after '-', but found ','", null },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": ▸.5", "/data/totalApiCalls", "expected a value, but found another character", "'.'" },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": 42.▸", "/data/totalApiCalls", "expected a digit after the decimal point, but found the control character U+000A", null },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": 42e▸x", "/data/totalApiCalls", "expected a digit in the exponent, but found a letter", "'x'" },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": 0▸x2A", "/data/totalApiCalls", "expected ',' or '}' after a member, but found a letter", "'x'" },
        { "\"totalApiCalls\": 42", "\"totalApiCalls\": 42▸_000", "/data/totalApiCalls", "expected ',' or '}' after a member, but found another character", "'_'" },

        // Strings.
        { "\"title\": \"string\"", "\"title\": \"str▸\ting\"", "/data/title", "found the control character U+0009 in a string, where it must be escaped", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\ning\"", "/data/title", "found the control character U+000A in a string, where it must be escaped", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\0ing\"", "/data/title", "found the control character U+0000 in a string, where it must be escaped", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\u001fing\"", "/data/title", "found the control character U+001F in a string, where it must be escaped", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\\xing\"", "/data/title", "expected one of \" \\ / b f n r t u after a backslash", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\\u12G4ing\"", "/data/title", "expected four hexadecimal digits after \\u", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\\ud83ding\"", "/data/title", "expected the escapes of both halves of a surrogate pair, but found one half alone", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\\udccaing\"", "/data/title", "expected the escapes of both halves of a surrogate pair, but found one half alone", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\\ud83d\\u0041ing\"", "/data/title", "expected the escapes of both halves of a surrogate pair, but found one half alone", null },
        { "\"title\": \"string\"", "\"title\": \"str▸\\udcca\\ud83ding\"", "/data/title", "expected the escapes of both halves of a surrogate pair, but found one half alone", null },
        { "\"exceeded limit\"", "\"exceeded▸\tlimit\"", "/data/status", "found the control character U+0009 in a string, where it must be escaped", null },
        { "\"A234-1234-1234\"", "\"A234▸\\ud800\"", "/id", "expected the escapes of both halves of a surrogate pair, but found one half alone", null },
        { "\"d452d100-9b0b-11ec-b199-8323e1031c3e\"", "\"d452d100▸\n\"", "/data/id", "found the control character U+000A in a string, where it must be escaped", null },
        { "\"time\": \"2018-10-30T07:06:22Z\"", "\"time\": \"2018-10-30▸\r07:06:22Z\"", "/time", "found the control character U+000D in a string, where it must be escaped", null },

        // In members that the schema does not declare, and in names.
        { "\"billable\": false,", "\"un▸\tknown\": false,", "/data", "found the control character U+0009 in a string, where it must be escaped", null },
        { "\"billable\": false,", "\"unknown\": [\"▸\\ud800\"],", "/data/unknown/0", "expected the escapes of both halves of a surrogate pair, but found one half alone", null },
        { "\"billable\": false,", "\"unknown\": {\"a\": 0▸0},", "/data/unknown/a", "expected no digit after the leading 0 of a number", null },
        { "\"billable\": false,", "\"a/b~c\": [1, ▸],", "/data/a~1b~0c", "expected a value after ',', but found ']'; JSON has no trailing commas", null },

        // In a value of the wrong type, which is read all the same.
        { "\"billable\": false,", "\"billable\": {\"a\": \"▸\n\"},", "/data/billable/a", "found the control character U+000A in a string, where it must be escaped", null },
        { "\"billable\": false,", "\"billable\": \"▸\n\",", "/data/billable", "found the control character U+000A in a string, where it must be escaped", null },
        { "\"title\": \"string\"", "\"title\": 0▸0", "/data/title", "expected no digit after the leading 0 of a number", null },
        { "\"title\": \"string\"", "\"title\": [tru▸]", "/data/title/0", "expected 'true', but found ']'", null },

        // In front and behind.
        { "{\n  \"id\"", "▸,{\n  \"id\"", "", "expected a value, but found ','", null },
        { "{\n  \"id\"", "▸id{\n  \"id\"", "", "expected a value, but found a letter", "'i'" },
        { "\"toplevelresourceid\": \"00000000-0000-0000-0000-000000000000\"\n}", "\"toplevelresourceid\": \"\"\n}▸}", "", "expected the end of the text, but found '}'", null },
        { "\"toplevelresourceid\": \"00000000-0000-0000-0000-000000000000\"\n}", "\"toplevelresourceid\": \"\"\n}\n▸{}", "", "expected the end of the text, but found '{'", null },
        { "\"toplevelresourceid\": \"00000000-0000-0000-0000-000000000000\"\n}", "\"toplevelresourceid\": \"\"\n} ▸x", "", "expected the end of the text, but found a letter", "'x'" },
        { "\"toplevelresourceid\": \"00000000-0000-0000-0000-000000000000\"\n}", "\"toplevelresourceid\": \"\"\n}▸\0", "", "expected the end of the text, but found the control character U+0000", null },
        { "\"toplevelresourceid\": \"00000000-0000-0000-0000-000000000000\"\n}", "\"toplevelresourceid\": \"\"\n}▸\u00a0", "", "expected the end of the text, but found a character outside ASCII", null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_found_at_the_first_byte_that_cannot_stand_there(string part, string replacement, string location, string message, string? found)
    {
        MarkedPayload payload = MarkedPayload.FromPage((part, replacement));
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(payload.Utf8, ExpectedError.Text(payload.Place, location, message, found));
    }

    [Theory]
    [InlineData("", 0, "expected a value, but the text is empty")]
    [InlineData(" \n ", 3, "expected a value, but the text is empty")]
    [InlineData("\ufeff", 3, "expected a value, but the text is empty")]
    public async Task There_must_be_a_value(string text, int offset, string message)
    {
        TextPlace place = new(offset, text.Contains('\n', StringComparison.Ordinal) ? 2 : 1, text.Contains('\n', StringComparison.Ordinal) ? 2 : 1);
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(Encoding.UTF8.GetBytes(text), ExpectedError.Text(place, "", message));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0xFF)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 0xC0)]
    [InlineData(new byte[] { 0xC1, 0xBF }, 0xC1)]
    [InlineData(new byte[] { 0xE0, 0x80, 0x80 }, 0xE0)]
    [InlineData(new byte[] { 0xE4, 0x64 }, 0xE4)]
    [InlineData(new byte[] { 0xE2, 0x86 }, 0xE2)]
    [InlineData(new byte[] { 0x80 }, 0x80)]
    [InlineData(new byte[] { 0xF0, 0x80, 0x80, 0x80 }, 0xF0)]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, 0xF4)]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 }, 0xF5)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, -1)]
    [InlineData(new byte[] { 0xED, 0xBF, 0xBF }, -1)]
    public async Task Bytes_that_are_not_utf8(byte[] bytes, int first)
    {
        string message = first < 0
            ? "expected a character, but found half a surrogate pair"
            : $"expected UTF-8, but found the byte 0x{first:X2} where it cannot stand";

        // In values of each sort, and in the name of a member that is not declared.
        string[] members = ["/id", "/time", "/type", "/source", "/data/title", "/data/status", "/data/id", "/data/totalApiCalls", "/data/blocks/0/params", "/data/automation"];
        foreach (string member in members)
        {
            byte[] page = member == "/data/automation" ? MarkedPayload.FromPage(("\"billable\"", "\"automation\"")).Utf8 : Examples.Page;
            byte[] payload = JsonPlaces.Replace(page, member, "\"b@\"");
            int offset = payload.AsSpan().IndexOf("b@"u8) + 1;
            payload = [.. payload[..offset], .. bytes, .. payload[(offset + 1)..]];
            await PayloadAssert.InvalidAsync<AutomationRunEnded>(payload, ExpectedError.Text(TextPlace.At(payload, offset), member, message));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_string_argument()
    {
        MarkedPayload payload = MarkedPayload.FromPage(("\"title\": \"string\"", "\"title\": \"é▸@\""));
        string text = Encoding.UTF8.GetString(payload.Utf8);
        foreach (char half in (char[])['\ud83d', '\udcca'])
        {
            PayloadAssert.InvalidString<AutomationRunEnded>(
                text.Replace('@', half),
                ExpectedError.Text(payload.Place, "/data/title", "expected a character, but found half a surrogate pair"));
        }
    }

    [Fact]
    public async Task Utf16_is_named()
    {
        byte[] payload = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Examples.PageText)];
        await PayloadAssert.InvalidAsync<AutomationRunEnded>(
            payload,
            ExpectedError.Text(new TextPlace(0, 1, 1), "", "expected UTF-8, but found the byte-order mark of UTF-16"));
    }
}
