namespace QlikEventGen.Generator.Tests.Peers;

/// <summary>Names and allowed values that are no identifiers, or become one and the same.</summary>
internal static class NameCases
{
    public static readonly PeerCase[] All =
    [
        new("a quote in a member's name", """{"type":"object","properties":{"a\"b":{"type":"string"}},"required":["a\"b"]}""")
        {
            Properties = ["AB: String"],
            Payloads = [("""{"a\"b":"x"}""", "valid"), ("{}", " required: must have the member \"a\\\"b\""), ("""{"a\"b":1}""", "/a\"b type: must be a string, but is a number")],
        },
        new("an empty member name", """{"type":"object","properties":{"":{"type":"integer"}}}""")
        {
            Properties = ["Empty: Int64?"],
            Payloads = [("""{"":1}""", "valid"), ("""{"":"1"}""", "/ type: must be an integer, but is a string")],
        },
        new("a member name with a leading digit", """{"type":"object","properties":{"1x":{"type":"boolean"}}}""")
        {
            Properties = ["_1x: Boolean?"],
            Payloads = [("""{"1x":true}""", "valid"), ("""{"1x":0}""", "/1x type: must be a boolean, but is a number")],
        },
        new("a C# keyword as a member's name", """{"type":"object","properties":{"class":{"type":"string"},"event":{"type":"string"}}}""")
        {
            Properties = ["Class: String", "Event: String"],
            Payloads = [("""{"class":"a","event":"b"}""", "valid")],
        },
        new("names that differ in case and an underscore", """{"type":"object","properties":{"resourceType":{"type":"string"},"_resourcetype":{"type":"integer"}}}""")
        {
            Properties = ["ResourceType: String", "Resourcetype: Int64?"],
            Payloads = [("""{"resourceType":"a","_resourcetype":1}""", "valid"), ("""{"resourceType":1,"_resourcetype":"a"}""", "/resourceType type: must be a string, but is a number\n/_resourcetype type: must be an integer, but is a string")],
        },
        new("names that become one", """{"type":"object","properties":{"resourceType":{"type":"string"},"_resourceType":{"type":"integer"}}}""")
        {
            Reports = ["warning QEG3002: The C# name 'Root.ResourceType' is taken by the member \"resourceType\"; this one is named 'Root.ResourceType2'; choose another with \"x-csharp-name\": \"...\" in its schema"],
            Properties = ["ResourceType: String", "ResourceType2: Int64?"],
            Payloads = [("""{"resourceType":"a","_resourceType":1}""", "valid")],
        },
        new("a member named like its type", """{"type":"object","properties":{"root":{"type":"string"}}}""")
        {
            Reports = ["warning QEG3002: The C# name 'Root.Root' is used by generated code itself; this one is named 'Root.Root2'; choose another with \"x-csharp-name\": \"...\" in its schema"],
            Properties = ["Root2: String"],
            Payloads = [("""{"root":"a"}""", "valid")],
        },
        new("quotes, line breaks and spaces in allowed values", """{"type":"object","properties":{"a":{"enum":["a\"b","line\nbreak","two words",""]}}}""")
        {
            Payloads =
            [
                ("""{"a":"a\"b"}""", "valid"),
                ("""{"a":"line\nbreak"}""", "valid"),
                ("""{"a":"two words"}""", "valid"),
                ("""{"a":""}""", "valid"),
                ("""{"a":"twowords"}""", "/a enum: must be one of \"a\\\"b\", \"line\\nbreak\", \"two words\", \"\""),
            ],
        },
        new("allowed values with leading digits", """{"enum":["1st","2.0","12","-1"]}""")
        {
            Payloads = [("\"1st\"", "valid"), ("\"-1\"", "valid"), ("-1", " enum: must be one of \"1st\", \"2.0\", \"12\", \"-1\", but is a number")],
        },
        new("allowed values that differ in case only", """{"enum":["failed","Failed","FAILED"]}""")
        {
            Reports =
            [
                "warning QEG3002: The C# name 'RootValue.Failed' is taken in this document; this one is named 'RootValue.Failed2'",
                "warning QEG3002: The C# name 'RootValue.Failed' is taken in this document; this one is named 'RootValue.Failed3'",
            ],
            Payloads = [("\"failed\"", "valid"), ("\"Failed\"", "valid"), ("\"FAILED\"", "valid"), ("\"faileD\"", " enum: must be one of \"failed\", \"Failed\", \"FAILED\"")],
        },
        new("allowed values that differ in punctuation only", """{"enum":["a-b","a_b","a b"]}""")
        {
            Reports =
            [
                "warning QEG3002: The C# name 'RootValue.AB' is taken in this document; this one is named 'RootValue.AB2'",
                "warning QEG3002: The C# name 'RootValue.AB' is taken in this document; this one is named 'RootValue.AB3'",
            ],
            Payloads = [("\"a-b\"", "valid"), ("\"a_b\"", "valid"), ("\"a b\"", "valid"), ("\"ab\"", " enum: must be one of \"a-b\", \"a_b\", \"a b\"")],
        },
        new("an allowed value twice", """{"enum":["a","a","b"]}""")
        {
            Reports = ["warning QEG2014: \"a\" is already listed in 'enum'"],
            Payloads = [("\"a\"", "valid"), ("\"b\"", "valid"), ("\"c\"", " enum: must be one of \"a\", \"a\", \"b\"")],
        },
        new("no allowed value", """{"type":"object","properties":{"a":{"enum":[]}}}""")
        {
            Reports = ["warning QEG2013: 'enum' is empty, so no value is allowed"],
            Payloads = [("""{"a":"x"}""", "/a enum: is not allowed here, since \"enum\" is empty"), ("{}", "valid")],
        },
    ];
}
