using QlikEventGen.Generator.Json;

namespace QlikEventGen.Generator.Documents;

/// <summary>A schema that says itself in which format it is written.</summary>
/// <param name="Pointer">Where the schema stands in the document.</param>
/// <param name="Format">The name of the format.</param>
/// <param name="Dialect">The dialect that the format stands for; null if it is none of JSON Schema.</param>
internal sealed record MultiFormatSchema(string Pointer, JsonString Format, SchemaDialect? Dialect);

/// <summary>Where schemas stand in an AsyncAPI document: its components, and the payloads of its messages (AsyncAPI 3.0, section "Schema").</summary>
internal sealed class AsyncApiPlaces
{
    private readonly Dictionary<string, SchemaDialect> _dialects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MultiFormatSchema> _multiFormat = new(StringComparer.Ordinal);

    public AsyncApiPlaces(JsonObject root)
    {
        JsonObject? components = ObjectIn(root, "components");
        AddAll(ObjectIn(components, "schemas"), "/components/schemas");
        AddPayloads(ObjectIn(components, "messages"), "/components/messages");
        AddChannels(ObjectIn(components, "channels"), "/components/channels");
        AddChannels(ObjectIn(root, "channels"), "/channels");
    }

    /// <summary>The dialect of the schema that stands at a place; null if none does.</summary>
    public SchemaDialect? DialectAt(string pointer) => _dialects.TryGetValue(pointer, out SchemaDialect dialect) ? dialect : null;

    /// <summary>The object at a place that holds a schema and the name of its format; null if there is none.</summary>
    public MultiFormatSchema? MultiFormatAt(string pointer) => _multiFormat.TryGetValue(pointer, out MultiFormatSchema? schema) ? schema : null;

    private void AddChannels(JsonObject? channels, string pointer)
    {
        foreach (JsonMember channel in channels?.Members ?? [])
            AddPayloads(ObjectIn(channel.Value, "messages"), JsonPointers.Append(pointer, channel.Name) + "/messages");
    }

    private void AddPayloads(JsonObject? messages, string pointer)
    {
        foreach (JsonMember message in messages?.Members ?? [])
        {
            if (message.Value is JsonObject members && members.TryGetMember("payload", out JsonMember? payload))
                Add(payload.Value, JsonPointers.Append(pointer, message.Name) + "/payload");
        }
    }

    private void AddAll(JsonObject? schemas, string pointer)
    {
        foreach (JsonMember schema in schemas?.Members ?? [])
            Add(schema.Value, JsonPointers.Append(pointer, schema.Name));
    }

    private void Add(JsonNode node, string pointer)
    {
        if (node is JsonObject members
            && members.TryGetMember("schema", out _)
            && members.TryGetMember("schemaFormat", out JsonMember? member)
            && member.Value is JsonString format)
        {
            MultiFormatSchema schema = new(pointer + "/schema", format, SchemaFormats.GetDialect(format.Value));
            _multiFormat.Add(pointer, schema);
            if (schema.Dialect is { } dialect)
                _dialects.Add(schema.Pointer, dialect);
            return;
        }

        _dialects.Add(pointer, SchemaDialect.Draft7);
    }

    private static JsonObject? ObjectIn(JsonNode? parent, string name) =>
        parent is JsonObject container && container.TryGetMember(name, out JsonMember? member) ? member.Value as JsonObject : null;
}
