namespace QlikEventGen.Generator.Tests.Peers;

/// <summary>Payloads that others accept or reject wrongly.</summary>
internal static class ValueCases
{
    public static readonly PeerCase[] All =
    [
        new("a date-time that is only a date", """{"type":"object","properties":{"a":{"type":"string","format":"date-time"}}}""")
        {
            Properties = ["A: DateTimeOffset?"],
            Payloads = [("""{"a":"2024-02-29"}""", "/a format: must be a date-time (RFC 3339)"), ("""{"a":"2024-02-29T12:00:00Z"}""", "valid")],
        },
        new("an integer beyond 32 bits", """{"type":"object","properties":{"a":{"type":"integer"}}}""")
        {
            Properties = ["A: Int64?"],
            Payloads = [("""{"a":5000000000}""", "valid"), ("""{"a":42.5}""", "/a type: must be an integer, but is a number with a fraction")],
        },
        new("a length in characters", """{"type":"string","maxLength":1}""")
        {
            Payloads = [("\"😀\"", "valid"), ("\"😀😀\"", " maxLength: must have at most 1 character")],
        },
        new("null and absent", """{"type":"object","properties":{"a":{"type":["string","null"]},"b":{"type":"string"}}}""")
        {
            Properties = ["A: String", "HasA: Boolean", "B: String", "HasB: none"],
            Payloads = [("""{"a":null}""", "valid"), ("{}", "valid"), ("""{"b":null}""", "/b type: must be a string, but is null")],
        },
        new("required without a type", """{"properties":{"a":{"type":"string"}},"required":["a"]}""")
        {
            Payloads = [("{}", " required: must have the member \"a\""), ("1", " Representation: is not an object, so Root cannot hold it")],
        },
    ];
}
