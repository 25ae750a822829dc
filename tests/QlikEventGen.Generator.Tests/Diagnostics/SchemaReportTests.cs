using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>Rules about what keywords mean together: QEG2012 to QEG2015 and QEG2018 to QEG2023.</summary>
public sealed class SchemaReportTests
{
    [Theory]
    [InlineData("""{"type":"integer",«"minLength"»:1}""", "minLength", "strings", "an integer")]
    [InlineData("""{"type":"string",«"maximum"»:1}""", "maximum", "numbers", "a string")]
    [InlineData("""{"type":["object","null"],«"items"»:{}}""", "items", "arrays", "an object or null")]
    [InlineData("""{«"properties"»:{"a":{}},"type":"array","items":{}}""", "properties", "objects", "an array")]
    [InlineData("""{"type":"integer",«"format"»:"date"}""", "format", "strings", "an integer")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","type":"boolean",«"dependencies"»:{}}""", "dependencies", "objects", "a boolean")]
    public void A_keyword_that_cannot_apply_is_reported(string schema, string keyword, string subject, string types) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2012: '{keyword}' is about {subject}, and 'type' allows only {types}, so it demands nothing; remove it, or change 'type'");

    [Fact]
    public void The_type_is_related_to_a_keyword_that_cannot_apply()
    {
        Diagnostic report = Assert.Single(new GeneratorHost((MarkedSchema.Path, """{"minLength":1,"type":"null"}""")).Run().Diagnostics);

        Assert.Equal("(0,22)-(0,28)", Assert.Single(report.AdditionalLocations).GetLineSpan().Span.ToString());
    }

    [Theory]
    [InlineData("""{"type":["integer","string"],"minLength":1,"minimum":1}""")]
    [InlineData("""{"type":"integer","format":"int32","multipleOf":2}""")]
    [InlineData("""{"type":"integer","x-minLength":1,"enum":[1],"not":{"minLength":1}}""")]
    [InlineData("""{"minLength":1,"minimum":1}""")]
    public void A_keyword_that_can_apply_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("""{"enum":«[]»}""", "warning")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","enum":«[]»}""", "error")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-06/schema#","enum":«[]»}""", "warning")]
    public void An_empty_enum_is_reported(string schema, string severity) =>
        MarkedSchema.AssertReports(schema, $"{severity} QEG2013: 'enum' is empty, so no value is allowed");

    [Theory]
    [InlineData("""{"enum":["a",1,«"a"»]}""", "\"a\"", "enum")]
    [InlineData("""{"enum":[1,«1.0»]}""", "1.0", "enum")]
    [InlineData("""{"enum":[{"a":1,"b":[]},«{"b":[],"a":1e0}»]}""", "{\"b\": [], \"a\": 1e0}", "enum")]
    [InlineData("""{"type":["null","string",«"null"»]}""", "\"null\"", "type")]
    [InlineData("""{"required":["a",«"a"»]}""", "\"a\"", "required")]
    [InlineData("""{"dependentRequired":{"a":["b",«"b"»]}}""", "\"b\"", "dependentRequired")]
    public void A_value_that_is_listed_twice_is_reported(string schema, string value, string keyword) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2014: {value} is already listed in '{keyword}'");

    [Theory]
    [InlineData("""{"enum":[1,"1",true,null,[],{},"",0,false]}""")]
    [InlineData("""{"enum":["failed","other"],"examples":["failed","failed"]}""")]
    [InlineData("""{"dependentRequired":{"a":["c"],"b":["c"]}}""")]
    public void Values_that_differ_are_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("""{"type":"object","properties":{"name":{}},"required":[«"nmae"»]}""", "nmae", "; did you mean 'name'?")]
    [InlineData("""{"type":"object","properties":{"name":{}},"required":["name",«"links"»]}""", "links", "")]
    [InlineData("""{"type":"object","properties":{"name":{}},"anyOf":[{"required":[«"title"»]}]}""", "title", "")]
    [InlineData("""{"allOf":[{"properties":{"a":{}}},{"required":[«"bcd"»]}]}""", "bcd", "")]
    [InlineData("""{"type":"object","properties":{"ab":{}},"additionalProperties":false,"required":[«"abc"»]}""", "abc", "; did you mean 'ab'?")]
    public void A_required_member_that_nobody_declares_is_reported(string schema, string name, string question) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2015: The required member '{name}' is not declared{question}");

    [Theory]
    [InlineData("""{"type":"object","required":["a"]}""")]
    [InlineData("""{"properties":{"a":{}},"anyOf":[{"required":["a"]},{"not":{"required":["a"]}}]}""")]
    [InlineData("""{"required":["a"],"properties":{"b":{}},"allOf":[{"oneOf":[{"properties":{"a":{}}}]}]}""")]
    [InlineData("""{"required":["a","b1"],"properties":{"a":{}},"patternProperties":{"^b":{}}}""")]
    [InlineData("""{"required":["a"],"properties":{"b":{}},"additionalProperties":{"type":"string"}}""")]
    [InlineData("""{"$ref":"#/$defs/base","required":["a"],"properties":{"b":{}},"$defs":{"base":{"properties":{"a":{}}}}}""")]
    [InlineData("""{"properties":{"a":{}},"allOf":[{"$ref":"#/$defs/needs"}],"$defs":{"needs":{"properties":{"b":{}},"required":["a","b"]}}}""")]
    [InlineData("""{"properties":{"a":{}},"if":{"properties":{"b":{}}},"then":{"required":["a"]},"else":{"required":["b"]}}""")]
    [InlineData("""{"properties":{"a":{}},"dependentSchemas":{"a":{"required":["a"]}}}""")]
    public void A_required_member_that_is_declared_somewhere_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("""{"pattern":«"^(?!a)b"»}""", "^(?!a)b")]
    [InlineData("""{"pattern":«"(a)\\1"»}""", "(a)\\1")]
    [InlineData("""{"patternProperties":{«"(?<=a)b"»:{}}}""", "(?<=a)b")]
    public void A_pattern_without_a_bound_is_mentioned(string schema, string pattern) =>
        MarkedSchema.AssertAllReports(schema, $"info QEG2018: The pattern '{pattern}' looks around or refers back, so the time that it takes may grow faster than the text");

    [Theory]
    [InlineData("""{"pattern":"^[a-z]+(b|c)*$"}""")]
    [InlineData("""{"format":"date-time"}""")]
    [InlineData("""{"properties":{"format":{"const":"uid"}},"type":"object"}""")]
    public void A_pattern_with_a_bound_and_a_known_format_are_not(string schema) => MarkedSchema.AssertAllReports(schema);

    [Theory]
    [InlineData("""{"format":«"uid"»}""", "uid", "uuid")]
    [InlineData("""{"type":"string","format":«"url"»}""", "url", "uri")]
    [InlineData("""{"format":«"datetime"»}""", "datetime", "date-time")]
    [InlineData("""{"format":«"date-tiem"»}""", "date-tiem", "date-time")]
    [InlineData("""{"format":«"Email"»}""", "Email", "email")]
    public void A_misspelled_format_is_reported(string schema, string format, string meant) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2025: The format '{format}' is not known, so it is not checked; did you mean '{meant}'?");

    [Theory]
    [InlineData("""{"type":"integer","format":«"int64"»}""", "int64", "")]
    [InlineData("""{"format":«"byte"»}""", "byte", "; did you mean 'date'?")]
    [InlineData("""{"format":«"dateandtime"»}""", "dateandtime", "")]
    public void An_unknown_format_is_mentioned(string schema, string format, string question) =>
        MarkedSchema.AssertAllReports(schema, $"info QEG2019: The format '{format}' is not known, so it is not checked{question}");

    [Theory]
    [InlineData("""{"type":"string","$defs":{"a":{"$ref":"#/$defs/b"},«"c"»:{}}, "allOf":[{"$ref":"#/$defs/a"}]}""", "c")]
    [InlineData("""{"type":"string","$defs":{«"a"»:{"items":{"$ref":"#/$defs/a"}}}}""", "a")]
    [InlineData("""{"type":"string","definitions":{«"b/c"»:{}},"$defs":{"b/c":{}},"not":{"$ref":"#/$defs/b~1c/type"}}""", "b/c")]
    public void A_definition_that_nothing_reaches_is_mentioned(string schema, string name)
    {
        GeneratorHost host = new();
        string text = MarkedSchema.RemoveMarks(schema);
        Diagnostic[] reports = [.. host.ShowInformation().SetFile(MarkedSchema.Path, text).Run().Diagnostics.Where(static report => report.Id == "QEG2020")];

        Diagnostic report = Assert.Single(reports);
        Assert.Equal($"info QEG2020: No reference leads to the definition '{name}'", MarkedSchema.Describe(report));
        Assert.Equal(schema.IndexOf('«', StringComparison.Ordinal), report.Location.SourceSpan.Start);
        Assert.Equal(name.Length + 2, report.Location.SourceSpan.Length);
    }

    [Theory]
    [InlineData("""{"$defs":{"a":{}}}""")]
    [InlineData("""{"title":"Parts","$id":"https://acme.test/a","$defs":{"a":{},"b":{}}}""")]
    [InlineData("""{"type":"string","allOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"allOf":[{"$ref":"#/$defs/b"}]},"b":{}}}""")]
    [InlineData("""{"type":"string","allOf":[{"$ref":"#there"}],"$defs":{"a":{"$anchor":"there"}}}""")]
    [InlineData("""{"type":"string","allOf":[{"$ref":"https://acme.test/b"}],"$defs":{"a":{"$id":"https://acme.test/b"}}}""")]
    [InlineData("""{"type":"string","allOf":[{"$ref":"#/$defs/a/items"}],"$defs":{"a":{"items":{}}}}""")]
    public void A_definition_that_something_reaches_is_not(string schema) => MarkedSchema.AssertAllReports(schema);

    [Fact]
    public void Definitions_of_a_document_that_others_refer_to_are_not()
    {
        GeneratorHost host = new(
            ("schemas/parts.schema.json", """{"type":"string","$defs":{"a":{}}}"""),
            ("schemas/user.schema.json", """{"type":"object","properties":{"a":{"$ref":"parts.schema.json"}}}"""));

        Assert.Empty(host.ShowInformation().Run().Diagnostics);
        host.RemoveFile("schemas/user.schema.json");
        Assert.Equal("QEG2020", Assert.Single(host.Run().Diagnostics).Id);
    }

    [Theory]
    [InlineData("draft-04")]
    [InlineData("draft-06")]
    [InlineData("draft-07")]
    public void A_keyword_beside_a_reference_is_reported_where_it_is_ignored(string dialect) => MarkedSchema.AssertReports(
        """{"$schema":"http://json-schema.org/DIALECT/schema#","properties":{"a":{«"minLength"»:1,"$ref":"#/definitions/a","x-a":1,"$comment":"",«"description"»:"A."}},"definitions":{"a":{}}}"""
            .Replace("DIALECT", dialect, StringComparison.Ordinal),
        $"warning QEG2021: 'minLength' is ignored beside '$ref' in {dialect}; put the reference into an 'allOf' of one",
        $"warning QEG2021: 'description' is ignored beside '$ref' in {dialect}; put the reference into an 'allOf' of one");

    [Theory]
    [InlineData("""{"properties":{"a":{"minLength":1,"$ref":"#/$defs/a"}},"$defs":{"a":{}}}""")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2019-09/schema","properties":{"a":{"minLength":1,"$ref":"#/$defs/a"}},"$defs":{"a":{}}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"a":{"allOf":[{"$ref":"#/definitions/a"}],"minLength":1}},"definitions":{"a":{}}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"$ref":{"type":"string"},"minLength":{}}}""")]
    public void A_keyword_beside_a_reference_that_counts_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("""{"type":«"array"»}""")]
    [InlineData("""{"type":«["array","null"]»,"minItems":1,"uniqueItems":true}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":«"array"»}}}""")]
    public void An_array_of_anything_is_mentioned(string schema) =>
        MarkedSchema.AssertAllReports(schema, "info QEG2022: Nothing is said about the items of the array, so they may be anything; add 'items'");

    [Theory]
    [InlineData("""{"type":"array","items":{}}""")]
    [InlineData("""{"type":"array","items":true}""")]
    [InlineData("""{"type":"array","prefixItems":[{}]}""")]
    [InlineData("""{"type":"array","contains":{}}""")]
    [InlineData("""{"type":"array","enum":[[1]]}""")]
    [InlineData("""{"type":["array","string"]}""")]
    [InlineData("""{"type":"array","$ref":"#/$defs/a","$defs":{"a":{"items":{"type":"string"}}}}""")]
    public void An_array_of_something_is_not(string schema) => MarkedSchema.AssertAllReports(schema);

    [Theory]
    [InlineData("""{«"then"»:{}}""", "then", "'if'", "add 'if', or move the keywords in it up")]
    [InlineData("""{«"else"»:false}""", "else", "'if'", "add 'if', or move the keywords in it up")]
    [InlineData("""{«"minContains"»:1}""", "minContains", "'contains'", "add 'contains', or count all items with 'minItems'")]
    [InlineData("""{«"maxContains"»:1}""", "maxContains", "'contains'", "add 'contains', or count all items with 'maxItems'")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#",«"additionalItems"»:false}""", "additionalItems", "a list of schemas in 'items'", "make 'items' a list, or say there what all items are")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","items":{},«"additionalItems"»:false}""", "additionalItems", "a list of schemas in 'items'", "make 'items' a list, or say there what all items are")]
    public void A_keyword_without_the_one_that_it_needs_is_reported(string schema, string keyword, string needed, string advice) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2023: '{keyword}' has no effect without {needed}; {advice}");

    [Theory]
    [InlineData("""{"if":{},"then":{}}""")]
    [InlineData("""{"if":{}}""")]
    [InlineData("""{"contains":{},"minContains":1,"maxContains":2}""")]
    [InlineData("""{"properties":{"then":{}}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","items":[{}],"additionalItems":false}""")]
    public void A_keyword_beside_it_is_not(string schema) => MarkedSchema.AssertReports(schema);
}
