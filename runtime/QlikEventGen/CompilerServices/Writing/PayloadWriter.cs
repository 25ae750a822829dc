using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace QlikEventGen.CompilerServices;

/// <summary>The writers behind the API of generated types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadWriter
{
    /// <summary>A payload as JSON.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="value">The payload.</param>
    /// <returns>UTF-8 without white space and without a byte-order mark.</returns>
    public static byte[] ToUtf8Json<T>(T value)
        where T : IJsonPayload<T>
    {
        JsonTextWriter writer = default;
        try
        {
            value.WriteJson(ref writer);
            return writer.WrittenText.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a payload as JSON: UTF-8 without white space.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="value">The payload.</param>
    /// <param name="utf8Json">Receives the text; nothing if writing fails.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    public static void WriteTo<T>(T value, IBufferWriter<byte> utf8Json)
        where T : IJsonPayload<T>
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        JsonTextWriter writer = default;
        try
        {
            value.WriteJson(ref writer);
            utf8Json.Write(writer.WrittenText);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a payload as one JSON value. An indenting writer gets it indented.</summary>
    /// <typeparam name="T">The payload's type.</typeparam>
    /// <param name="value">The payload.</param>
    /// <param name="writer">Receives the value; nothing if writing fails.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public static void WriteTo<T>(T value, Utf8JsonWriter writer)
        where T : IJsonPayload<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonTextWriter text = default;
        try
        {
            value.WriteJson(ref text);
            WriteText(text.WrittenMemory, writer);
        }
        finally
        {
            text.Dispose();
        }
    }

    /// <summary>Writes text that was checked as one JSON value. An indenting writer gets it indented.</summary>
    internal static void WriteText(ReadOnlyMemory<byte> json, Utf8JsonWriter writer)
    {
        if (writer.Options.Indented)
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = int.MaxValue });
            document.RootElement.WriteTo(writer);
        }
        else
        {
            writer.WriteRawValue(json.Span, skipInputValidation: true);
        }
    }
}
