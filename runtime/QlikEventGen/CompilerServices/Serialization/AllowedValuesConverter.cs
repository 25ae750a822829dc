using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QlikEventGen.CompilerServices;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a generated enum as the exact text that its schema allows, also as a dictionary's key.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TValues">The texts of its values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AllowedValuesConverter<TEnum, TValues> : JsonConverter<TEnum>
    where TEnum : struct, Enum
    where TValues : struct, IAllowedValues<TEnum>
{
    private const int MaxStackLength = 256;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not one of the allowed ones.</exception>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? ReadValue(ref reader)
            : throw new JsonException($"A value of {typeof(TEnum).Name} must be a string.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not defined.</exception>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(GetText(value), skipInputValidation: true);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is not one of the allowed values.</exception>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not defined.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonScanner.ReadText(GetText(value), 0, out JsonText text);
        writer.WritePropertyName(text.ToString());
    }

    private static ReadOnlySpan<byte> GetText(TEnum value)
    {
        ReadOnlySpan<byte> text = TValues.GetUtf8Text(value);
        return text.IsEmpty ? throw new JsonException($"{value} is not a defined value of {typeof(TEnum).Name}, so it has no JSON text.") : text;
    }

    private static TEnum ReadValue(ref Utf8JsonReader reader)
    {
        // The reader gives what stands between the quotes, escapes and all.
        int length = 2 + (reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length);
        byte[]? rented = length <= MaxStackLength ? null : ArrayPool<byte>.Shared.Rent(length);
        Span<byte> json = rented is null ? stackalloc byte[MaxStackLength] : rented;
        json = json[..length];
        json[0] = (byte)'"';
        json[^1] = (byte)'"';
        if (reader.HasValueSequence)
        {
            reader.ValueSequence.CopyTo(json[1..]);
        }
        else
        {
            reader.ValueSpan.CopyTo(json[1..]);
        }

        bool isAllowed = TValues.Read(json, 0, out TEnum value) == length;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isAllowed ? value : throw new JsonException($"The text is none of the values that {typeof(TEnum).Name} allows.");
    }
}
