using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QlikEventGen.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write open allowed values as their text, also as a dictionary's key.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenTextConverter<T> : JsonConverter<T>
    where T : struct, IOpenText<T>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no string.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? T.From(reader.GetString()!)
            : throw new JsonException($"A value of {typeof(T).Name} must be a string.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value was never set.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(GetText(value));
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.From(reader.GetString()!);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value was never set.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(GetText(value));
    }

    private static string GetText(T value) => value.Text ?? throw new JsonException($"The value of {typeof(T).Name} was never set, so it has no JSON text.");
}
