using System.Text.RegularExpressions;
using QlikEventGen.Generator.Schemas;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2002: keywords whose value is of the wrong kind, each keyword with each kind of fault that it can have.</summary>
public sealed class KeywordValueReportTests
{
    /// <summary>Keywords that take any value, or are not looked into.</summary>
    private static readonly string[] WithoutFaults = ["$comment", "$vocabulary", "const", "contentEncoding", "contentMediaType", "contentSchema", "default", "discriminator", "example", "externalDocs"];

    [Theory]
    // Identifiers and references
    [InlineData("""{"$schema":«1»}""", "'$schema' must be a string, found the number 1")]
    [InlineData("""{"$id":«null»}""", "'$id' must be a string, found null")]
    [InlineData("""{"$anchor":«true»}""", "'$anchor' must be a string, found true")]
    [InlineData("""{"$anchor":«["a"]»}""", "'$anchor' must be a string, found an array")]
    [InlineData("""{"$ref":«{}»}""", "'$ref' must be a string, found an object")]
    // Schemas
    [InlineData("«1»", "'The root' must be a schema: an object, true or false, found the number 1")]
    [InlineData("«[{}]»", "'The root' must be a schema: an object, true or false, found an array")]
    [InlineData("""{"properties":{"a/b":«"string"»}}""", "'/properties/a~1b' must be a schema: an object, true or false, found a string")]
    [InlineData("""{"allOf":[{},«null»]}""", "'/allOf/1' must be a schema: an object, true or false, found null")]
    [InlineData("""{"$defs":{"a":«5»}}""", "'/$defs/a' must be a schema: an object, true or false, found the number 5")]
    [InlineData("""{"$defs":«[1]»}""", "'$defs' must be an object, found an array")]
    [InlineData("""{"definitions":«true»}""", "'definitions' must be an object, found true")]
    [InlineData("""{"allOf":«[]»}""", "'allOf' must be a non-empty array of schemas, found an empty array")]
    [InlineData("""{"allOf":«{}»}""", "'allOf' must be a non-empty array of schemas, found an object")]
    [InlineData("""{"items":«[{}]»}""", "'items' must be a schema (for a list of schemas there is 'prefixItems'), found an array")]
    [InlineData("""{"items":«"string"»}""", "'items' must be a schema, found a string")]
    [InlineData("""{"properties":«[1]»}""", "'properties' must be an object, found an array")]
    [InlineData("""{"additionalProperties":«null»}""", "'additionalProperties' must be a schema, found null")]
    // Kinds and values
    [InlineData("""{"type":«1»}""", "'type' must be the name of a type, or a non-empty array of them, found the number 1")]
    [InlineData("""{"type":«[]»}""", "'type' must be the name of a type, or a non-empty array of them, found an empty array")]
    [InlineData("""{"type":["string",«null»]}""", "'type' must be the name of a type, found null")]
    [InlineData("""{"enum":«"a"»}""", "'enum' must be an array, found a string")]
    // Text
    [InlineData("""{"format":«1»}""", "'format' must be a string, found the number 1")]
    [InlineData("""{"pattern":«1»}""", "'pattern' must be a string, found the number 1")]
    [InlineData("""{"minLength":«"1"»}""", "'minLength' must be an integer of 0 or more, found a string")]
    [InlineData("""{"minLength":«-1»}""", "'minLength' must be an integer of 0 or more, found the number -1")]
    [InlineData("""{"minLength":«1.5»}""", "'minLength' must be an integer of 0 or more, found the number 1.5")]
    [InlineData("""{"maxLength":«null»}""", "'maxLength' must be an integer of 0 or more, found null")]
    // Numbers
    [InlineData("""{"minimum":«"0"»}""", "'minimum' must be a number, found a string")]
    [InlineData("""{"maximum":«[]»}""", "'maximum' must be a number, found an empty array")]
    [InlineData("""{"exclusiveMinimum":«"0"»}""", "'exclusiveMinimum' must be a number, found a string")]
    [InlineData("""{"exclusiveMaximum":«null»}""", "'exclusiveMaximum' must be a number, found null")]
    [InlineData("""{"multipleOf":«0»}""", "'multipleOf' must be a number above 0, found the number 0")]
    [InlineData("""{"multipleOf":«-0.5»}""", "'multipleOf' must be a number above 0, found the number -0.5")]
    [InlineData("""{"multipleOf":«"2"»}""", "'multipleOf' must be a number above 0, found a string")]
    // Arrays and objects
    [InlineData("""{"minItems":«-1»}""", "'minItems' must be an integer of 0 or more, found the number -1")]
    [InlineData("""{"maxItems":«{}»}""", "'maxItems' must be an integer of 0 or more, found an object")]
    [InlineData("""{"required":«true»}""", "'required' must be an array of names, found true")]
    [InlineData("""{"required":["a",«1»]}""", "'required' must be the name of a member, found the number 1")]
    // Descriptions
    [InlineData("""{"title":«1»}""", "'title' must be a string, found the number 1")]
    [InlineData("""{"description":«["a"]»}""", "'description' must be a string, found an array")]
    [InlineData("""{"examples":«"a"»}""", "'examples' must be an array, found a string")]
    [InlineData("""{"deprecated":«"yes"»}""", "'deprecated' must be true or false, found a string")]
    [InlineData("""{"x-qlik-deprecated":«"yes"»}""", "'x-qlik-deprecated' must be true or false, found a string")]
    [InlineData("""{"x-qlik-deprecated-description":«true»}""", "'x-qlik-deprecated-description' must be a string, found true")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«1»}}}""", "'x-csharp-name' must be a C# identifier, found the number 1")]
    [InlineData("""{"asyncapi":"3.0.0","components":{"messages":{"a":{"payload":{"type":"object","nullable":«1»}}}}}""", "'nullable' must be true or false, found the number 1")]
    [InlineData("""{"readOnly":«1»}""", "'readOnly' must be true or false, found the number 1")]
    [InlineData("""{"writeOnly":«null»}""", "'writeOnly' must be true or false, found null")]
    // Applicators
    [InlineData("""{"anyOf":«[]»}""", "'anyOf' must be a non-empty array of schemas, found an empty array")]
    [InlineData("""{"oneOf":«{}»}""", "'oneOf' must be a non-empty array of schemas, found an object")]
    [InlineData("""{"oneOf":[«1»]}""", "'/oneOf/0' must be a schema: an object, true or false, found the number 1")]
    [InlineData("""{"not":«null»}""", "'/not' must be a schema: an object, true or false, found null")]
    [InlineData("""{"if":«1»}""", "'/if' must be a schema: an object, true or false, found the number 1")]
    [InlineData("""{"if":{},"then":«"a"»}""", "'/then' must be a schema: an object, true or false, found a string")]
    [InlineData("""{"if":{},"else":«[]»}""", "'/else' must be a schema: an object, true or false, found an empty array")]
    [InlineData("""{"prefixItems":«{}»}""", "'prefixItems' must be a non-empty array of schemas, found an object")]
    [InlineData("""{"contains":«1»}""", "'/contains' must be a schema: an object, true or false, found the number 1")]
    [InlineData("""{"unevaluatedItems":«1»}""", "'/unevaluatedItems' must be a schema: an object, true or false, found the number 1")]
    [InlineData("""{"unevaluatedProperties":«null»}""", "'/unevaluatedProperties' must be a schema: an object, true or false, found null")]
    [InlineData("""{"propertyNames":«"a"»}""", "'/propertyNames' must be a schema: an object, true or false, found a string")]
    [InlineData("""{"patternProperties":«1»}""", "'patternProperties' must be an object, found the number 1")]
    [InlineData("""{"patternProperties":{"a":«1»}}""", "'/patternProperties/a' must be a schema: an object, true or false, found the number 1")]
    [InlineData("""{"dependentSchemas":«true»}""", "'dependentSchemas' must be an object, found true")]
    [InlineData("""{"dependentRequired":«[1]»}""", "'dependentRequired' must be an object, found an array")]
    [InlineData("""{"dependentRequired":{"a":«"b"»}}""", "'dependentRequired' must be an array of names, found a string")]
    [InlineData("""{"dependentRequired":{"a":[«1»]}}""", "'dependentRequired' must be the name of a member, found the number 1")]
    [InlineData("""{"dependencies":«1»}""", "'dependencies' must be an object, found the number 1")]
    // Counts and flags
    [InlineData("""{"minProperties":«-1»}""", "'minProperties' must be an integer of 0 or more, found the number -1")]
    [InlineData("""{"maxProperties":«"1"»}""", "'maxProperties' must be an integer of 0 or more, found a string")]
    [InlineData("""{"contains":{},"minContains":«0.5»}""", "'minContains' must be an integer of 0 or more, found the number 0.5")]
    [InlineData("""{"contains":{},"maxContains":«null»}""", "'maxContains' must be an integer of 0 or more, found null")]
    [InlineData("""{"uniqueItems":«1»}""", "'uniqueItems' must be true or false, found the number 1")]
    // References and names of the dialects
    [InlineData("""{"$dynamicRef":«1»}""", "'$dynamicRef' must be a string, found the number 1")]
    [InlineData("""{"$dynamicAnchor":«1»}""", "'$dynamicAnchor' must be a string, found the number 1")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2019-09/schema","$recursiveRef":«"#/a"»}""", "'$recursiveRef' must be the string \"#\", found a string")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2019-09/schema","$recursiveAnchor":«"a"»}""", "'$recursiveAnchor' must be true or false, found a string")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","id":«1»}""", "'id' must be a string, found the number 1")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":«1»}""", "'exclusiveMinimum' must be true or false, found the number 1")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","items":[{}],"additionalItems":«1»}""", "'/additionalItems' must be a schema: an object, true or false, found the number 1")]
    // Anywhere in a document, at the line where it stands
    [InlineData("{\n  \"properties\": {\n    \"é\": { \"maxLength\": «\"1\"» }\n  }\n}", "'maxLength' must be an integer of 0 or more, found a string")]
    [InlineData("""{"$defs":{"unused":{"items":{"minLength":«-1»}}}}""", "'minLength' must be an integer of 0 or more, found the number -1")]
    public void A_keyword_with_a_value_of_the_wrong_kind_is_reported(string schema, string message) =>
        MarkedSchema.AssertReports(schema, "error QEG2002: " + message);

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("{}")]
    [InlineData("""{"$id":"https://acme.test/a","$anchor":"a","$comment":"","$defs":{},"definitions":{}}""")]
    [InlineData("""{"minLength":2.0,"maxLength":1e2,"minItems":0,"maxItems":1e400}""")]
    [InlineData("""{"minimum":-1,"maximum":1e400,"exclusiveMinimum":-0.0,"exclusiveMaximum":1e1,"multipleOf":1e-400}""")]
    [InlineData("""{"required":[],"properties":{},"additionalProperties":true,"items":false,"allOf":[true]}""")]
    [InlineData("""{"type":["null"],"enum":[null],"const":null,"default":null,"examples":[]}""")]
    [InlineData("""{"anyOf":[true],"oneOf":[{}],"not":false,"if":true,"then":{},"else":{},"dependentSchemas":{},"dependentRequired":{"a":[]}}""")]
    [InlineData("""{"prefixItems":[true],"contains":true,"minContains":0,"maxContains":1.0,"uniqueItems":false,"unevaluatedItems":true}""")]
    [InlineData("""{"patternProperties":{},"propertyNames":true,"minProperties":0,"maxProperties":1e0,"unevaluatedProperties":{}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","id":"x","minimum":1,"exclusiveMinimum":true,"items":[{}],"additionalItems":false}""")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2019-09/schema","$recursiveRef":"#","$recursiveAnchor":true,"type":"object"}""")]
    [InlineData("""{"title":"","description":"","deprecated":false,"readOnly":true,"writeOnly":false,"format":"","pattern":""}""")]
    [InlineData("""{"x-anything":{"type":1},"default":{"minLength":-1},"examples":[{"minLength":-1}],"enum":[{"minLength":-1}]}""")]
    public void A_value_of_the_right_kind_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Fact]
    public void Each_fault_of_a_document_is_reported()
    {
        MarkedSchema.AssertReports(
            """{"type":«"strnig"»,"properties":{"a":{"minLength":«-1»,"pattern":"«(»"}},"required":[«1»,«2»]}""",
            "error QEG2003: 'strnig' is not a type of JSON Schema; use 'string'",
            "error QEG2002: 'minLength' must be an integer of 0 or more, found the number -1",
            "error QEG2006: The pattern '(' is not a regular expression: this group is not closed: ')' is missing",
            "error QEG2002: 'required' must be the name of a member, found the number 1",
            "error QEG2002: 'required' must be the name of a member, found the number 2");
    }

    [Fact]
    public void Every_keyword_has_a_row()
    {
        string rows = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests", "QlikEventGen.Generator.Tests", "Diagnostics", "KeywordValueReportTests.cs"));

        Assert.All(KeywordTable.Names.Except(WithoutFaults, StringComparer.Ordinal), keyword =>
            Assert.Matches("'/?" + Regex.Escape(keyword) + "' must be ", rows));
    }
}
