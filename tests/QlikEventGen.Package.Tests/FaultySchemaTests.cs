using QlikEventGen.Package.Tests.Infrastructure;

namespace QlikEventGen.Package.Tests;

/// <summary>A new project with a folder of faulty schemas: one build says what is wrong with all of them, each at its line and column.</summary>
public sealed class FaultySchemaTests(PackedProduct product)
{
    private static readonly (string Name, string Schema, string Place, string Message)[] Schemas =
    [
        ("bad-pattern", "{\n  \"type\": \"string\",\n  \"pattern\": \"^[a-z+$\"\n}", "(3,16): error QEG2006", "The pattern '^[a-z+$' is not a regular expression: this class is not closed: ']' is missing (at /pattern)"),
        ("bounds", "{\n  \"type\": \"integer\",\n  \"minimum\": 10,\n  \"maximum\": 1\n}", "(4,14): warning QEG2016", "'maximum' contradicts 'minimum': no number is at least 10 and at most 1 (at /maximum)"),
        ("circle", "{\n  \"$ref\": \"#\"\n}", "(2,11): error QEG2007", "The reference '#' leads only to itself, so it describes nothing; let it lead to a schema that says something, or remove it (at /$ref)"),
        ("comment", "{\n  // a text\n  \"type\": \"string\"\n}", "(2,3): error QEG1006", "Found a comment, which JSON does not have; remove it, or write its text into '$comment'"),
        ("dangling", "{\n  \"type\": \"object\",\n  \"properties\": { \"a\": { \"$ref\": \"#/$defs/b\" } }\n}", "(3,34): warning QEG2001", "The reference '#/$defs/b' cannot be resolved: there is no '/$defs' in this file (at /properties/a/$ref)"),
        ("default", "{\n  \"enum\": [\"x\", \"y\"],\n  \"default\": \"z\"\n}", "(3,14): warning QEG2004", "'default' breaks its own schema: must be one of \"x\", \"y\" (at /default)"),
        ("dialect", "{\n  \"$schema\": \"https://json-schema.org/draft/2020-21/schema\"\n}", "(2,14): warning QEG2008", "The dialect 'https://json-schema.org/draft/2020-21/schema' is not known; the schema is read as 2020-12; did you mean 'https://json-schema.org/draft/2020-12/schema'?"),
        ("empty", "\n", "(2,1): error QEG1004", "The file is empty where a schema is expected; write one, or remove the file"),
        ("enum-twice", "{\n  \"enum\": [\"x\", \"y\", \"x\"]\n}", "(2,22): warning QEG2014", "\"x\" is already listed in 'enum' (at /enum/2)"),
        ("idle-branch", "{\n  \"oneOf\": [\n    { \"type\": \"integer\" },\n    { \"type\": \"number\" }\n  ]\n}", "(3,5): warning QEG2017", "'oneOf/0' can never be the only schema that holds: whatever satisfies it satisfies 'oneOf/1' too; tell them apart, or use 'anyOf' (at /oneOf/0)"),
        ("keyword", "{\n  \"type\": \"string\",\n  \"minLenght\": 1\n}", "(3,3): warning QEG2009", "'minLenght' is not a keyword, so it demands nothing; did you mean 'minLength'? (at /minLenght)"),
        ("key-twice", "{\n  \"type\": \"string\",\n  \"type\": \"integer\"\n}", "(3,3): warning QEG1002", "The name 'type' stands twice in this object, and only the last one counts (at /type)"),
        ("length", "{\n  \"type\": \"string\",\n  \"minLength\": -1\n}", "(3,16): error QEG2002", "'minLength' must be an integer of 0 or more, found the number -1 (at /minLength)"),
        ("names", "{\n  \"type\": \"object\",\n  \"properties\": {\n    \"a-b\": { \"type\": \"string\" },\n    \"a_b\": { \"type\": \"string\" }\n  }\n}", "(5,5): warning QEG3002", "The C# name 'Names.AB' is taken by the member \"a-b\"; this one is named 'Names.AB2'; choose another with \"x-csharp-name\": \"...\" in its schema (at /properties/a_b)"),
        ("nullable", "{\n  \"type\": \"string\",\n  \"nullable\": true\n}", "(3,3): warning QEG2011", "'nullable' is not a keyword of 2020-12, so it demands nothing; write \"type\": [\"...\", \"null\"] (at /nullable)"),
        ("outside", "{\n  \"type\": \"array\",\n  \"items\": { \"$ref\": \"user.schema.json\" }\n}", "(3,22): warning QEG2024", "The reference 'user.schema.json' leads out of the project: no schema has the URI or the path 'schemas/user.schema.json'; add that file to the schemas, or correct the reference (at /items/$ref)"),
        ("required", "{\n  \"type\": \"object\",\n  \"properties\": { \"name\": { \"type\": \"string\" } },\n  \"required\": [\"nmae\"]\n}", "(4,16): warning QEG2015", "The required member 'nmae' is not declared; did you mean 'name'? (at /required/0)"),
        ("then", "{\n  \"type\": \"string\",\n  \"then\": { \"minLength\": 1 }\n}", "(3,3): warning QEG2023", "'then' has no effect without 'if'; add 'if', or move the keywords in it up (at /then)"),
        ("type-name", "{\n  \"type\": \"strnig\"\n}", "(2,11): error QEG2003", "'strnig' is not a type of JSON Schema; use 'string' (at /type)"),
        ("wrong-kind", "{\n  \"type\": \"integer\",\n  \"minLength\": 1\n}", "(3,3): warning QEG2012", "'minLength' is about strings, and 'type' allows only an integer, so it demands nothing; remove it, or change 'type' (at /minLength)"),
    ];

    [Fact]
    public async Task One_build_lists_twenty_faults_at_their_places()
    {
        ConsumerProject project = new(product, "TwentyFaults");
        project.Write("Program.cs", ConsumerProject.EmptyProgram);
        foreach ((string name, string schema, _, _) in Schemas)
            project.Write($"schemas/{name}.schema.json", schema);

        CommandResult build = await project.BuildAsync();

        Assert.Equal(20, Schemas.Length);
        build.ShouldFail().ShouldReport([.. Schemas.Select(static schema => $"{schema.Name}.schema.json{schema.Place}")]);
        Assert.Equal(
            Schemas.Select(static schema => $"{schema.Name}.schema.json: {schema.Message} (https://github.com/qlikeventgen/qlikeventgen/blob/main/docs/rules/{schema.Place[^7..]}.md)").Order(StringComparer.Ordinal),
            build.Diagnostics.Select(static report => $"{report.File}: {report.Message}").Order(StringComparer.Ordinal));

        // A path from the root and a place in brackets: what editors and logs make clickable.
        Assert.All(build.Diagnostics, report => Assert.Equal(project.PathOf($"schemas/{report.File}"), report.Path));
    }
}
