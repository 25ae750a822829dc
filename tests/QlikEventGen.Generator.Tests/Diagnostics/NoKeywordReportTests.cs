using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2009 to QEG2011: members of a schema that are no keywords of its dialect, at their names.</summary>
public sealed class NoKeywordReportTests
{
    [Theory]
    [InlineData("""{«"minLenght"»:1}""", "minLenght", "minLength")]
    [InlineData("""{«"propertys"»:{}}""", "propertys", "properties")]
    [InlineData("""{«"Required"»:["a"]}""", "Required", "required")]
    [InlineData("""{«"ref"»:"#"}""", "ref", "$ref")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#",«"additionalItem"»:1}""", "additionalItem", "additionalItems")]
    [InlineData("{\n  \"properties\": {\n    \"a\": {\n      «\"minLenght\"»: 1 }\n  }\n}", "minLenght", "minLength")]
    [InlineData("""{"$defs":{"unused":{«"emum"»:[]}}}""", "emum", "enum")]
    [InlineData("""{"properties":{"a":{«"x-csharp-nmae"»:"B"}}}""", "x-csharp-nmae", "x-csharp-name")]
    [InlineData("""{«"x-qlik-deprecate"»:true}""", "x-qlik-deprecate", "x-qlik-deprecated")]
    public void A_misspelled_keyword_is_reported_with_what_was_probably_meant(string schema, string written, string keyword) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2009: '{written}' is not a keyword, so it demands nothing; did you mean '{keyword}'?");

    [Theory]
    [InlineData("""{«"unless"»:{}}""", "unless")]
    [InlineData("""{«""»:1}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{«"otherwise"»:{}}}}""", "otherwise")]
    public void A_name_that_is_nothing_like_a_keyword_is_mentioned(string schema, string name) =>
        MarkedSchema.AssertAllReports(schema, $"info QEG2010: '{name}' is not a keyword, so it demands nothing; the names of your own begin with 'x-'");

    [Fact]
    public void Each_is_reported() => MarkedSchema.AssertAllReports(
        """{«"minimun"»:1,«"unless"»:{},«"nullable"»:true}""",
        "warning QEG2009: 'minimun' is not a keyword, so it demands nothing; did you mean 'minimum'?",
        "info QEG2010: 'unless' is not a keyword, so it demands nothing; the names of your own begin with 'x-'",
        "warning QEG2011: 'nullable' is not a keyword of 2020-12, so it demands nothing; write \"type\": [\"...\", \"null\"]");

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", """«"const"»:1""", "const", "draft-04", "write \"enum\" with one value")]
    [InlineData("http://json-schema.org/draft-04/schema#", """«"$id"»:"a" """, "$id", "draft-04", "write \"id\"")]
    [InlineData("http://json-schema.org/draft-04/schema#", """«"examples"»:[]""", "examples", "draft-04", "it exists from draft-06 on")]
    [InlineData("http://json-schema.org/draft-06/schema#", """«"readOnly"»:true""", "readOnly", "draft-06", "it exists from draft-07 on")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"unevaluatedItems"»:true""", "unevaluatedItems", "draft-07", "it exists from 2019-09 on")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"dependentRequired"»:{}""", "dependentRequired", "draft-07", "write \"dependencies\"")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """«"prefixItems"»:[{}]""", "prefixItems", "2019-09", "write \"items\" with a list of schemas")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"$recursiveRef"»:"#" """, "$recursiveRef", "2020-12", "write \"$dynamicRef\"")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"additionalItems"»:false""", "additionalItems", "2020-12", "write \"items\", and \"prefixItems\" for the items at fixed positions")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"id"»:"a" """, "id", "2020-12", "write \"$id\"")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"deprecated"»:true""", "deprecated", "draft-07", "it exists from 2019-09 on")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"$anchor"»:"a" """, "$anchor", "draft-07", "it exists from 2019-09 on")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"nullable"»:true""", "nullable", "2020-12", "write \"type\": [\"...\", \"null\"]")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"example"»:1""", "example", "draft-07", "write \"examples\": [...]")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"discriminator"»:{}""", "discriminator", "2020-12", "give the branches of \"oneOf\" a member with a \"const\" that tells them apart")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"divisibleBy"»:2""", "divisibleBy", "2020-12", "write \"multipleOf\"")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"exclusiveMinimum"»:true""", "exclusiveMinimum: true", "2020-12", "write \"exclusiveMinimum\": ... with the bound, in place of \"minimum\": ...")]
    [InlineData("http://json-schema.org/draft-06/schema#", """«"exclusiveMaximum"»:false""", "exclusiveMaximum: false", "draft-06", "write \"exclusiveMaximum\": ... with the bound, in place of \"maximum\": ...")]
    public void A_keyword_of_another_dialect_is_reported_with_what_to_write(string dialect, string member, string keyword, string name, string advice) =>
        MarkedSchema.AssertReports(
            $$"""{"$schema":"{{dialect}}",{{member}}}""",
            $"warning QEG2011: '{keyword}' is not a keyword of {name}, so it demands nothing; {advice}");

    [Theory]
    [InlineData("""{"x-anything":1,"x-":{"not":{}},"x-csharp-type":"a","x-type":1,"x-enum":[]}""")]
    [InlineData("""{"$comment":"anyOf"}""")]
    [InlineData("""{"properties":{"anyOf":{},"minLenght":{},"nullable":{}},"anyOf":[{}],"oneOf":[{}],"not":false,"if":{},"then":{},"else":{},"contains":{},"contentEncoding":"base64","$vocabulary":{},"type":"object"}""")]
    [InlineData("""{"default":{"anyOf":[]},"examples":[{"anyOf":[]}],"const":{"anyOf":[]}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-06/schema#","const":1,"examples":[1]}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","readOnly":true,"definitions":{}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":true,"id":"a"}""")]
    public void What_is_read_or_means_nothing_is_not(string schema)
    {
        // Other rules have something to say about some of these.
        string text = MarkedSchema.RemoveMarks(schema);
        string[] rules = [.. new GeneratorHost((MarkedSchema.Path, text)).ShowInformation().Run().Diagnostics.Select(static report => report.Id)];

        Assert.Empty(rules.Intersect(["QEG2005", "QEG2009", "QEG2010", "QEG2011"]));
    }
}
