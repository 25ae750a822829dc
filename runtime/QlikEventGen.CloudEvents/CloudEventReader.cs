using System.Buffers;
using System.Text.Json;
using CloudNative.CloudEvents;

namespace QlikEventGen.CloudEvents;

/// <summary>Makes an event of the SDK from the JSON text of one that was read.</summary>
internal sealed class CloudEventReader
{
    // How deep data may be is for the event's type to say, which has read or built it.
    private static readonly JsonDocumentOptions s_anyDepth = new() { MaxDepth = int.MaxValue };

    // CloudEvents 1.0.2, section "Naming Conventions".
    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private readonly CloudEvent _cloudEvent = new(CloudEventsSpecVersion.V1_0);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private CloudEventReader()
    {
    }

    /// <exception cref="NotSupportedException">There are members that the SDK cannot hold.</exception>
    public static CloudEvent Read(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json, s_anyDepth);
        CloudEventReader reader = new();
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null || member.NameEquals(MemberNames.Data))
            {
                reader.ReadMember(member.Name, member.Value);
            }
        }

        reader.ReadData(document.RootElement);
        return reader._problems.Count == 0
            ? reader._cloudEvent
            : throw new NotSupportedException($"The event cannot be one of the CloudEvents SDK: {string.Join("; ", reader._problems)}.");
    }

    private void ReadMember(string name, JsonElement value)
    {
        switch (name)
        {
            case var _ when !_names.Add(name):
                Report(name, "the member stands twice");
                break;
            case MemberNames.Data or MemberNames.DataBase64:
                break;
            case MemberNames.SpecVersion:
                ReadSpecVersion(value);
                break;
            case MemberNames.ExactSpecVersion:
                Report(name, "the name is kept for the exact text of specversion");
                break;
            case var _ when name.Length == 0 || name.AsSpan().ContainsAnyExcept(s_nameCharacters):
                Report(name, "the name of an attribute has only lower-case letters and digits");
                break;
            default:
                ReadAttribute(name, value);
                break;
        }
    }

    private void ReadSpecVersion(JsonElement value)
    {
        string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (text is null || (text != "1.0" && !text.StartsWith("1.0.", StringComparison.Ordinal)))
        {
            Report(MemberNames.SpecVersion, "the SDK knows version 1.0 only");
        }
        else if (text != "1.0")
        {
            Set(MemberNames.ExactSpecVersion, CloudEventAttributeType.String, text);
        }
    }

    private void ReadAttribute(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CloudEventAttributeType type = _cloudEvent.GetAttribute(name)?.Type ?? CloudEventAttributeType.String;
                Set(name, type, value.GetString()!);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Set(name, CloudEventAttributeType.Boolean, value.GetBoolean());
                break;
            case JsonValueKind.Number when value.TryGetInt32(out int number):
                Set(name, CloudEventAttributeType.Integer, number);
                break;
            case JsonValueKind.Number:
                Report(name, "a number of an attribute is a whole one of 32 bits");
                break;
            default:
                Report(name, "the value of an attribute is a string, a boolean or a number");
                break;
        }
    }

    private void Set(string name, CloudEventAttributeType type, object value)
    {
        try
        {
            CloudEventAttribute attribute = _cloudEvent.GetAttribute(name) ?? CloudEventAttribute.CreateExtension(name, type);
            _cloudEvent[attribute] = value is string text ? attribute.Parse(text) : value;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            Report(name, $"the SDK refuses the value: {exception.Message}");
        }
    }

    private void ReadData(JsonElement root)
    {
        bool hasBytes = root.TryGetProperty(MemberNames.DataBase64, out JsonElement bytes) && bytes.ValueKind != JsonValueKind.Null;
        if (root.TryGetProperty(MemberNames.Data, out JsonElement data))
        {
            _cloudEvent.Data = data.ValueKind == JsonValueKind.String && !IsJson(_cloudEvent.DataContentType) ? data.GetString() : data.Clone();
            if (hasBytes)
            {
                Report(MemberNames.DataBase64, "there is data");
            }
        }
        else if (hasBytes)
        {
            if (bytes.ValueKind == JsonValueKind.String && bytes.TryGetBytesFromBase64(out byte[]? value))
            {
                _cloudEvent.Data = value;
            }
            else
            {
                Report(MemberNames.DataBase64, "the value is not a string in Base64");
            }
        }
    }

    /// <summary>JSON Event Format, section 3.1: what is not said is JSON, and so are types that end with <c>/json</c> or <c>+json</c>.</summary>
    private static bool IsJson(string? mediaType)
    {
        if (mediaType is null)
        {
            return true;
        }

        string type = mediaType.Split(';')[0].TrimEnd();
        return type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private void Report(string name, string why) => _problems.Add($"{name}: {why}");
}
