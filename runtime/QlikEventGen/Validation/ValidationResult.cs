using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QlikEventGen;

/// <summary>Whether a payload is valid, and if it is not, every error in it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ValidationResult
{
    internal ValidationResult(IReadOnlyList<ValidationError> errors) => Errors = errors;

    /// <summary>The result of every payload without errors.</summary>
    public static ValidationResult Valid { get; } = new([]);

    /// <summary>Whether there is no error.</summary>
    public bool IsValid => Errors.Count == 0;

    /// <summary>The errors in the order of their places in the payload; empty when the payload is valid.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    /// <summary>The result in an output format of JSON Schema 2020-12 (Core, section 12.4), as JSON text.</summary>
    /// <param name="format">The output format.</param>
    /// <returns>JSON text without white space. It quotes no values of the payload (<see cref="ValidationError.MessageWithoutValue"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not one of the defined formats.</exception>
    public string ToJson(OutputFormat format)
    {
        // Escapes what JSON requires and no more, so that quotes in messages stay legible. Not a static field: with the result of valid payloads
        // beside it, the first call would load an assembly for it.
        JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, options))
        {
            switch (format)
            {
                case OutputFormat.Flag: WriteFlag(writer); break;
                case OutputFormat.Basic: WriteBasic(writer); break;
                default: throw new ArgumentOutOfRangeException(nameof(format), format, "Not a defined output format.");
            }
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the <c>flag</c> output of JSON Schema 2020-12 (Core, section 12.4.1): <c>{"valid":false}</c>.</summary>
    /// <param name="writer">Receives one JSON object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteFlag(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteBoolean("valid"u8, IsValid);
        writer.WriteEndObject();
    }

    /// <summary>Writes the <c>basic</c> output of JSON Schema 2020-12 (Core, section 12.4.2): a flat list with one unit for each error.</summary>
    /// <param name="writer">Receives one JSON object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <remarks>
    /// An error that no keyword caused (<see cref="ValidationErrorKind.Text"/>, <see cref="ValidationErrorKind.Representation"/>) has the root
    /// schema as its keyword location, since the format requires one.
    /// </remarks>
    public void WriteBasic(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteBoolean("valid"u8, IsValid);
        if (!IsValid)
        {
            writer.WriteStartArray("errors"u8);
            foreach (ValidationError error in Errors)
            {
                writer.WriteStartObject();
                writer.WriteString("keywordLocation"u8, error.KeywordLocation ?? "");
                if (error.AbsoluteKeywordLocation is { } absoluteKeywordLocation)
                {
                    writer.WriteString("absoluteKeywordLocation"u8, absoluteKeywordLocation);
                }

                writer.WriteString("instanceLocation"u8, error.InstanceLocation);
                writer.WriteString("error"u8, error.MessageWithoutValue);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>The word <c>valid</c>, or each error on a line of its own.</summary>
    /// <returns>Text for people; it quotes values of the payload.</returns>
    public override string ToString() => IsValid ? "valid" : string.Join('\n', Errors);
}
