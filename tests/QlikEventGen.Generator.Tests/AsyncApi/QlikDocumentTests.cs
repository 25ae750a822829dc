using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using QlikEventGen.Generator.Tests.Generated;
using QlikEventGen.Generator.Tests.Snapshots;
using Xunit;

namespace QlikEventGen.Generator.Tests.AsyncApi;

/// <summary>The documents that Qlik publishes for its events, all in one project.</summary>
public sealed class QlikDocumentTests
{
    private static readonly Lazy<GeneratedCode> Code = new(static () => GeneratedCode.Compile(new GeneratorHost(QlikDocuments.Read()).ShowInformation()));

    [Fact]
    public void Their_messages_are_event_types_and_compile_without_a_warning()
    {
        (string Path, string Text)[] documents = QlikDocuments.Read();
        string[] messages = [.. documents.SelectMany(static document => MessagesOf(document.Text)).Select(static message => message.EventType)];
        Dictionary<string, Type> types = EventTypes();

        Assert.Equal(29, documents.Length);
        Assert.Equal(102, messages.Length);
        Assert.Equal(messages.Order(StringComparer.Ordinal), types.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Acme.Automations.AutomationRunEnded", types["com.qlik.v1.automation.run.ended"].FullName);
        Assert.Equal("Acme.AiMcps.AiMcpToolExecuted", types["com.qlik.ai.mcp.tool.executed"].FullName);
    }

    /// <summary>The faults of the documents, each at its place: reviewed, and to be looked at again whenever it changes. Written anew with the snapshots.</summary>
    [Fact]
    public void Their_faults_are_reported_where_they_are_and_nothing_else_is()
    {
        _ = QlikDocuments.Read();
        string path = Path.Combine(RepositoryFiles.Root, "tests", "QlikEventGen.Generator.Tests", "AsyncApi", "QlikDocuments.reports.txt");
        string actual = string.Concat(Code.Value.Result.Diagnostics
            .GroupBy(static report => Path.GetFileName(report.Location.GetLineSpan().Path))
            .OrderBy(static reports => reports.Key, StringComparer.Ordinal)
            .Select(static reports => reports.Key + "\n" + string.Concat(reports.OrderBy(static report => report.Location.SourceSpan.Start).Select(Describe))));
        if (SnapshotCase.IsUpdate)
            File.WriteAllText(path, actual, SnapshotCase.Utf8);

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void A_payload_with_every_member_that_a_message_declares_comes_back_as_it_was()
    {
        List<string> faults = [];
        Dictionary<string, Type> types = EventTypes();
        foreach ((_, string text) in QlikDocuments.Read())
        {
            PayloadSynthesizer synthesizer = new(JsonNode.Parse(text)!.AsObject());
            foreach ((string eventType, JsonNode schema) in MessagesOf(text))
            {
                JsonNode payload = synthesizer.Make(schema);
                RootProbe probe = Code.Value.Root(types[eventType].FullName!);
                string verdict = probe.TryParse(payload.ToJsonString());
                if (verdict != "valid")
                    faults.Add($"{eventType}: {verdict}\n{payload.ToJsonString()}");
                else if (!IsSame(payload, JsonNode.Parse(probe.RoundTrip(payload.ToJsonString()))))
                    faults.Add($"{eventType}:\n{payload.ToJsonString()}\n{probe.RoundTrip(payload.ToJsonString())}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public void The_registry_knows_all_of_them_and_reads_each_as_its_type()
    {
        Type registry = Code.Value.Type("Acme.EventRegistry");
        Func<string, IEvent> parse = registry.GetMethod("Parse", [typeof(string)])!.CreateDelegate<Func<string, IEvent>>();
        Dictionary<string, Type> types = EventTypes();
        int read = 0;

        Assert.Equal(types.Keys.Order(StringComparer.Ordinal), (IEnumerable<string>)registry.GetProperty("EventTypes")!.GetValue(null)!);
        foreach ((_, string text) in QlikDocuments.Read())
        {
            PayloadSynthesizer synthesizer = new(JsonNode.Parse(text)!.AsObject());
            foreach ((string eventType, JsonNode schema) in MessagesOf(text))
            {
                // The event type is only a default in the schemas, and in some of another event.
                JsonObject payload = synthesizer.Make(schema).AsObject();
                payload[payload.ContainsKey("eventType") && !payload.ContainsKey("type") ? "eventType" : "type"] = eventType;
                IEvent value = parse(payload.ToJsonString());
                Assert.Equal(types[eventType], value.GetType());
                Assert.Equal(eventType, value.Type);
                read++;
            }
        }

        Assert.Equal(102, read);
    }

    /// <summary>A date with a time may be spelled otherwise.</summary>
    private static bool IsSame(JsonNode? one, JsonNode? other) => (one, other) switch
    {
        (JsonObject left, JsonObject right) => left.Count == right.Count && left.All(member => right.TryGetPropertyValue(member.Key, out JsonNode? value) && IsSame(member.Value, value)),
        (JsonArray left, JsonArray right) => left.Count == right.Count && left.Zip(right).All(static pair => IsSame(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(one, other) || (InstantOf(one) is { } instant && instant == InstantOf(other)),
    };

    private static DateTimeOffset? InstantOf(JsonNode? value) =>
        value is JsonValue scalar && scalar.TryGetValue(out string? text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out DateTimeOffset instant) ? instant : null;

    private static string Describe(Diagnostic report) =>
        $"  {report.Location.GetLineSpan().StartLinePosition} {report.Severity.ToString().ToLowerInvariant()} {report.Id}: {report.GetMessage(CultureInfo.InvariantCulture)}\n";

    private static IEnumerable<(string EventType, JsonNode Payload)> MessagesOf(string document) =>
        JsonNode.Parse(document)!["components"]!["messages"]!.AsObject().Select(static message => (message.Value!["name"]!.GetValue<string>(), message.Value["payload"]!));

    private static Dictionary<string, Type> EventTypes() => Code.Value.Types()
        .Where(static type => type.GetInterfaces().Any(static candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEvent<>)))
        .ToDictionary(static type => (string)type.GetField("EventType")!.GetRawConstantValue()!, StringComparer.Ordinal);
}
