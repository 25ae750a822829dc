using System.Text;
using System.Text.Json.Nodes;
using QlikEventGen.Benchmarks.Inputs;

namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>The smallest, the median and the largest schema of a message in the AsyncAPI documents, each with an example made from it.</summary>
internal static class PayloadSchemas
{
    private const string Dialect = "http://json-schema.org/draft-07/schema#";

    public static IEnumerable<Subject> Create()
    {
        if (DataFolder.AsyncApi is not { } folder)
        {
            return [];
        }

        (string Name, JsonObject Schema)[] schemas =
        [
            .. Directory.EnumerateFiles(folder, "*.json")
                .SelectMany(static path => Extract(JsonNode.Parse(File.ReadAllText(path))!))
                .OrderBy(static message => message.Schema.ToJsonString().Length)
                .ThenBy(static message => message.Name, StringComparer.Ordinal),
        ];
        return
        [
            First("smallest", schemas),
            First("median", schemas.Skip(schemas.Length / 2)),
            First("largest", schemas.Reverse()),
        ];
    }

    /// <summary>The first schema that the example made from it satisfies: some have members that nothing can satisfy.</summary>
    private static Subject First(string size, IEnumerable<(string Name, JsonObject Schema)> schemas) => schemas
        .Select(message =>
        {
            string example = new ExamplePayload(message.Schema).Create().ToJsonString(JsonLayout.Minified);
            Input input = new($"{size} payload schema: {message.Name}", [Encoding.UTF8.GetBytes(example)]);
            return SchemaCompiler.TryCompile(message.Schema.ToJsonString(), input, PlainTypes.Write(JsonNode.Parse(example)!.AsObject()));
        })
        .First(static subject => subject is not null)!;

    /// <summary>The payload's schema of each message as a document of its own, with the components that it refers to.</summary>
    private static IEnumerable<(string Name, JsonObject Schema)> Extract(JsonNode document)
    {
        foreach ((string name, JsonNode? message) in document["components"]!["messages"]!.AsObject())
        {
            JsonObject schema = message!["payload"]!.DeepClone().AsObject();
            JsonObject components = [];
            if (!TryAddComponents(schema, document["components"]!["schemas"]!.AsObject(), components))
            {
                continue;
            }

            schema["$schema"] = Dialect;
            schema["components"] = new JsonObject { ["schemas"] = components };
            yield return (name, schema);
        }
    }

    /// <summary>Adds the components that a schema refers to. Some documents refer to components that they do not have.</summary>
    private static bool TryAddComponents(JsonNode? node, JsonObject all, JsonObject taken)
    {
        const string Prefix = "#/components/schemas/";
        if (node is JsonObject && node["$ref"] is JsonValue reference && reference.TryGetValue(out string? target))
        {
            string name = target.StartsWith(Prefix, StringComparison.Ordinal) ? target[Prefix.Length..] : "";
            if (taken.ContainsKey(name))
            {
                return true;
            }

            if (all[name] is not { } component)
            {
                return false;
            }

            taken[name] = component.DeepClone();
            return TryAddComponents(taken[name], all, taken);
        }

        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(static member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.All(child => TryAddComponents(child, all, taken));
    }
}
