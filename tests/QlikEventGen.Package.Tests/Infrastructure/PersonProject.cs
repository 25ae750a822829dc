namespace QlikEventGen.Package.Tests.Infrastructure;

/// <summary>The project of the README: one schema, and a program that uses its type. Every test writes both anew.</summary>
public sealed class PersonProject(PackedProduct product)
{
    public const string SchemaName = "schemas/person.schema.json";

    public const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "born": { "type": "string", "format": "date" }
          }
        }
        """;

    internal ConsumerProject Project { get; } = new(product, "People");

    /// <summary>Writes the schema and the body of a program, and builds.</summary>
    internal Task<CommandResult> BuildAsync(string schema, string program)
    {
        Project.Write(SchemaName, schema);
        Project.Write("Program.cs", "using People;\nusing QlikEventGen;\n\n" + program);
        return Project.BuildAsync();
    }
}
