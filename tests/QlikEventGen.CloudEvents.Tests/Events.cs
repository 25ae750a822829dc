using System.Text.Json.Nodes;

namespace QlikEventGen.CloudEvents.Tests;

/// <summary>The example of the event's page, changed.</summary>
internal static class Events
{
    private static readonly string s_example = ReadExample();

    public static AutomationRunEnded Read(params (string Name, string? Json)[] changes) => AutomationRunEnded.Parse(Json(changes));

    /// <param name="changes">Members with another value, or with none.</param>
    public static string Json(params (string Name, string? Json)[] changes)
    {
        JsonObject payload = JsonNode.Parse(s_example)!.AsObject();
        foreach ((string name, string? json) in changes)
        {
            payload.Remove(name);
            if (json is not null)
            {
                payload.Add(name, JsonNode.Parse(json));
            }
        }

        return payload.ToJsonString();
    }

    private static string ReadExample()
    {
        using StreamReader reader = new(typeof(Events).Assembly.GetManifestResourceStream("event.json")!);
        return reader.ReadToEnd();
    }
}
