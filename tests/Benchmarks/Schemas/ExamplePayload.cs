using System.Text.Json.Nodes;

namespace QlikEventGen.Benchmarks.Schemas;

/// <summary>Makes a value of a payload schema: every member, two items of each array, the first of several choices, and the example that the schema gives.</summary>
internal sealed class ExamplePayload(JsonObject root)
{
    private const int MaxDepth = 12;

    public JsonNode Create() => Create(root, 0)!;

    private JsonNode? Create(JsonObject schema, int depth)
    {
        if (schema["$ref"] is { } reference)
        {
            return Create(Resolve(reference.GetValue<string>()), depth);
        }

        JsonNode?[] parts = [.. Branches(schema).Select(branch => Create(branch, depth))];
        if (schema["properties"] is JsonObject || parts.Any(static part => part is JsonObject))
        {
            return CreateObject(schema, parts.OfType<JsonObject>(), depth);
        }

        if (schema["format"]?.GetValue<string>() is { } format && CreateOfFormat(format) is { } formatted)
        {
            return formatted;
        }

        JsonNode? given = schema["const"] ?? schema["enum"]?[0] ?? schema["example"] ?? schema["default"] ?? (schema["examples"] as JsonArray)?.FirstOrDefault();
        return given is not null ? given.DeepClone()
            : parts.FirstOrDefault(static part => part is not null) is { } part ? part
            : CreateOfType(schema, depth);
    }

    private JsonObject CreateObject(JsonObject schema, IEnumerable<JsonObject> parts, int depth)
    {
        JsonObject value = [];
        foreach ((string name, JsonNode? member) in parts.SelectMany(static part => part))
        {
            value[name] = member?.DeepClone();
        }

        if (depth < MaxDepth)
        {
            foreach ((string name, JsonNode? member) in schema["properties"] as JsonObject ?? [])
            {
                value[name] = Create(member!.AsObject(), depth + 1);
            }
        }

        return value;
    }

    private JsonNode? CreateOfType(JsonObject schema, int depth)
    {
        string? type = schema["type"] is JsonArray types ? types[0]!.GetValue<string>() : schema["type"]?.GetValue<string>();
        return type switch
        {
            "array" => schema["items"] is JsonObject items && depth < MaxDepth ? new JsonArray(Create(items, depth + 1), Create(items, depth + 1)) : new JsonArray(),
            "integer" or "number" => schema["minimum"]?.DeepClone() ?? 42,
            "boolean" => true,
            "null" => null,
            "object" => new JsonObject(),
            _ => "some example text",
        };
    }

    /// <summary>Not every example in the documents has the format of its schema.</summary>
    private static JsonNode? CreateOfFormat(string format) => format switch
    {
        "date-time" => "2025-11-05T13:51:21Z",
        "date" => "2025-11-05",
        "uuid" => "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
        "uri" or "uri-reference" => "https://example.com/a",
        "email" => "a@example.com",
        _ => null,
    };

    private static IEnumerable<JsonObject> Branches(JsonObject schema) =>
    [
        .. schema["allOf"]?.AsArray().Select(static branch => branch!.AsObject()) ?? [],
        .. (schema["oneOf"] ?? schema["anyOf"])?.AsArray().Take(1).Select(static branch => branch!.AsObject()) ?? [],
    ];

    private JsonObject Resolve(string reference) =>
        reference[2..].Split('/').Aggregate((JsonNode)root, static (node, segment) => node[segment]!).AsObject();
}
