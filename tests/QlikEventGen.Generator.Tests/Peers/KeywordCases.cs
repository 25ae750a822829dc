namespace QlikEventGen.Generator.Tests.Peers;

/// <summary>Keywords with values that mean nothing, contradict each other, or are read wrongly elsewhere.</summary>
internal static class KeywordCases
{
    public static readonly PeerCase[] All =
    [
        new("a misspelled type", """{"type":"strnig"}""")
        {
            Reports = ["error QEG2003: 'strnig' is not a type of JSON Schema; use 'string'"],
        },
        new("a misspelled keyword", """{"type":"string","minLenght":2}""")
        {
            Reports = ["warning QEG2009: 'minLenght' is not a keyword, so it demands nothing; did you mean 'minLength'?"],
            Payloads = [("\"a\"", "valid")],
        },
        new("a negative minLength", """{"type":"string","minLength":-1}""")
        {
            Reports = ["error QEG2002: 'minLength' must be an integer of 0 or more, found the number -1"],
            Payloads = [("\"\"", "valid")],
        },
        new("a minLength of 2.0", """{"type":"string","minLength":2.0}""")
        {
            Payloads = [("\"ab\"", "valid"), ("\"a\"", " minLength: must have at least 2 characters")],
        },
        new("a default that is not among the allowed values", """{"type":"object","properties":{"a":{"enum":["x","y"],"default":"z"}}}""")
        {
            Reports = ["warning QEG2004: 'default' breaks its own schema: must be one of \"x\", \"y\""],
            Properties = ["AOrDefault: none"],
            Payloads = [("{}", "valid")],
        },
        new("a text as the default of an integer", """{"type":"object","properties":{"a":{"type":"integer","default":"zero"}},"required":["a"]}""")
        {
            Reports = ["warning QEG2004: 'default' breaks its own schema: must be an integer"],
            Properties = ["A: Int64"],
            Payloads = [("""{"a":0}""", "valid"), ("{}", " required: must have the member \"a\"")],
        },
        new("required names an undeclared member", """{"type":"object","properties":{"a":{"type":"string"}},"required":["b"]}""")
        {
            Reports = ["warning QEG2015: The required member 'b' is not declared"],
            Payloads = [("""{"b":1}""", "valid"), ("""{"a":"x"}""", " required: must have the member \"b\"")],
        },
        new("a bad pattern", """{"type":"string","pattern":"(["}""")
        {
            Reports = ["error QEG2006: The pattern '([' is not a regular expression: this class is not closed: ']' is missing"],
            Payloads = [("\"a\"", "valid")],
        },
        new("a minimum above the maximum", """{"type":"integer","minimum":5,"maximum":1}""")
        {
            Reports = ["warning QEG2016: 'maximum' contradicts 'minimum': no number is at least 5 and at most 1"],
            Payloads = [("3", " minimum: must be at least 5\n maximum: must be at most 1"), ("7", " maximum: must be at most 1")],
        },
        new("a text that is an integer too", """{"type":"object","properties":{"a":{"allOf":[{"type":"string"},{"type":"integer"}]}}}""")
        {
            Reports = ["warning QEG2016: 'type' contradicts 'type': nothing is both a string and an integer"],
            Payloads = [("{}", "valid"), ("""{"a":"1"}""", "/a type: must be an integer, but is a string"), ("""{"a":1}""", "/a type: must be a string, but is a number")],
        },
        new("definitions and $defs", """{"properties":{"a":{"$ref":"#/definitions/x"},"b":{"$ref":"#/$defs/x"}},"definitions":{"x":{"type":"string"}},"$defs":{"x":{"type":"integer"}},"type":"object"}""")
        {
            Properties = ["A: String", "B: Int64?"],
            Payloads = [("""{"a":"x","b":1}""", "valid"), ("""{"a":1,"b":"x"}""", "/a type: must be a string, but is a number\n/b type: must be an integer, but is a string")],
        },
        new("keys of a schema twice", """{"type":"object","properties":{"a":{"type":"integer"},"a":{"type":"string"}}}""")
        {
            Reports = ["warning QEG1002: The name 'a' stands twice in this object, and only the last one counts"],
            Properties = ["A: String"],
            Payloads = [("""{"a":"x"}""", "valid")],
        },
    ];
}
