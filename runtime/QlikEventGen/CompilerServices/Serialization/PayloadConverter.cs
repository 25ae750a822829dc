using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QlikEventGen.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated type by the type's own code, without reflection.</summary>
/// <typeparam name="T">The generated type.</typeparam>
/// <remarks>As everywhere in System.Text.Json, a JSON <c>null</c> is a null reference where the type is a class, and is not validated.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PayloadConverter<T> : JsonConverter<T>
    where T : IJsonPayload<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not valid; the message names the errors, and the inner exception holds them.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonElement element = JsonElement.ParseValue(ref reader);
        bool mayHaveExtensions = options.ReadCommentHandling != JsonCommentHandling.Disallow || options.AllowTrailingCommas;
        ReadOnlySpan<byte> json = mayHaveExtensions ? WithoutExtensions(element) : JsonMarshal.GetRawUtf8Value(element);
        if (PayloadReader.TryParse<T>(json, out T? value, out ValidationResult result))
        {
            return value;
        }

        EventValidationException reason = new(result);
        throw new JsonException(reason.Message, reason);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => PayloadWriter.WriteTo(value, writer);

    /// <summary>The text without the comments and trailing commas that the options allow.</summary>
    private static ReadOnlySpan<byte> WithoutExtensions(JsonElement element)
    {
        JsonTextWriter writer = default;
        try
        {
            writer.Element(element);
            return writer.WrittenText.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
