using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace QlikEventGen.AspNetCore.Receiving;

/// <summary>The bytes of a request's body, as they came: what is signed.</summary>
internal static class RequestBody
{
    /// <summary>Reads a body; null if it is longer than it may be.</summary>
    public static async ValueTask<byte[]?> ReadAsync(HttpContext context, int maxSize)
    {
        if (context.Request.ContentLength > maxSize)
        {
            return null;
        }

        // The server has a limit of its own, which must not be lower.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit && limit.MaxRequestBodySize < maxSize)
        {
            limit.MaxRequestBodySize = maxSize;
        }

        PipeReader reader = context.Request.BodyReader;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            if (read.Buffer.Length > maxSize)
            {
                reader.AdvanceTo(read.Buffer.Start);
                return null;
            }

            if (read.IsCompleted)
            {
                byte[] body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
