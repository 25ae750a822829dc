using QlikEventGen.Generator.Diagnostics;
using QlikEventGen.Generator.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.Generator.Documents;

/// <summary>
/// Finds the messages of an AsyncAPI document: those of its components, channels and operations, each once, however many references lead
/// to it. Those that another document of the project has are its own business.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="resolver">Where references lead.</param>
/// <param name="diagnostics">Where to report; null for a document that is only referred to.</param>
internal sealed class MessageReader(SchemaDocument document, ReferenceResolver resolver, DiagnosticBag? diagnostics)
{
    private readonly List<EventMessage> _messages = [];
    private readonly HashSet<(string Path, string Pointer)> _seen = [];

    public static IReadOnlyList<EventMessage> Read(SchemaDocument document, ReferenceResolver resolver, DiagnosticBag? diagnostics)
    {
        MessageReader reader = new(document, resolver, diagnostics);
        if (reader.HasReadableVersion() && document.Root is JsonObject root)
            reader.ReadAll(root);
        return reader._messages;
    }

    private bool HasReadableVersion()
    {
        if (document.Root is not JsonObject root)
        {
            Report(DiagnosticRules.WrongKeywordValue, document.Root!.Span, "The root", "an AsyncAPI document: an object with \"asyncapi\"", document.Root.KindName);
            return false;
        }

        if (!root.TryGetMember("asyncapi", out JsonMember? version))
        {
            Report(DiagnosticRules.WrongKeywordValue, new JsonSpan(root.Span.Start, 0), "asyncapi", "the version of an AsyncAPI document, such as \"3.0.0\"", "nothing");
            return false;
        }

        if (version.Value is not JsonString text)
        {
            Report(DiagnosticRules.WrongKeywordValue, version.Value.Span, "asyncapi", "a version such as \"3.0.0\"", version.Value.KindName);
            return false;
        }

        if (text.Value.StartsWith("3.", StringComparison.Ordinal))
            return true;

        Report(DiagnosticRules.NotSupported, text.Span, "asyncapi " + text.Value, "only AsyncAPI 3 documents are read, so nothing is generated for this one");
        return false;
    }

    private void ReadAll(JsonObject root)
    {
        if (ObjectIn(root, "components") is { } components)
        {
            ReadMap(ObjectIn(components, "messages"), "/components/messages");
            ReadChannels(ObjectIn(components, "channels"), "/components/channels");
            ReadOperations(ObjectIn(components, "operations"), "/components/operations");
        }

        ReadChannels(ObjectIn(root, "channels"), "/channels");
        ReadOperations(ObjectIn(root, "operations"), "/operations");
    }

    private void ReadChannels(JsonObject? channels, string pointer)
    {
        foreach (JsonMember channel in channels?.Members ?? [])
        {
            if (channel.Value is JsonObject members)
                ReadMap(ObjectIn(members, "messages"), JsonPointers.Append(pointer, channel.Name) + "/messages");
        }
    }

    private void ReadOperations(JsonObject? operations, string pointer)
    {
        foreach (JsonMember operation in operations?.Members ?? [])
        {
            string place = JsonPointers.Append(pointer, operation.Name);
            if (operation.Value is not JsonObject members)
                continue;
            ReadList(members, place);
            if (ObjectIn(members, "reply") is { } reply)
                ReadList(reply, place + "/reply");
        }
    }

    private void ReadList(JsonObject container, string pointer)
    {
        if (!container.TryGetMember("messages", out JsonMember? member))
            return;
        if (member.Value is not JsonArray list)
        {
            Report(DiagnosticRules.WrongKeywordValue, member.Value.Span, "messages", "an array of references", member.Value.KindName);
            return;
        }

        for (int i = 0; i < list.Items.Count; i++)
            Read(list.Items[i], JsonPointers.Append(pointer + "/messages", i));
    }

    private void ReadMap(JsonObject? messages, string pointer)
    {
        foreach (JsonMember message in messages?.Members ?? [])
            Read(message.Value, JsonPointers.Append(pointer, message.Name));
    }

    private void Read(JsonNode node, string pointer)
    {
        if (Follow(document, pointer, node) is not var (owner, place, target))
            return;

        // The messages of another document become types there, unless it has none.
        if (owner != document && owner is { Kind: DocumentKind.AsyncApi, File.Options.ReferenceOnly: false })
            return;
        if (!_seen.Add((owner.File.Path, place)))
            return;
        if (target is not JsonObject message)
        {
            Report(DiagnosticRules.WrongKeywordValue, target.Span, JsonPointer.LastSegment(place), "a message: an object", target.KindName);
            return;
        }

        JsonSpan key = KeyOf(owner, place, message);
        IReadOnlyList<MessagePart> parts = [new MessagePart(owner, message), .. TraitsOf(owner, place, message)];
        string? name = TextIn(parts, "name");
        string eventType = name ?? JsonPointer.LastSegment(place);
        if (PayloadOf(owner, place, message, eventType, key) is not { } payload)
            return;

        _messages.Add(new EventMessage
        {
            Document = owner,
            EventType = eventType,
            NameSpan = Find(parts, "name") is (var named, JsonString text) && named == owner ? text.Span : key,
            PayloadPointer = payload,
            Examples = ExamplesOf(owner, parts, key),
            Title = TextIn(parts, "title"),
            Summary = TextIn(parts, "summary"),
            Description = TextIn(parts, "description"),
            IsDeprecated = Find(parts, "x-qlik-deprecated")?.Value is JsonBoolean { Value: true },
            DeprecationNote = (Find(parts, "x-qlik-deprecated-description")?.Value as JsonString)?.Value,
        });
    }

    /// <summary>Where the schema of a payload stands; null, and reported, where there is none that can be read.</summary>
    private string? PayloadOf(SchemaDocument owner, string place, JsonObject message, string eventType, JsonSpan key)
    {
        if (!message.TryGetMember("payload", out _))
        {
            ReportAt(owner, key, DiagnosticRules.NoEventType, eventType, "it has no payload");
            return null;
        }

        string payload = place + "/payload";
        if (owner.AsyncApi?.MultiFormatAt(payload) is not { } schema)
            return payload;
        if (schema.Dialect is not null)
            return schema.Pointer;

        ReportAt(owner, schema.Format.Span, DiagnosticRules.NoEventType, eventType, $"its payload is not written in JSON Schema but in '{schema.Format.Value}'");
        return null;
    }

    /// <summary>The traits, the last one first: it has the last word, but for the message itself (AsyncAPI 3.0, section "Traits Merge Mechanism").</summary>
    private List<MessagePart> TraitsOf(SchemaDocument owner, string place, JsonObject message)
    {
        List<MessagePart> traits = [];
        if (!message.TryGetMember("traits", out JsonMember? member))
            return traits;
        if (member.Value is not JsonArray list)
        {
            ReportAt(owner, member.Value.Span, DiagnosticRules.WrongKeywordValue, "traits", "an array of traits", member.Value.KindName);
            return traits;
        }

        for (int i = list.Items.Count - 1; i >= 0; i--)
        {
            if (Follow(owner, JsonPointers.Append(place + "/traits", i), list.Items[i]) is not var (traitOwner, _, node))
                continue;
            if (node is JsonObject trait)
                traits.Add(new MessagePart(traitOwner, trait));
            else
                ReportAt(traitOwner, node.Span, DiagnosticRules.WrongKeywordValue, "traits", "an array of traits, which are objects", node.KindName);
        }

        return traits;
    }

    /// <summary>The payloads in the examples (AsyncAPI 3.0, section "Message Example Object"); others show headers alone.</summary>
    private List<MessageExample> ExamplesOf(SchemaDocument owner, IReadOnlyList<MessagePart> parts, JsonSpan key)
    {
        List<MessageExample> examples = [];
        if (Find(parts, "examples") is not var (place, value))
            return examples;
        if (value is not JsonArray list)
        {
            ReportAt(place, value.Span, DiagnosticRules.WrongKeywordValue, "examples", "an array of examples", value.KindName);
            return examples;
        }

        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not JsonObject example)
                ReportAt(place, list.Items[i].Span, DiagnosticRules.WrongKeywordValue, "examples", "an array of examples, which are objects", list.Items[i].KindName);
            else if (example.TryGetMember("payload", out JsonMember? payload))
                examples.Add(new MessageExample($"examples/{i.ToString(CultureInfo.InvariantCulture)}/payload", payload.Value, place == owner ? payload.Value.Span : key));
        }

        return examples;
    }

    /// <summary>What a place holds once references are followed; null, and reported, where one leads nowhere.</summary>
    private (SchemaDocument Owner, string Pointer, JsonNode Node)? Follow(SchemaDocument owner, string pointer, JsonNode node)
    {
        HashSet<(string Path, string Pointer)> passed = [];
        while (node is JsonObject container && container.TryGetMember("$ref", out JsonMember? member) && member.Value is JsonString reference)
        {
            if (!passed.Add((owner.File.Path, pointer)))
            {
                ReportAt(owner, reference.Span, DiagnosticRules.SelfReference, reference.Value);
                return null;
            }

            if (!resolver.TryResolve(owner, owner.BaseUri, reference.Value, out ResolvedSchema target, out string problem))
            {
                bool isOutside = resolver.LeadsOutside(owner, owner.BaseUri, reference.Value, out string uri);
                ReportAt(owner, reference.Span, isOutside ? DiagnosticRules.OutsideReference : DiagnosticRules.DanglingReference, reference.Value, isOutside ? uri : problem);
                return null;
            }

            (owner, pointer, node) = (target.Document, target.Pointer, target.Node);
        }

        return (owner, pointer, node);
    }

    /// <summary>A member as the first part has it that has it, and the document that it stands in.</summary>
    private static (SchemaDocument Owner, JsonNode Value)? Find(IReadOnlyList<MessagePart> parts, string name)
    {
        foreach (MessagePart part in parts)
        {
            if (part.Members.TryGetMember(name, out JsonMember? member))
                return (part.Owner, member.Value);
        }

        return null;
    }

    private string? TextIn(IReadOnlyList<MessagePart> parts, string name)
    {
        if (Find(parts, name) is not var (owner, value))
            return null;
        if (value is not JsonString)
            ReportAt(owner, value.Span, DiagnosticRules.WrongKeywordValue, name, "a string", value.KindName);
        return (value as JsonString)?.Value;
    }

    private JsonObject? ObjectIn(JsonObject parent, string name)
    {
        if (!parent.TryGetMember(name, out JsonMember? member))
            return null;
        if (member.Value is not JsonObject)
            Report(DiagnosticRules.WrongKeywordValue, member.Value.Span, name, "an object", member.Value.KindName);
        return member.Value as JsonObject;
    }

    /// <summary>The key of a message; the message itself where it is an item of a list.</summary>
    private static JsonSpan KeyOf(SchemaDocument owner, string place, JsonObject message) =>
        place.Length > 0
        && owner.Find(place.Substring(0, place.LastIndexOf('/'))) is JsonObject container
        && container.TryGetMember(JsonPointer.LastSegment(place), out JsonMember? member)
            ? member.NameSpan
            : message.Span;

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor rule, JsonSpan span, params string[] arguments) => ReportAt(document, span, rule, arguments);

    /// <summary>What is wrong in another document is reported there.</summary>
    private void ReportAt(SchemaDocument owner, JsonSpan span, Microsoft.CodeAnalysis.DiagnosticDescriptor rule, params string[] arguments)
    {
        if (owner == document)
            diagnostics?.Report(rule, document, span, arguments);
    }

    /// <summary>A message, or one of its traits, and the document that it stands in.</summary>
    private readonly record struct MessagePart(SchemaDocument Owner, JsonObject Members);
}
