using Xunit;

namespace QlikEventGen.Generator.Tests.Diagnostics;

/// <summary>Faults in <c>x-csharp-name</c>: what is no name, what is taken, and where it names nothing.</summary>
public sealed class CSharpNameReportTests
{
    [Theory]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«true»}}}""", "true")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«null»}}}""", "null")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«["B"]»}}}""", "an array")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«""»}}}""", "\"\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"@"»}}}""", "\"@\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"@@b"»}}}""", "\"@@b\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"1b"»}}}""", "\"1b\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"b-c"»}}}""", "\"b-c\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"b c"»}}}""", "\"b c\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"B.C"»}}}""", "\"B.C\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"B; }"»}}}""", "\"B; }\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"B\u200d"»}}}""", "\"B\u200d\"")]
    public void What_is_no_identifier_is_reported_at_its_place(string schema, string found) =>
        MarkedSchema.AssertReports(schema, $"error QEG2002: 'x-csharp-name' must be a C# identifier, found {found}");

    [Theory]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"get_B"»}}}""", "\"get_B\"")]
    [InlineData("""{"properties":{"a":{"x-csharp-name":«"set_a"»}}}""", "\"set_a\"")]
    public void What_accessors_are_called_is_reported_at_its_place(string schema, string found) =>
        MarkedSchema.AssertReports(schema, $"error QEG2002: 'x-csharp-name' must be a name without 'get_' or 'set_' in front, which C# gives to accessors, found {found}");

    [Theory]
    [InlineData("B")]
    [InlineData("b")]
    [InlineData("_b1")]
    [InlineData("URL")]
    [InlineData("class")]
    [InlineData("@class")]
    [InlineData("@b")]
    [InlineData("größe")]
    [InlineData("サイズ")]
    [InlineData("A")]
    public void An_identifier_in_any_case_is_not(string name) =>
        MarkedSchema.AssertAllReports("""{"type":"object","properties":{"a":{"type":"string","x-csharp-name":"NAME"}}}""".Replace("NAME", name, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{"properties":{"a":{"type":"string"},«"b"»:{"type":"string","x-csharp-name":"A"}}}""", "Root.A", "Root.A2", "a")]
    [InlineData("""{"properties":{"a":{"type":"string","x-csharp-name":"B"},«"b"»:{"type":"string"}}}""", "Root.B", "Root.B2", "a")]
    [InlineData("""{"properties":{"a":{"type":"string","x-csharp-name":"class"},«"b"»:{"type":"string","x-csharp-name":"@class"}}}""", "Root.@class", "Root.class2", "a")]
    [InlineData("""{"properties":{«"a"»:{"type":"string","x-csharp-name":"Root"}}}""", "Root.Root", "Root.Root2", null)]
    [InlineData("""{"properties":{«"a"»:{"type":"string","x-csharp-name":"Parse"}}}""", "Root.Parse", "Root.Parse2", null)]
    [InlineData("""{"properties":{«"a"»:{"type":"string","x-csharp-name":"writer"}}}""", "Root.writer", "Root.writer2", null)]
    [InlineData("""{"properties":{«"a"»:{"type":"string","x-csharp-name":"op_Equality"}}}""", "Root.op_Equality", "Root.op_Equality2", null)]
    [InlineData("""{"properties":{«"a"»:{"type":"string","x-csharp-name":"_"}}}""", "Root._", "Root._2", null)]
    [InlineData("""{"type":"array","prefixItems":[«{"type":"string","x-csharp-name":"count"}»]}""", "Root.count", "Root.count2", null)]
    [InlineData("""{"type":"array","prefixItems":[«{"type":"string","x-csharp-name":"Deconstruct"}»]}""", "Root.Deconstruct", "Root.Deconstruct2", null)]
    public void A_name_that_is_taken_takes_a_number_as_any_other(string schema, string name, string used, string? other) => MarkedSchema.AssertReports(
        schema,
        $"warning QEG3002: The C# name '{name}' is {(other is null ? "used by generated code itself" : $"taken by the member \"{other}\"")}; this one is named '{used}'; choose another with \"x-csharp-name\": \"...\" in its schema");

    [Theory]
    [InlineData("""{"properties":{"a-b":{"type":"string"},"a_b":{"type":"string","x-csharp-name":"Other"}}}""")]
    [InlineData("""{"properties":{"a-b":{"type":"string","x-csharp-name":"Other"},"a_b":{"type":"string"}}}""")]
    [InlineData("""{"properties":{"a-b":{"properties":{"x":{}}},"a_b":{"properties":{"x":{}},"x-csharp-name":"Other"}}}""")]
    [InlineData("""{"properties":{"root":{"type":"string","x-csharp-name":"RootId"}}}""")]
    [InlineData("""{"$defs":{"status":{"properties":{"x":{}}}},"properties":{"status":{"properties":{"y":{}},"x-csharp-name":"Other"}}}""")]
    [InlineData("""{"properties":{"x-csharp-name":{"type":"string"}}}""")]
    public void A_clash_that_a_name_mends_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Theory]
    [InlineData("""{"type":"object",«"x-csharp-name"»:"B"}""")]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"type":"string",«"x-csharp-name"»:"B"}}}""")]
    [InlineData("""{"type":"array","items":{"type":"string",«"x-csharp-name"»:"B"}}""")]
    [InlineData("""{"type":"array","prefixItems":[true],"items":{"type":"string",«"x-csharp-name"»:"B"}}""")]
    [InlineData("""{"additionalProperties":{"type":"string",«"x-csharp-name"»:"B"}}""")]
    [InlineData("""{"properties":{"a":{"allOf":[{"type":"string",«"x-csharp-name"»:"B"}]}}}""")]
    public void A_name_on_what_is_no_member_is_reported(string schema) =>
        MarkedSchema.AssertReports(schema, "warning QEG2023: 'x-csharp-name' has no effect outside of a member's schema; move it into a schema of 'properties' or 'prefixItems'");

    [Theory]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/a","x-csharp-name":"B"}},"$defs":{"a":{"type":"string"}}}""")]
    [InlineData("""{"properties":{"a":{"type":"string","x-csharp-name":"B"},"c":{"$ref":"#/properties/a"}}}""")]
    [InlineData("""{"allOf":[{"properties":{"a":{"type":"string","x-csharp-name":"B"}}}]}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#","properties":{"a":{"type":"string","x-csharp-name":"B"}}}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"a":{"allOf":[{"$ref":"#/definitions/a"}],"x-csharp-name":"B"}},"definitions":{"a":{"type":"string"}}}""")]
    [InlineData("""{"$id":"https://acme.test/a","$dynamicAnchor":"n","properties":{"b":{"$id":"https://acme.test/b","$dynamicAnchor":"n","properties":{"c":{"$ref":"a#/properties/d"}}},"d":{"x-csharp-name":"E","items":{"$dynamicRef":"#n"}}}}""")]
    public void A_name_on_a_member_is_not(string schema) => MarkedSchema.AssertReports(schema);

    [Fact]
    public void Beside_a_reference_it_is_ignored_in_the_drafts_that_ignore_all_else() => MarkedSchema.AssertReports(
        """{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"a":{"$ref":"#/definitions/a",«"x-csharp-name"»:"B"}},"definitions":{"a":{"type":"string"}}}""",
        "warning QEG2021: 'x-csharp-name' is ignored beside '$ref' in draft-07; put the reference into an 'allOf' of one");
}
