using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2003, QEG2006 and QEG2008: names of types and dialects that are none, and patterns that are none.</summary>
public sealed class ConstraintReportTests
{
    private const string AllTypes = "'null', 'boolean', 'object', 'array', 'number', 'string' or 'integer'";

    [Theory]
    [InlineData("""{"type":«"strnig"»}""", "strnig", "'string'")]
    [InlineData("""{"type":«"String"»}""", "String", "'string'")]
    [InlineData("""{"type":«"strin"»}""", "strin", "'string'")]
    [InlineData("""{"type":«"integers"»}""", "integers", "'integer'")]
    [InlineData("""{"type":«"arary"»}""", "arary", "'array'")]
    [InlineData("""{"type":«"nil"»}""", "nil", AllTypes)]
    [InlineData("""{"type":«"bool"»}""", "bool", AllTypes)]
    [InlineData("""{"type":«"float"»}""", "float", AllTypes)]
    [InlineData("""{"type":«"any"»}""", "any", AllTypes)]
    [InlineData("""{"type":«""»}""", "", AllTypes)]
    [InlineData("""{"type":["string",«"nul"»]}""", "nul", "'null'")]
    [InlineData("""{"properties":{"a":{"type":«"str\u006eig"»}}}""", "strnig", "'string'")]
    [InlineData("{\n\t\"items\": { \"type\": «\"objekt\"» }\n}", "objekt", "'object'")]
    public void An_unknown_type_is_reported_with_what_was_probably_meant(string schema, string type, string suggestion) =>
        MarkedSchema.AssertReports(schema, $"error QEG2003: '{type}' is not a type of JSON Schema; use {suggestion}");

    [Fact]
    public void Each_unknown_type_of_a_list_is_reported() => MarkedSchema.AssertReports(
        """{"type":[«"sting"»,"null",«"obect"»]}""",
        "error QEG2003: 'sting' is not a type of JSON Schema; use 'string'",
        "error QEG2003: 'obect' is not a type of JSON Schema; use 'object'");

    [Theory]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":["null","boolean","object","array","number","string","integer"]}""")]
    [InlineData("""{"const":{"type":"strnig"}}""")]
    [InlineData("""{"properties":{"type":{"const":"strnig"}}}""")]
    public void A_known_type_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("""{"pattern":"«(»"}""", "(", "this group is not closed: ')' is missing")]
    [InlineData("""{"pattern":"x«[»a"}""", "x[a", "this class is not closed: ']' is missing")]
    [InlineData("""{"pattern":"a*«*»"}""", "a**", "there is nothing before '*' to repeat; as a character it is written '\\*'")]
    [InlineData("""{"items":{"pattern":"«\\»"}}""", "\\", "nothing follows '\\'; as a character it is written '\\\\'")]
    public void A_pattern_that_is_none_is_reported(string schema, string pattern, string problem) =>
        MarkedSchema.AssertReports(schema, $"error QEG2006: The pattern '{pattern}' is not a regular expression: {problem}");

    [Theory]
    [InlineData("""{"pattern":"\\("}""")]
    [InlineData("""{"pattern":"^[a-z]+$"}""")]
    [InlineData("""{"pattern":""}""")]
    [InlineData("""{"properties":{"pattern":{"const":"("}}}""")]
    public void A_pattern_that_is_one_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("""{"$schema":«"https://json-schema.org/draft/2021-12/schema"»}""", "https://json-schema.org/draft/2021-12/schema", "; did you mean 'https://json-schema.org/draft/2020-12/schema'?")]
    [InlineData("""{"$schema":«"http://json-schema.org/draft-08/schema#"»}""", "http://json-schema.org/draft-08/schema#", "; did you mean 'http://json-schema.org/draft-07/schema#'?")]
    [InlineData("""{"$schema":«"http://json-schema.org/schema#"»}""", "http://json-schema.org/schema#", "")]
    [InlineData("""{"$schema":«""»}""", "", "")]
    public void An_unknown_dialect_is_reported(string schema, string dialect, string suggestion) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2008: The dialect '{dialect}' is not known; the schema is read as 2020-12{suggestion}");

    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("http://json-schema.org/draft/2020-12/schema#")]
    [InlineData("https://json-schema.org/draft/2019-09/schema")]
    [InlineData("http://json-schema.org/draft-07/schema#")]
    [InlineData("http://json-schema.org/draft-06/schema#")]
    [InlineData("http://json-schema.org/draft-04/schema")]
    public void A_known_dialect_is_not(string dialect) => MarkedSchema.AssertReports("{\"$schema\":\"" + dialect + "\"}");
}
