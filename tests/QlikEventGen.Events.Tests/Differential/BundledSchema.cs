using System.Text.Json.Nodes;
using NJsonSchema;
using QlikEventGen.Events.Tests.Support;

namespace QlikEventGen.Events.Tests.Differential;

/// <summary>
/// The five schema files of the event as one document, for a validator that cannot follow <c>$id</c>s from file to file: each file and each of
/// its <c>$defs</c> becomes a definition of the document, and references are rewritten to it.
/// </summary>
internal static class BundledSchema
{
    private static readonly string[] s_components =
        ["cloud-events-context.schema.json", "qlik-extension-attributes.schema.json", "automation-run.schema.json", "run-metrics.schema.json"];

    public static async Task<JsonSchema> LoadAsync(CancellationToken cancellationToken)
        => await JsonSchema.FromJsonAsync(Bundle().ToJsonString(), cancellationToken);

    public static JsonObject Bundle()
    {
        JsonObject root = Read("automation-run-ended.schema.json");
        JsonObject definitions = [];
        MoveDefinitions(root, "automation-run-ended.schema.json", definitions);
        root.Remove("examples");
        foreach (string file in s_components)
        {
            JsonObject schema = Read(Path.Combine("components", file));
            MoveDefinitions(schema, file, definitions);
            definitions.Add(NameOf(file), schema);
        }

        root.Add("definitions", definitions);
        return root;
    }

    private static JsonObject Read(string file)
        => JsonNode.Parse(File.ReadAllBytes(Path.Combine(Examples.SchemaFolder, file)))!.AsObject();

    private static void MoveDefinitions(JsonObject schema, string file, JsonObject definitions)
    {
        schema.Remove("$id");
        schema.Remove("$schema");
        RewriteReferences(schema, file);
        if (schema["$defs"] is not JsonObject own)
        {
            return;
        }

        schema.Remove("$defs");
        foreach ((string name, JsonNode? definition) in own.ToArray())
        {
            own.Remove(name);
            definitions.Add($"{NameOf(file)}.{name}", definition);
        }
    }

    private static void RewriteReferences(JsonNode? node, string file)
    {
        switch (node)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members.ToArray())
                {
                    if (name == "$ref" && value is JsonValue)
                    {
                        members["$ref"] = Rewrite(value.GetValue<string>(), file);
                    }
                    else
                    {
                        RewriteReferences(value, file);
                    }
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    RewriteReferences(item, file);
                }

                break;
        }
    }

    private static string Rewrite(string reference, string file)
    {
        string[] parts = reference.Split('#');
        string target = NameOf(parts[0].Length == 0 ? file : parts[0]);
        return parts.Length == 1 ? $"#/definitions/{target}" : $"#/definitions/{target}.{parts[1]["/$defs/".Length..]}";
    }

    private static string NameOf(string file) => Path.GetFileName(file).Replace(".schema.json", "", StringComparison.Ordinal);
}
