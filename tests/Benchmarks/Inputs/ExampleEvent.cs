using System.Text.Json.Nodes;

namespace QlikEventGen.Benchmarks.Inputs;

/// <summary>The example that the event's documentation gives.</summary>
internal static class ExampleEvent
{
    private static readonly string s_text = Resource.ReadText("event.json");

    public static JsonObject Create() => JsonNode.Parse(s_text)!.AsObject();
}
