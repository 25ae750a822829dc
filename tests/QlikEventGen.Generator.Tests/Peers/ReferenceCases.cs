namespace QlikEventGen.Generator.Tests.Peers;

/// <summary>References that dangle or go in circles.</summary>
internal static class ReferenceCases
{
    public static readonly PeerCase[] All =
    [
        new("a dangling reference", """{"type":"object","properties":{"a":{"$ref":"#/$defs/gone"}}}""")
        {
            Reports = ["warning QEG2001: The reference '#/$defs/gone' cannot be resolved: there is no '/$defs' in this file"],
            Properties = ["A: JsonElement?"],
            Payloads = [("""{"a":[1]}""", "valid")],
        },
        new("a reference to itself", """{"type":"object","properties":{"a":{"$ref":"#/properties/a"}}}""")
        {
            Reports = ["error QEG2007: The reference '#/properties/a' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it"],
            Properties = ["A: JsonElement?"],
            Payloads = [("""{"a":[1]}""", "valid")],
        },
        new("references in a circle", """{"type":"object","properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"$ref":"#/$defs/b"},"b":{"$ref":"#/$defs/a"}}}""")
        {
            Reports =
            [
                "error QEG2007: The reference '#/$defs/a' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it",
                "error QEG2007: The reference '#/$defs/b' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it",
                "error QEG2007: The reference '#/$defs/a' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it",
            ],
            Payloads = [("""{"a":[1]}""", "valid")],
        },
        new("an allOf that contains itself", """{"type":"object","properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"allOf":[{"$ref":"#/$defs/a"},{"type":"string"}]}}}""")
        {
            Payloads = [("""{"a":"x"}""", "valid"), ("""{"a":1}""", "/a type: must be a string, but is a number")],
        },
        new("a recursive tree", """{"type":"object","properties":{"value":{"type":"integer"},"children":{"type":"array","items":{"$ref":"#"}}},"required":["value"]}""")
        {
            Properties = ["Value: Int64", "Children: IReadOnlyList<Root>"],
            Payloads =
            [
                ("""{"value":1,"children":[{"value":2,"children":[]},{"value":3}]}""", "valid"),
                ("""{"value":1,"children":[{"children":[{"value":"3"}]}]}""", "/children/0 required: must have the member \"value\"\n/children/0/children/0/value type: must be an integer, but is a string"),
            ],
        },
        new("two types that hold each other", """{"type":"object","properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"type":"object","properties":{"b":{"$ref":"#/$defs/b"}}},"b":{"type":"object","properties":{"a":{"$ref":"#/$defs/a"}},"required":["a"]}}}""")
        {
            Properties = ["A: RootA"],
            Payloads = [("""{"a":{"b":{"a":{}}}}""", "valid"), ("""{"a":{"b":{}}}""", "/a/b required: must have the member \"a\"")],
        },
    ];
}
