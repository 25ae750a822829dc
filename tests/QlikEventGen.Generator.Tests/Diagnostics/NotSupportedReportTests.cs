using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2005: what is valid and not read, at the name of the keyword.</summary>
public sealed class NotSupportedReportTests
{
    private const string Ignored = "it is ignored in validation";

    [Theory]
    [InlineData("""{«"discriminator"»:{}}""", "discriminator")]
    [InlineData("""{«"nullable"»:true}""", "nullable")]
    [InlineData("""{«"minLenght"»:1}""", "minLenght")]
    [InlineData("""{«""»:1}""", "")]
    [InlineData("{\n  \"properties\": {\n    \"a\": {\n      «\"minLenght\"»: 1 }\n  }\n}", "minLenght")]
    [InlineData("""{"$defs":{"unused":{«"nullable"»:true}}}""", "nullable")]
    public void A_keyword_that_is_not_read_is_reported_at_its_name(string schema, string keyword) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2005: '{keyword}' is not supported yet: {Ignored}");

    [Fact]
    public void Each_is_reported() => MarkedSchema.AssertReports(
        """{«"unless"»:{},"if":{},«"otherwise"»:{}}""",
        "warning QEG2005: 'unless' is not supported yet: it is ignored in validation",
        "warning QEG2005: 'otherwise' is not supported yet: it is ignored in validation");

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", """«"const"»:1""", "const", "draft-04")]
    [InlineData("http://json-schema.org/draft-04/schema#", """«"examples"»:[]""", "examples", "draft-04")]
    [InlineData("http://json-schema.org/draft-06/schema#", """«"readOnly"»:true""", "readOnly", "draft-06")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"unevaluatedItems"»:true""", "unevaluatedItems", "draft-07")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", """«"prefixItems"»:[{}]""", "prefixItems", "2019-09")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", """«"$recursiveRef"»:"#" """, "$recursiveRef", "2020-12")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"deprecated"»:true""", "deprecated", "draft-07")]
    [InlineData("http://json-schema.org/draft-07/schema#", """«"$anchor"»:"a" """, "$anchor", "draft-07")]
    public void A_keyword_of_another_dialect_is_reported(string dialect, string member, string keyword, string name) =>
        MarkedSchema.AssertReports(
            $$"""{"$schema":"{{dialect}}",{{member}}}""",
            $"warning QEG2005: '{keyword}' is not supported yet: {name} does not have it, so it is ignored in validation");

    [Theory]
    [InlineData("""{"x-anything":1,"x-":{"not":{}}}""")]
    [InlineData("""{"$comment":"anyOf"}""")]
    [InlineData("""{"properties":{"anyOf":{},"minLenght":{}},"anyOf":[{}],"oneOf":[{}],"not":false,"if":{},"then":{},"else":{},"contains":{},"contentEncoding":"base64","$vocabulary":{}}""")]
    [InlineData("""{"default":{"anyOf":[]},"examples":[{"anyOf":[]}],"const":{"anyOf":[]},"enum":[{"anyOf":[]}]}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-06/schema#","const":1,"examples":[1]}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","readOnly":true,"definitions":{}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","definitions":{"a":{}},"properties":{"a":{"$ref":"#/definitions/a","nullable":true}}}""")]
    public void What_is_read_or_means_nothing_is_not(string schema) => MarkedSchema.AssertReports(schema);
}
