namespace QlikEventGen.Generator.Json;

/// <summary>A JSON value with its place in the file. Immutable.</summary>
internal abstract class JsonNode(JsonSpan span)
{
    /// <summary>The whole value: quotes and brackets included, white space around it not.</summary>
    public JsonSpan Span { get; } = span;

    /// <summary>What this is, for messages: "an object", "a string", "null".</summary>
    public abstract string KindName { get; }
}

internal sealed class JsonArray(IReadOnlyList<JsonNode> items, JsonSpan span) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string KindName => "an array";
}

internal sealed class JsonNumber(string text, JsonSpan span) : JsonNode(span)
{
    /// <summary>The number as it is spelled in the file.</summary>
    public string Text { get; } = text;

    public override string KindName => "a number";
}

internal sealed class JsonBoolean(bool value, JsonSpan span) : JsonNode(span)
{
    public bool Value { get; } = value;

    public override string KindName => Value ? "true" : "false";
}

internal sealed class JsonNull(JsonSpan span) : JsonNode(span)
{
    public override string KindName => "null";
}
