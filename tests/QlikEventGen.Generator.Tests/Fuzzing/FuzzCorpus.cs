using System.Text.Json;
using System.Text.Json.Nodes;
using QlikEventGen.Generator.Tests.Peers;
using QlikEventGen.Generator.Tests.Snapshots;

namespace QlikEventGen.Generator.Tests.Fuzzing;

/// <summary>The schemas that are mutated, and the pieces that mutations put in.</summary>
internal static class FuzzCorpus
{
    /// <summary>Schemas that use every keyword there is, apart from those of the other tests.</summary>
    private static readonly string[] Handwritten =
    [
        """
        {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://acme.test/root","type":"object","title":"Root","description":"A root.",
        "properties":{"id":{"type":"string","format":"uuid"},"at":{"type":"string","format":"date-time"},"on":{"type":["string","null"],"format":"date"},
        "count":{"type":"integer","minimum":0,"exclusiveMaximum":100,"default":1},"ratio":{"type":"number","multipleOf":0.5},
        "status":{"enum":["a","b",null]},"kind":{"const":"k"},"tags":{"type":"array","items":{"type":"string","pattern":"^[a-z]+$"},"uniqueItems":true,"minItems":1,"maxItems":9},
        "pair":{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}],"items":false},"next":{"$ref":"#/$defs/node"},"any":true,"never":false},
        "required":["id","at","kind"],"additionalProperties":{"type":"integer"},"patternProperties":{"^x_":{"type":"boolean"}},"minProperties":1,"maxProperties":20,
        "propertyNames":{"maxLength":30},"dependentRequired":{"count":["ratio"]},"dependentSchemas":{"tags":{"required":["status"]}},
        "$defs":{"node":{"type":"object","properties":{"value":{"type":"integer"},"children":{"type":"array","items":{"$ref":"#/$defs/node"}}},"required":["value"],"unevaluatedProperties":false}}}
        """,
        """
        {"oneOf":[{"type":"object","properties":{"a":{"const":1}},"required":["a"]},{"type":"object","properties":{"a":{"const":2},"b":{"type":"string"}},"required":["a"]},{"type":"array","contains":{"type":"null"},"minContains":1,"maxContains":3,"unevaluatedItems":{"type":"string"}}],
        "not":{"required":["z"]},"if":{"required":["b"]},"then":{"properties":{"b":{"minLength":2}}},"else":{"maxProperties":3},"anyOf":[{"type":"object"},{"minItems":1}]}
        """,
        """
        {"allOf":[{"$ref":"#/$defs/a"},{"properties":{"b":{"x-csharp-name":"field","type":"array","items":{"type":"array","items":{"$ref":"#/$defs/b"}}}}}],
        "$defs":{"a":{"type":"object","properties":{"a":{"type":"string"},"b":{}}},"b":{"enum":["x","y"],"deprecated":true,"readOnly":true,"examples":["x"]}},"unevaluatedProperties":false}
        """,
        """
        {"$schema":"http://json-schema.org/draft-07/schema#","definitions":{"a":{"type":"string"}},"type":"object","properties":{"a":{"$ref":"#/definitions/a"},
        "items":{"type":"array","items":[{"type":"string"}],"additionalItems":{"type":"integer"}}},"dependencies":{"a":["b"],"b":{"required":["a"]}}}
        """,
        """
        {"$schema":"http://json-schema.org/draft-04/schema#","id":"https://acme.test/four","type":"object","properties":{"n":{"minimum":1,"exclusiveMinimum":true,"maximum":3}},"required":["n"]}
        """,
        """
        {"$schema":"https://json-schema.org/draft/2019-09/schema","$recursiveAnchor":true,"type":"object","properties":{"child":{"$recursiveRef":"#"}},"unevaluatedProperties":{"type":"string"}}
        """,
        """
        {"$id":"https://acme.test/tree","$dynamicAnchor":"node","type":"object","properties":{"data":true,"children":{"type":"array","items":{"$dynamicRef":"#node"}}}}
        """,
        """{"type":"array","items":{"type":"object","properties":{"class":{"type":"number"},"a\"b":{"type":"string"},"1x":{"enum":["1","1st","a b","A B"]},"":{}}}}""",
        """{"type":["string","integer","null"],"minLength":1,"maximum":10}""",
        "true",
        "{}",
    ];

    /// <summary>Strings that schemas hold, right and wrong ones.</summary>
    public static readonly string[] Texts =
    [
        "", "a", "A", "b", "class", "root", "Root", "a b", "a-b", "1x", "a\"b", "a\\b", "line\nbreak", "\u0000", "é", "😀", "\uFEFF", "null", "string", "integer", "object", "array",
        "number", "boolean", "strnig", "date", "date-time", "uuid", "uri", "regex", "#", "#/", "#/$defs/a", "#/$defs/node", "#/properties/a", "#/allOf/0", "#node", "#/$defs/a~1b", "other.json",
        "https://acme.test/root", "https://json-schema.org/draft/2020-12/schema", "http://json-schema.org/draft-04/schema#", "https://json-schema.org/draft/2019-09/schema", "http://json-schema.org/draft-07/schema#",
        "^a$", "(", "(?=a)", "a{1000}", "(a*)*b", "[^x]", "x-", "Equals", "ToString", "IsValid", "EventType", "global", "field", "value", "record", "__", "@", "//", "/*", "*/", "{0}", "<summary>", "&amp;", "]]>",
    ];

    public static readonly string[] Numbers =
        ["0", "1", "-1", "2.0", "0.5", "1e400", "-1e400", "1e-400", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "2147483648", "3", "10", "100", "0.1", "1E2", "-0", "123456789012345678901234567890"];

    public static readonly string[] Schemas = Load();

    private static string[] Load() =>
    [
        .. Handwritten,
        .. new[] { NameCases.All, KeywordCases.All, ReferenceCases.All, ValueCases.All }.SelectMany(static cases => cases).Select(static peer => peer.Schema),
        .. RepositoryFiles.ReadSchemas().Select(static file => file.Text),
        .. RepositoryFiles.ReadAll(SnapshotCase.CasesFolder, SnapshotCase.CasesFolder, "*.schema.json").Select(static file => file.Text),
    ];

    /// <summary>A tree to change; false for a text that is none, or that has a name twice, which this kind of tree does not hold.</summary>
    public static bool TryParse(string schema, out JsonNode? root)
    {
        try
        {
            root = JsonNode.Parse(schema, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            root = null;
            return false;
        }
    }
}
