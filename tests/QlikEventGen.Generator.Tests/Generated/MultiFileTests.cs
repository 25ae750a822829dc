using System.Reflection;
using Microsoft.CodeAnalysis;
using Xunit;

namespace QlikEventGen.Generator.Tests.Generated;

/// <summary>Schemas that refer to each other: which types their references become, compiled and read.</summary>
public sealed class MultiFileTests
{
    private const string Person = """
        {
          "$id": "https://acme.test/people/person",
          "type": "object",
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "home": { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] },
            "mood": { "enum": ["good", "bad"] }
          },
          "$defs": {
            "contact": { "type": "object", "properties": { "mail": { "type": "string", "format": "email" } } },
            "code": { "$anchor": "code", "type": "string", "maxLength": 2 }
          }
        }
        """;

    [Theory]
    // The root of another file: by path, from a folder below, by $id, by a path that the $id resolves
    [InlineData("schemas/root.schema.json", "people/person.schema.json", "Person")]
    [InlineData("schemas/deep/root.schema.json", "../people/person.schema.json", "Person")]
    [InlineData("schemas/deep/root.schema.json", "./../people/../people/person.schema.json#", "Person")]
    [InlineData("schemas/root.schema.json", "https://acme.test/people/person", "Person")]
    [InlineData("schemas/root.schema.json", "https://acme.test/people/../people/person#", "Person")]
    // A definition, a nested property, an anchor
    [InlineData("schemas/root.schema.json", "people/person.schema.json#/$defs/contact", "PersonContact")]
    [InlineData("schemas/root.schema.json", "https://acme.test/people/person#/%24defs/contact", "PersonContact")]
    [InlineData("schemas/root.schema.json", "people/person.schema.json#/properties/home", "PersonHome")]
    [InlineData("schemas/root.schema.json", "people/person.schema.json#/properties/mood", "PersonMood")]
    [InlineData("schemas/root.schema.json", "people/person.schema.json#code", "String")]
    [InlineData("schemas/root.schema.json", "people/person.schema.json#/properties/home/properties/city", "String")]
    public void A_reference_has_the_type_that_the_other_file_gives(string path, string reference, string type)
    {
        GeneratedCode code = GeneratedCode.Compile(
            (path, """{"type":"object","properties":{"it":{"$ref":"THERE"},"all":{"type":"array","items":{"$ref":"THERE"}}}}""".Replace("THERE", reference, StringComparison.Ordinal)),
            ("schemas/people/person.schema.json", Person));

        Assert.Empty(code.Result.Diagnostics);
        PropertyInfo it = code.Type("Acme.Root").GetProperty("It")!;
        Assert.Equal(type, (Nullable.GetUnderlyingType(it.PropertyType) ?? it.PropertyType).Name);
        Assert.Equal(type, code.Type("Acme.Root").GetProperty("All")!.PropertyType.GetGenericArguments()[0].Name);
    }

    [Fact]
    public void What_the_other_file_demands_holds()
    {
        RootProbe root = GeneratedCode.Compile(
            ("schemas/root.schema.json", """
                {
                  "type": "object",
                  "properties": {
                    "a": { "$ref": "people/person.schema.json" },
                    "b": { "$ref": "people/person.schema.json#/properties/home" },
                    "c": { "$ref": "people/person.schema.json#code" },
                    "d": { "type": "array", "items": { "$ref": "people/person.schema.json#/properties/mood" } }
                  }
                }
                """),
            ("schemas/people/person.schema.json", Person)).Root();
        const string Valid = """{"a":{"name":"x","home":{"city":"y"},"mood":"bad","more":[1]},"b":{"city":"z"},"c":"ab","d":["good"]}""";

        Assert.Equal("valid", root.TryParse(Valid));
        Assert.Equal(Valid, root.RoundTrip(Valid));
        Assert.Equal(
            "/a/name minLength: must have at least 1 character\n/a/home required: must have the member \"city\"\n/b required: must have the member \"city\"\n/c maxLength: must have at most 2 characters\n/d/0 enum: must be one of \"good\", \"bad\"",
            root.TryParse("""{"a":{"name":"","home":{}},"b":{},"c":"abc","d":["Good"]}"""));
    }

    [Fact]
    public void Files_may_refer_to_each_other_in_circles()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/a.schema.json", """{"type":"object","properties":{"b":{"$ref":"b.schema.json"},"bs":{"type":"array","items":{"$ref":"b.schema.json#/$defs/inner"}}},"required":["b"]}"""),
            ("schemas/b.schema.json", """{"type":"object","properties":{"a":{"$ref":"a.schema.json"}},"$defs":{"inner":{"type":"object","properties":{"back":{"$ref":"a.schema.json#/properties/b"}}}}}"""));

        Assert.Empty(code.Result.Diagnostics);
        const string Json = """{"b":{"a":{"b":{}}},"bs":[{"back":{"a":{"b":{}}}}]}""";
        Assert.Equal(Json, code.Root("Acme.A").RoundTrip(Json));
        Assert.Equal("/b/a required: must have the member \"b\"\n/bs/0/back/a/b/a required: must have the member \"b\"", code.Root("Acme.A").TryParse("""{"b":{"a":{}},"bs":[{"back":{"a":{"b":{"a":{}}}}}]}"""));
        Assert.Equal("valid", code.Root("Acme.B").TryParse("""{"a":{"b":{}}}"""));
    }

    [Fact]
    public void References_in_a_circle_over_files_are_reported_in_each()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/a.schema.json", """{"$ref":"b.schema.json"}"""),
            ("schemas/b.schema.json", """{"$ref":"a.schema.json"}"""),
            ("schemas/c.schema.json", """{"type":"object","properties":{"a":{"$ref":"a.schema.json"}}}"""));

        Assert.Equal(
            [
                "/project/schemas/a.schema.json(1,9): error QEG2007: The reference 'b.schema.json' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it (at /$ref)",
                "/project/schemas/b.schema.json(1,9): error QEG2007: The reference 'a.schema.json' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it (at /$ref)",
                "/project/schemas/c.schema.json(1,44): error QEG2007: The reference 'a.schema.json' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it (at /properties/a/$ref)",
            ],
            code.Result.Diagnostics.Select(static report => report.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("valid", code.Root("Acme.C").TryParse("""{"a":1}"""));
    }

    [Fact]
    public void A_fault_of_another_file_is_reported_there_only()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/root.schema.json", """{"type":"object","properties":{"a":{"$ref":"part.schema.json"}}}"""),
            ("schemas/part.schema.json", """{"type":"object","properties":{"x":{"type":"strnig"},"y":{"$ref":"gone"},"X":true}}"""));

        Assert.Equal(["QEG2003", "QEG2024", "QEG3002"], code.Result.Diagnostics.OrderBy(static report => report.Location.SourceSpan.Start).Select(static report => report.Id));
        Assert.All(code.Result.Diagnostics, static report => Assert.Equal("/project/schemas/part.schema.json", report.Location.GetLineSpan().Path));
        Assert.Equal("valid", code.Root().TryParse("""{"a":{"x":1,"y":2}}"""));
    }

    [Fact]
    public void A_file_that_is_not_JSON_costs_those_that_refer_to_it_only_the_reference()
    {
        GeneratedCode code = GeneratedCode.Compile(
            ("schemas/root.schema.json", """{"type":"object","properties":{"a":{"$ref":"part.schema.json"},"b":{"type":"string"}}}"""),
            ("schemas/part.schema.json", "{"));

        Assert.Equal(["QEG1001", "QEG2001"], code.Result.Diagnostics.Select(static report => report.Id).Order(StringComparer.Ordinal));
        Assert.Equal("/b type: must be a string, but is a number", code.Root().TryParse("""{"a":1,"b":1}"""));
    }
}
