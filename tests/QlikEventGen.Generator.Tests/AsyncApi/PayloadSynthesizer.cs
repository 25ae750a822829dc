using System.Text.Json;
using System.Text.Json.Nodes;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>
/// Makes a payload with every member that a schema declares: from its examples where they are of the declared kind, else of its own
/// invention. It knows as much of JSON Schema as Qlik's documents use, and nothing of the generator.
/// </summary>
internal sealed class PayloadSynthesizer(JsonObject document)
{
    private const int MostDepth = 12;

    public JsonNode Make(JsonNode schema) => Make(schema, 0) ?? new JsonObject();

    private JsonNode? Make(JsonNode schema, int depth)
    {
        List<JsonObject> parts = [];
        Collect(schema, parts);
        if (depth > MostDepth || parts.Count == 0)
            return JsonValue.Create("anything");

        string? type = parts.Select(static part => part["type"]?.GetValue<string>()).FirstOrDefault(static name => name is not null);
        if (type is "object" || parts.Any(static part => part["properties"] is not null))
            return MakeObject(parts, depth);
        if (type is "array")
            return new JsonArray(parts.Select(static part => part["items"]).FirstOrDefault(static items => items is not null) is { } items ? Make(items, depth + 1) : "anything");

        if (parts.Select(static part => part["enum"]).FirstOrDefault(static values => values is not null) is JsonArray allowed)
            return allowed[0]!.DeepClone();
        if (parts.Select(static part => part["oneOf"]).FirstOrDefault(static branches => branches is not null) is JsonArray branches)
            return branches[0]!["title"]!.DeepClone();
        return ExamplesOf(parts).FirstOrDefault(example => IsOfType(example, type))?.DeepClone() ?? MakeScalar(type, parts);
    }

    private JsonObject MakeObject(List<JsonObject> parts, int depth)
    {
        Dictionary<string, List<JsonNode>> members = [];
        foreach ((string name, JsonNode? schema) in parts.Select(static part => part["properties"]).OfType<JsonObject>().SelectMany(static properties => properties))
        {
            if (!members.TryGetValue(name, out List<JsonNode>? schemas))
                members.Add(name, schemas = []);
            schemas.Add(schema!);
        }

        JsonObject made = [];
        foreach ((string name, List<JsonNode> schemas) in members)
            made[name] = Make(new JsonObject { ["allOf"] = new JsonArray([.. schemas.Select(static schema => schema.DeepClone())]) }, depth + 1);
        return made;
    }

    private void Collect(JsonNode? schema, List<JsonObject> parts)
    {
        if (schema is not JsonObject members)
            return;
        if (members["$ref"] is { } reference)
        {
            Collect(Resolve(reference.GetValue<string>()), parts);
            return;
        }

        parts.Add(members);
        foreach (JsonNode? branch in members["allOf"] as JsonArray ?? [])
            Collect(branch, parts);

        // Of branches that are objects the first one.
        if (members["oneOf"] is JsonArray branches && branches[0]!["$ref"] is not null)
            Collect(branches[0], parts);
    }

    private JsonNode? Resolve(string reference) =>
        reference[2..].Split('/').Aggregate((JsonNode?)document, static (node, segment) => node?[segment]);

    private static IEnumerable<JsonNode> ExamplesOf(List<JsonObject> parts) => parts
        .SelectMany(static part => (part["examples"] as JsonArray ?? []).Append(part["example"]).Append(part["default"]))
        .OfType<JsonNode>();

    private static bool IsOfType(JsonNode value, string? type) => (type, value.GetValueKind()) switch
    {
        (null, _) => true,
        ("string", JsonValueKind.String) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value.AsValue().TryGetValue(out long _),
        _ => false,
    };

    private static JsonNode MakeScalar(string? type, List<JsonObject> parts) => type switch
    {
        "integer" or "number" => 1,
        "boolean" => true,
        _ => parts.Select(static part => part["format"]?.GetValue<string>()).FirstOrDefault(static format => format is not null) switch
        {
            "date-time" => "2026-09-01T10:00:00Z",
            "date" => "2026-09-01",
            "uri" => "https://acme.test/",
            "uuid" => "00000000-0000-0000-0000-000000000001",
            _ => "some-text",
        },
    };
}
