using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudNative.CloudEvents;

namespace QlikEventGen.CloudEvents;

/// <summary>Writes an event of the SDK in the JSON format of CloudEvents, for a typed event to read.</summary>
internal static class CloudEventWriter
{
    // Data may be as deep as the event's type allows.
    private static readonly JsonWriterOptions s_options = new() { MaxDepth = int.MaxValue, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="NotSupportedException">The data is of a type of which it is not known what JSON it is.</exception>
    public static ReadOnlyMemory<byte> Write(CloudEvent cloudEvent)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter writer = new(text, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString(MemberNames.SpecVersion, cloudEvent[MemberNames.ExactSpecVersion] as string ?? cloudEvent.SpecVersion.VersionId);
            foreach ((CloudEventAttribute attribute, object value) in cloudEvent.GetPopulatedAttributes())
            {
                if (attribute.Name != MemberNames.ExactSpecVersion)
                {
                    WriteAttribute(writer, attribute, value);
                }
            }

            WriteData(writer, cloudEvent.Data);
            writer.WriteEndObject();
        }

        return text.WrittenMemory;
    }

    /// <summary>JSON Event Format, section 2.2.</summary>
    private static void WriteAttribute(Utf8JsonWriter writer, CloudEventAttribute attribute, object value)
    {
        writer.WritePropertyName(attribute.Name);
        switch (value)
        {
            case bool boolean: writer.WriteBooleanValue(boolean); break;
            case int number: writer.WriteNumberValue(number); break;
            default: writer.WriteStringValue(attribute.Format(value)); break;
        }
    }

    /// <summary>JSON Event Format, section 3.1.</summary>
    private static void WriteData(Utf8JsonWriter writer, object? data)
    {
        switch (data)
        {
            case null: break;
            case byte[] bytes: writer.WriteBase64String(MemberNames.DataBase64, bytes); break;
            case ReadOnlyMemory<byte> bytes: writer.WriteBase64String(MemberNames.DataBase64, bytes.Span); break;
            case string text: writer.WriteString(MemberNames.Data, text); break;
            case JsonElement element: WriteJson(writer, element); break;
            case JsonDocument document: WriteJson(writer, document.RootElement); break;
            case JsonNode node:
                writer.WritePropertyName(MemberNames.Data);
                node.WriteTo(writer);
                break;
            default:
                throw new NotSupportedException(
                    $"The data of the CloudEvent is a {data.GetType()}; it must be a JsonElement, JsonDocument, JsonNode, string, byte[] or ReadOnlyMemory<byte>.");
        }
    }

    /// <summary>As it is spelled: a number with many digits stays what it is.</summary>
    private static void WriteJson(Utf8JsonWriter writer, JsonElement element)
    {
        writer.WritePropertyName(MemberNames.Data);
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);
    }
}
