using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>
/// Where errors say that the broken keyword is: the path that evaluation took, references included, and the place in the
/// file that holds it (JSON Schema 2020-12, Core, section 12.3).
/// </summary>
public sealed class KeywordLocationTests
{
    private static readonly System.Text.Json.JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Path, string Text)[] Files =
    [
        ("schemas/order.schema.json", """
            {
              "$id": "https://acme.test/order",
              "type": "object",
              "allOf": [
                { "$ref": "base" },
                {
                  "properties": {
                    "lines": { "type": "array", "items": { "$ref": "#/$defs/line" } },
                    "size": { "properties": { "height": { "type": "integer", "minimum": 1 } }, "required": ["height"] },
                    "paid": { "$ref": "common.schema.json#/$defs/code", "minLength": 5 },
                    "first": { "$ref": "base#/properties/size/properties/width" },
                    "shipping": { "allOf": [{ "$ref": "common.schema.json#/$defs/address" }] }
                  }
                }
              ],
              "$defs": {
                "line": {
                  "type": "object",
                  "properties": {
                    "sku": { "$ref": "common.schema.json#/$defs/code" },
                    "parts": { "type": "array", "items": { "$ref": "#/$defs/line" } },
                    "kind": { "$ref": "#/$defs/kind" }
                  },
                  "required": ["sku"]
                },
                "kind": { "enum": ["a", "b"] }
              }
            }
            """),
        ("schemas/base.schema.json", """
            {
              "$id": "https://acme.test/base",
              "properties": {
                "id": { "type": "string", "minLength": 1 },
                "address": { "$ref": "common.schema.json#/$defs/address", "description": "Where to" },
                "size": { "type": "object", "properties": { "width": { "type": "integer", "maximum": 9 } } },
                "never": false,
                "seller": { "$ref": "urn:acme:seller#/properties/since" }
              },
              "required": ["id"],
              "$defs": { "seller": { "$id": "urn:acme:seller", "properties": { "since": { "type": "string", "format": "date" } } } }
            }
            """),
        ("schemas/common.schema.json", """
            {
              "$defs": {
                "code": { "type": "string", "pattern": "^[A-Z]+$" },
                "address": {
                  "type": "object",
                  "properties": {
                    "city": { "type": "string", "minLength": 1 },
                    "a/b ~%é": { "type": "integer" }
                  },
                  "additionalProperties": false
                }
              }
            }
            """),
    ];

    private static readonly Lazy<RootProbe> Order = new(static () => GeneratedCode.Compile(Files).Root("Acme.Order"));

    [Theory]
    // The root's own keyword, and a branch of allOf in another file
    [InlineData("1", "", "/type", "https://acme.test/order#/type")]
    [InlineData("{}", "", "/allOf/0/$ref/required", "https://acme.test/base#/required")]
    [InlineData("""{"id":""}""", "/id", "/allOf/0/$ref/properties/id/minLength", "https://acme.test/base#/properties/id/minLength")]
    [InlineData("""{"id":1}""", "/id", "/allOf/0/$ref/properties/id/type", "https://acme.test/base#/properties/id/type")]
    [InlineData("""{"id":"a","never":1}""", "/never", "/allOf/0/$ref/properties/never", "https://acme.test/base#/properties/never")]
    // References in items, and from there to another file
    [InlineData("""{"id":"a","lines":1}""", "/lines", "/allOf/1/properties/lines/type", "https://acme.test/order#/allOf/1/properties/lines/type")]
    [InlineData("""{"id":"a","lines":[1]}""", "/lines/0", "/allOf/1/properties/lines/items/$ref/type", "https://acme.test/order#/$defs/line/type")]
    [InlineData("""{"id":"a","lines":[{}]}""", "/lines/0", "/allOf/1/properties/lines/items/$ref/required", "https://acme.test/order#/$defs/line/required")]
    [InlineData("""{"id":"a","lines":[{"sku":1}]}""", "/lines/0/sku", "/allOf/1/properties/lines/items/$ref/properties/sku/$ref/type", "schemas/common.schema.json#/$defs/code/type")]
    [InlineData("""{"id":"a","lines":[{"sku":"a"}]}""", "/lines/0/sku", "/allOf/1/properties/lines/items/$ref/properties/sku/$ref/pattern", "schemas/common.schema.json#/$defs/code/pattern")]
    [InlineData("""{"id":"a","lines":[{"sku":"A","kind":"c"}]}""", "/lines/0/kind", "/allOf/1/properties/lines/items/$ref/properties/kind/$ref/enum", "https://acme.test/order#/$defs/kind/enum")]
    // Recursion: the path grows, the place stays
    [InlineData("""{"id":"a","lines":[{"sku":"A","parts":[{"sku":"A","parts":[{}]}]}]}""", "/lines/0/parts/0/parts/0", "/allOf/1/properties/lines/items/$ref/properties/parts/items/$ref/properties/parts/items/$ref/required", "https://acme.test/order#/$defs/line/required")]
    // A description beside a reference changes nothing; an allOf of one is a part of the path
    [InlineData("""{"id":"a","address":[]}""", "/address", "/allOf/0/$ref/properties/address/$ref/type", "schemas/common.schema.json#/$defs/address/type")]
    [InlineData("""{"id":"a","address":{"city":""}}""", "/address/city", "/allOf/0/$ref/properties/address/$ref/properties/city/minLength", "schemas/common.schema.json#/$defs/address/properties/city/minLength")]
    [InlineData("""{"id":"a","address":{"x":1}}""", "/address/x", "/allOf/0/$ref/properties/address/$ref/additionalProperties", "schemas/common.schema.json#/$defs/address/additionalProperties")]
    [InlineData("""{"id":"a","shipping":{"city":1}}""", "/shipping/city", "/allOf/1/properties/shipping/allOf/0/$ref/properties/city/type", "schemas/common.schema.json#/$defs/address/properties/city/type")]
    // Names that pointers and URIs escape
    [InlineData("""{"id":"a","address":{"a/b ~%é":"x"}}""", "/address/a~1b ~0%é", "/allOf/0/$ref/properties/address/$ref/properties/a~1b ~0%é/type", "schemas/common.schema.json#/$defs/address/properties/a~1b%20~0%25%C3%A9/type")]
    // A member that two branches describe
    [InlineData("""{"id":"a","size":1}""", "/size", "/allOf/0/$ref/properties/size/type", "https://acme.test/base#/properties/size/type")]
    [InlineData("""{"id":"a","size":{}}""", "/size", "/allOf/1/properties/size/required", "https://acme.test/order#/allOf/1/properties/size/required")]
    [InlineData("""{"id":"a","size":{"height":1,"width":10}}""", "/size/width", "/allOf/0/$ref/properties/size/properties/width/maximum", "https://acme.test/base#/properties/size/properties/width/maximum")]
    [InlineData("""{"id":"a","size":{"height":0}}""", "/size/height", "/allOf/1/properties/size/properties/height/minimum", "https://acme.test/order#/allOf/1/properties/size/properties/height/minimum")]
    // A keyword beside a reference
    [InlineData("""{"id":"a","paid":"A"}""", "/paid", "/allOf/1/properties/paid/minLength", "https://acme.test/order#/allOf/1/properties/paid/minLength")]
    [InlineData("""{"id":"a","paid":"aaaaa"}""", "/paid", "/allOf/1/properties/paid/$ref/pattern", "schemas/common.schema.json#/$defs/code/pattern")]
    [InlineData("""{"id":"a","paid":1}""", "/paid", "/allOf/1/properties/paid/$ref/type", "schemas/common.schema.json#/$defs/code/type")]
    // A property of another file, and a schema with a URI of its own
    [InlineData("""{"id":"a","first":"x"}""", "/first", "/allOf/1/properties/first/$ref/type", "https://acme.test/base#/properties/size/properties/width/type")]
    [InlineData("""{"id":"a","first":10}""", "/first", "/allOf/1/properties/first/$ref/maximum", "https://acme.test/base#/properties/size/properties/width/maximum")]
    [InlineData("""{"id":"a","seller":"2023-02-29"}""", "/seller", "/allOf/0/$ref/properties/seller/$ref/format", "urn:acme:seller#/properties/since/format")]
    public void An_error_names_the_path_of_evaluation_and_the_place_in_the_file(string json, string instance, string path, string place) =>
        Assert.Equal($"{instance} {path} {place}", Order.Value.Locate(json));

    [Fact]
    public void Errors_of_one_payload_each_have_their_own() => Assert.Equal(
        """
        /lines/0/sku /allOf/1/properties/lines/items/$ref/properties/sku/$ref/type schemas/common.schema.json#/$defs/code/type
        /lines/1 /allOf/1/properties/lines/items/$ref/required https://acme.test/order#/$defs/line/required
        /lines/1/parts/0/kind /allOf/1/properties/lines/items/$ref/properties/parts/items/$ref/properties/kind/$ref/enum https://acme.test/order#/$defs/kind/enum
        /size/width /allOf/0/$ref/properties/size/properties/width/type https://acme.test/base#/properties/size/properties/width/type
        /size/height /allOf/1/properties/size/properties/height/type https://acme.test/order#/allOf/1/properties/size/properties/height/type
        /id /allOf/0/$ref/properties/id/minLength https://acme.test/base#/properties/id/minLength
        """,
        Order.Value.Locate("""{"lines":[{"sku":1},{"parts":[{"sku":"A","kind":0}]}],"size":{"width":"1","height":"2"},"id":""}"""));

    [Theory]
    // The type of a definition, read by itself, begins with its own path
    [InlineData("Acme.Base", """{"id":"","address":{"city":1}}""", "/id /properties/id/minLength https://acme.test/base#/properties/id/minLength\n/address/city /properties/address/$ref/properties/city/type schemas/common.schema.json#/$defs/address/properties/city/type")]
    public void A_path_begins_at_the_root_that_is_read(string type, string json, string expected) =>
        Assert.Equal(expected, GeneratedCode.Compile(Files).Root(type).Locate(json));

    [Theory]
    [InlineData("""{"type":"array","items":{"$ref":"#/$defs/a"},"$defs":{"a":{"minLength":1}}}""", "[\"\"]", "/0 /items/$ref/minLength schemas/root.schema.json#/$defs/a/minLength")]
    [InlineData("""{"items":{"items":{"$ref":"#/$defs/a"}},"$defs":{"a":{"type":"string"}}}""", "[[1]]", "/0/0 /items/items/$ref/type schemas/root.schema.json#/$defs/a/type")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"type":"string"}}}""", "1", " /$ref/$ref/type schemas/root.schema.json#/$defs/b/type")]
    [InlineData("""{"type":"object","additionalProperties":{"$ref":"#/$defs/a"},"$defs":{"a":{"maximum":1}}}""", """{"x":2}""", "/x /additionalProperties/$ref/maximum schemas/root.schema.json#/$defs/a/maximum")]
    [InlineData("""{"properties":{"a":{"type":"string"}},"additionalProperties":{"type":"object","properties":{"b":{"type":"string"}}}}""", """{"x":{"b":1}}""", "/x/b /additionalProperties/properties/b/type schemas/root.schema.json#/additionalProperties/properties/b/type")]
    // An equal demand counts once, where it stands first; a reference made twice too
    [InlineData("""{"allOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"},{"minLength":2}],"$defs":{"a":{"minLength":2}}}""", "\"a\"", " /allOf/0/$ref/minLength schemas/root.schema.json#/$defs/a/minLength")]
    [InlineData("""{"allOf":[{"additionalProperties":{"type":"string"}},{"properties":{"a":{"minLength":2}}}]}""", """{"a":"x","b":1}""", "/a /allOf/1/properties/a/minLength schemas/root.schema.json#/allOf/1/properties/a/minLength\n/b /allOf/0/additionalProperties/type schemas/root.schema.json#/allOf/0/additionalProperties/type")]
    [InlineData("""{"allOf":[{"additionalProperties":{"type":"string"}},{"properties":{"a":{"minLength":2}}}]}""", """{"a":1}""", "/a /allOf/0/additionalProperties/type schemas/root.schema.json#/allOf/0/additionalProperties/type")]
    [InlineData("""{"allOf":[{"additionalProperties":false},{"properties":{"a":{"minLength":2}}}]}""", """{"a":"aa"}""", "/a /allOf/0/additionalProperties schemas/root.schema.json#/allOf/0/additionalProperties")]
    [InlineData("""{"items":false}""", "[1]", "/0 /items schemas/root.schema.json#/items")]
    [InlineData("""{"properties":{"items":false}}""", """{"items":1}""", "/items /properties/items schemas/root.schema.json#/properties/items")]
    [InlineData("false", "1", "  schemas/root.schema.json#")]
    public void In_one_file_it_is_so_too(string schema, string json, string expected) =>
        Assert.Equal(expected, GeneratedCode.Compile(schema).Root().Locate(json));

    /// <summary>What code is made from must not be looked for in names.</summary>
    [Theory]
    [InlineData("{0}")]
    [InlineData("<TMode>")]
    [InlineData("(json, position,")]
    [InlineData("x{0}y")]
    public void Names_that_look_like_generated_code_stay_as_they_are(string name)
    {
        string member = System.Text.Json.JsonSerializer.Serialize(name, s_readable);
        RootProbe root = GeneratedCode.Compile($$"""
            {
              "type": "object",
              "properties": {
                "direct": { "type": "object", "properties": { {{member}}: { "type": "integer" } } },
                "far": { "type": "object", "properties": { {{member}}: { "$ref": "#/$defs/n" } } },
                "items": { "type": "object", "properties": { {{member}}: { "type": "array", "items": { "type": "string" } } } },
                "branches": { "type": "object", "properties": { {{member}}: { "type": "array", "anyOf": [{ "prefixItems": [{ "$ref": "#/$defs/n" }] }], "unevaluatedItems": false } } }
              },
              "$defs": { "n": { "type": "object", "required": ["v"] } }
            }
            """).Root();

        Assert.Equal(
            $"/direct/{name} /properties/direct/properties/{name}/type",
            WithoutFile(root.Locate("{\"direct\":{" + member + ":\"a\"}}")));
        Assert.Equal(
            $"/far/{name} /properties/far/properties/{name}/$ref/required",
            WithoutFile(root.Locate("{\"far\":{" + member + ":{}}}")));
        Assert.Equal(
            $"/items/{name}/0 /properties/items/properties/{name}/items/type",
            WithoutFile(root.Locate("{\"items\":{" + member + ":[1]}}")));
        Assert.StartsWith(
            $"/branches/{name} /properties/branches/properties/{name}/anyOf\n/branches/{name}/0 /properties/branches/properties/{name}/anyOf/0/prefixItems/0/$ref/required",
            WithoutFile(root.Locate("{\"branches\":{" + member + ":[{}]}}")),
            StringComparison.Ordinal);
    }

    private static string WithoutFile(string located) => string.Join("\n", located.Split('\n').Select(static line => line[..line.LastIndexOf(' ')]));
}
