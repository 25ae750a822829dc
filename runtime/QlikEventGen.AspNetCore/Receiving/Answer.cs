using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace QlikEventGen.AspNetCore.Receiving;

/// <summary>The answer to a delivery: 204, or problem details that hold no value of a payload.</summary>
/// <remarks>Source: RFC 9457.</remarks>
internal sealed class Answer
{
    /// <summary>Beyond this many errors the answer says how many more there are.</summary>
    private const int MostErrors = 100;

    private readonly string _title;
    private readonly string _detail;

    private Answer(int status, string title, string detail)
    {
        Status = status;
        _title = title;
        _detail = detail;
    }

    public static Answer Handled { get; } = new(StatusCodes.Status204NoContent, "", "");

    public static Answer UnsupportedMediaType { get; } = new(
        StatusCodes.Status415UnsupportedMediaType,
        "The content type is not supported.",
        "Send application/json, application/cloudevents+json or application/cloudevents-batch+json in UTF-8, or the attributes of the event as headers.");

    public static Answer HandlerFailed { get; } = new(StatusCodes.Status500InternalServerError, "The event was not handled.", "Its handler failed. Send it again.");

    public int Status { get; }

    private TimeSpan? RetryAfter { get; init; }

    private IReadOnlyList<(int Index, ValidationResult Result)> Faults { get; init; } = [];

    private bool IsBatch { get; init; }

    public static Answer Unauthorized(string detail) => new(StatusCodes.Status401Unauthorized, "The signature is not valid.", detail);

    public static Answer TooLarge(int maxSize) => new(
        StatusCodes.Status413PayloadTooLarge, "The body is too large.", string.Create(CultureInfo.InvariantCulture, $"It may have {maxSize} bytes."));

    public static Answer Busy(TimeSpan retryAfter, string detail) =>
        new(StatusCodes.Status503ServiceUnavailable, "The event cannot be handled now.", detail) { RetryAfter = retryAfter };

    public static Answer NoEvents(string detail) => new(StatusCodes.Status400BadRequest, "The delivery holds no events.", detail);

    public static Answer Invalid(IReadOnlyList<(int Index, ValidationResult Result)> faults, bool isBatch) =>
        new(StatusCodes.Status400BadRequest, "The event is not valid.", "The errors say what is wrong with it, and where.") { Faults = faults, IsBatch = isBatch };

    public async ValueTask WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        if (Status == StatusCodes.Status204NoContent)
        {
            return;
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = QlikSignature.HeaderName;
        }

        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        response.ContentType = "application/problem+json";
        byte[] body = CreateBody();
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    private byte[] CreateBody()
    {
        ArrayBufferWriter<byte> buffer = new();

        // The answer is never a part of HTML, and messages are full of quotes.
        using Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("title", _title);
        writer.WriteNumber("status", Status);
        writer.WriteString("detail", _detail);
        if (Faults.Count > 0)
        {
            WriteErrors(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private void WriteErrors(Utf8JsonWriter writer)
    {
        (int Index, ValidationError Error)[] errors = [.. Faults.SelectMany(static fault => fault.Result.Errors.Select(error => (fault.Index, error)))];
        writer.WriteStartArray("errors");
        foreach ((int index, ValidationError error) in errors.Take(MostErrors))
        {
            writer.WriteStartObject();
            if (IsBatch)
            {
                writer.WriteNumber("event", index);
            }

            writer.WriteString("pointer", error.InstanceLocation);
            writer.WriteNumber("line", error.Line);
            writer.WriteNumber("column", error.Column);
            writer.WriteString("keyword", error.Keyword);
            writer.WriteString("message", error.MessageWithoutValue);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (errors.Length > MostErrors)
        {
            writer.WriteNumber("furtherErrors", errors.Length - MostErrors);
        }
    }
}
