using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>QEG2017: branches of oneOf that can never be the only one.</summary>
public sealed class OneOfReportTests
{
    private const string Same = "'oneOf/0' says the same";
    private const string First = "whatever satisfies it satisfies 'oneOf/0' too";
    private const string Second = "whatever satisfies it satisfies 'oneOf/1' too";

    [Theory]
    // The same twice, in other words too
    [InlineData("""{"oneOf":[{"title":"a"},«{"title":"b","x-const":1}»]}""", 1, Same)]
    [InlineData("""{"oneOf":[{"type":"string","maxLength":3},«{"maxLength":3.0,"type":"string","description":"b"}»]}""", 1, Same)]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/a"},«{"$ref":"#/$defs/a"}»],"$defs":{"a":{"type":"string"}}}""", 1, Same)]
    [InlineData("""{"oneOf":[{"const":1},«{"enum":[1.0]}»]}""", 1, Same)]
    [InlineData("""{"oneOf":[true,«{}»]}""", 1, Same)]
    // One within the other
    [InlineData("""{"oneOf":[«{"type":"integer"}»,{"type":"number"}]}""", 0, Second)]
    [InlineData("""{"oneOf":[{"type":"number"},«{"type":"integer","minimum":1}»]}""", 1, First)]
    [InlineData("""{"oneOf":[«{"minimum":2}»,{"exclusiveMinimum":1}]}""", 0, Second)]
    [InlineData("""{"oneOf":[«{"maxLength":2,"pattern":"^a"}»,{"maxLength":3}]}""", 0, Second)]
    [InlineData("""{"oneOf":[«{"enum":["a","b"]}»,{"type":"string","maxLength":1}]}""", 0, Second)]
    [InlineData("""{"oneOf":[«{"type":"object","properties":{"a":{"type":"string"},"b":{}},"required":["a"]}»,{"type":"object","properties":{"a":{}}}]}""", 0, Second)]
    [InlineData("""{"oneOf":[«{"type":"object","properties":{"a":{"maxLength":1},"b":{}},"required":["a","b"]}»,{"required":["b"],"properties":{"a":{"maxLength":2},"b":{}}}]}""", 0, Second)]
    [InlineData("""{"oneOf":[«{"type":"object","additionalProperties":false,"properties":{"a":{}}}»,{"type":"object","properties":{"b":{"type":"string"}}}]}""", 0, Second)]
    [InlineData("""{"oneOf":[«{"type":"array","items":{"type":"integer"},"minItems":2}»,{"type":"array","items":{"type":"number"},"minItems":1}]}""", 0, Second)]
    [InlineData("""{"oneOf":[«{"type":"array","prefixItems":[{"const":1}],"items":false}»,{"items":{"type":"number"}}]}""", 0, Second)]
    public void A_branch_that_never_holds_alone_is_reported(string schema, int branch, string reason) =>
        MarkedSchema.AssertReports(schema, $"warning QEG2017: 'oneOf/{branch}' can never be the only schema that holds: {reason}; tell them apart, or use 'anyOf'");

    [Theory]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"integer"}]}""")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":2}]}""")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"const":1}}},{"type":"object","properties":{"a":{"const":2}}}]}""")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"object","properties":{"b":{"type":"string"}}}]}""")]
    [InlineData("""{"oneOf":[{"type":"object","patternProperties":{"^b":{}},"additionalProperties":false},{"properties":{"b":{"type":"string"}}}]}""")]
    [InlineData("""{"oneOf":[{"maxLength":3},{"minLength":1,"maxLength":4}]}""")]
    [InlineData("""{"oneOf":[{"if":{"minLength":1},"then":{"maxLength":3}},{"if":{"minLength":1},"else":{"maxLength":3}}]}""")]
    [InlineData("""{"oneOf":[{"type":"array","uniqueItems":true},{"type":"array","contains":{"type":"string"}}]}""")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"number"}]}""")]
    [InlineData("""{"oneOf":[false,{"type":"string"}]}""")]
    [InlineData("""{"oneOf":[{"type":"string"}]}""")]
    public void A_branch_that_may_hold_alone_is_not(string schema) => MarkedSchema.AssertReports(schema);

    /// <summary>What they were to demand is not known, so nothing is certain.</summary>
    [Theory]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/b"},{"type":"string"}]}""")]
    [InlineData("""{"oneOf":[{"type":"object"},{"type":"object","properties":{"a":{"$ref":"#/$defs/a"}}}]}""")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/c"},{"type":"object"}],"$defs":{"c":{"type":"object","allOf":[{"$ref":"#/$defs/a"}]}}}""")]
    public void Branches_with_references_that_lead_nowhere_are_not_compared(string schema)
    {
        GeneratorRunResult result = new GeneratorHost(("schemas/a.schema.json", schema)).Run();

        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, static diagnostic => Assert.Equal("QEG2001", diagnostic.Id));
    }

    [Fact]
    public void Of_a_long_list_the_first_are_compared()
    {
        string branches = string.Join(",", Enumerable.Range(0, 500).Select(static number => $"{{\"const\":{number}}}"));

        MarkedSchema.AssertReports("{\"oneOf\":[" + branches + "]}");
    }
}
