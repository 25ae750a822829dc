using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace QlikEventGen.AspNetCore.Receiving;

/// <summary>How the events of a delivery stand in its request.</summary>
/// <remarks>Source: CloudEvents 1.0.2, HTTP Protocol Binding, section 3; Qlik Cloud sends one structured event as <c>application/json</c>.</remarks>
internal abstract class DeliveryMode
{
    private static readonly DeliveryMode s_structured = new StructuredMode();
    private static readonly DeliveryMode s_binary = new BinaryMode();
    private static readonly DeliveryMode s_batch = new BatchMode();

    /// <summary>Whether one delivery may hold several events.</summary>
    public virtual bool IsBatch => false;

    /// <summary>The mode of a request; null if its content type is none that events come as.</summary>
    /// <param name="request">The request.</param>
    /// <param name="acceptsBinary">Whether the attributes of an event may be headers. If not, such headers say nothing.</param>
    public static DeliveryMode? Of(HttpRequest request, bool acceptsBinary)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            || !StringValues.IsNullOrEmpty(request.Headers.ContentEncoding))
        {
            return null;
        }

        return Is("application/cloudevents+json") ? s_structured
            : Is("application/cloudevents-batch+json") ? s_batch
            : acceptsBinary && request.Headers.ContainsKey(BinaryEvent.Prefix + "specversion") ? s_binary
            : Is("application/json") ? s_structured
            : null;

        bool Is(string name) => type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The payload of each event, in order; what is wrong if they cannot be told apart.</summary>
    public abstract bool TrySplit(HttpRequest request, byte[] body, out IReadOnlyList<ReadOnlyMemory<byte>> events, out string fault);

    private sealed class StructuredMode : DeliveryMode
    {
        public override bool TrySplit(HttpRequest request, byte[] body, out IReadOnlyList<ReadOnlyMemory<byte>> events, out string fault)
        {
            events = [body];
            fault = "";
            return true;
        }
    }

    private sealed class BinaryMode : DeliveryMode
    {
        public override bool TrySplit(HttpRequest request, byte[] body, out IReadOnlyList<ReadOnlyMemory<byte>> events, out string fault)
        {
            bool isRead = BinaryEvent.TryCreatePayload(request, body, out byte[] payload, out fault);
            events = isRead ? [payload] : [];
            return isRead;
        }
    }

    private sealed class BatchMode : DeliveryMode
    {
        public override bool IsBatch => true;

        public override bool TrySplit(HttpRequest request, byte[] body, out IReadOnlyList<ReadOnlyMemory<byte>> events, out string fault)
        {
            List<ReadOnlyMemory<byte>> items = [];
            events = items;
            try
            {
                // The reader of each event has its own limit of depth.
                int mark = body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
                Utf8JsonReader reader = new(body.AsSpan(mark), new JsonReaderOptions { MaxDepth = int.MaxValue });
                reader.Read();
                if (reader.TokenType != JsonTokenType.StartArray)
                {
                    fault = "A batch must be an array of events.";
                    return false;
                }

                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    int start = mark + (int)reader.TokenStartIndex;
                    reader.Skip();
                    items.Add(body.AsMemory(start, mark + (int)reader.BytesConsumed - start));
                }

                reader.Read();
                fault = "";
                return true;
            }
            catch (JsonException exception)
            {
                fault = $"The batch is not JSON: something is wrong in line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}.";
                return false;
            }
        }
    }
}
