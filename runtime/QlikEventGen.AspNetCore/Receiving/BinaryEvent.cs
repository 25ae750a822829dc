using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace QlikEventGen.AspNetCore.Receiving;

/// <summary>An event whose attributes are headers and whose data is the body: made into the payload that it would be in structured mode.</summary>
/// <remarks>
/// Source: CloudEvents 1.0.2, HTTP Protocol Binding, section 3.1, and JSON Event Format, section 3.1. The signature covers the body alone, so the
/// attributes are only as good as the connection that they came over.
/// </remarks>
internal static class BinaryEvent
{
    /// <summary>What the headers of attributes begin with.</summary>
    public const string Prefix = "ce-";

    public static bool TryCreatePayload(HttpRequest request, byte[] body, out byte[] payload, out string fault)
    {
        payload = [];
        fault = "";
        ArrayBufferWriter<byte> buffer = new(body.Length + 512);
        using Utf8JsonWriter writer = new(buffer);
        writer.WriteStartObject();
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Headers)
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // The names of attributes have no upper case (CloudEvents 1.0.2, section "Naming Conventions").
            string attribute = name[Prefix.Length..].ToLowerInvariant();
            if (!attribute.All(char.IsAsciiLetterOrDigit) || attribute is "" or "data" or "datacontenttype")
            {
                fault = $"The header {name} is no attribute of an event.";
                return false;
            }

            if (values.Count != 1 || !TryDecode(values[0] ?? "", out string value))
            {
                fault = $"The header {name} must stand once, with its value percent-encoded as UTF-8.";
                return false;
            }

            writer.WriteString(attribute, value);
        }

        writer.WriteString("datacontenttype", request.ContentType);
        if (body.Length > 0)
        {
            if (!TryWriteData(writer, request, body))
            {
                fault = "The body is not the JSON that its content type says it is.";
                return false;
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        payload = buffer.WrittenSpan.ToArray();
        return true;
    }

    private static bool TryWriteData(Utf8JsonWriter writer, HttpRequest request, byte[] body)
    {
        if (!IsJson(request.ContentType))
        {
            writer.WriteBase64String("data_base64", body);
            return true;
        }

        try
        {
            writer.WritePropertyName("data");
            writer.WriteRawValue(body);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return false;
        }
    }

    private static bool IsJson(string? contentType)
    {
        MediaTypeHeaderValue type = MediaTypeHeaderValue.Parse(contentType);
        return type.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Decodes the value of a header (CloudEvents 1.0.2, HTTP Protocol Binding, section 3.1.3.2).</summary>
    private static bool TryDecode(string header, out string value)
    {
        value = Uri.UnescapeDataString(header);
        return !value.Contains('\uFFFD', StringComparison.Ordinal);
    }
}
