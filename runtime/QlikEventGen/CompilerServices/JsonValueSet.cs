using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>The values that <c>enum</c> or <c>const</c> allows where they are not all strings.</summary>
/// <remarks>Source: JSON Schema 2020-12, Validation, sections 6.1.2 and 6.1.3; equality is that of Core, section 4.2.2.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonValueSet
{
    private readonly JsonElement[] _values;

    /// <summary>Prepares the values.</summary>
    /// <param name="values">A JSON array of them, in UTF-8.</param>
    public JsonValueSet(ReadOnlySpan<byte> values)
    {
        Utf8JsonReader reader = new(values);
        _values = [.. JsonElement.ParseValue(ref reader).EnumerateArray()];
    }

    /// <summary>Whether a value is one of them. Allocates for objects and arrays only.</summary>
    /// <param name="json">The value as JSON text that has been checked, without white space around it.</param>
    /// <returns>Whether it equals one of the values.</returns>
    public bool Contains(ReadOnlySpan<byte> json)
    {
        JsonElement? parsed = null;
        foreach (JsonElement value in _values)
        {
            bool isEqual = value.ValueKind switch
            {
                JsonValueKind.Object => json[0] == '{' && JsonElement.DeepEquals(value, parsed ??= Parse(json)),
                JsonValueKind.Array => json[0] == '[' && JsonElement.DeepEquals(value, parsed ??= Parse(json)),
                JsonValueKind.String => JsonScanner.ReadText(json, 0, out JsonText text) >= 0
                    && JsonScanner.ReadText(JsonMarshal.GetRawUtf8Value(value), 0, out JsonText known) >= 0
                    && AreEqual(text, known),
                JsonValueKind.Number => json[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9')
                    && JsonDecimal.AreEqual(json, JsonMarshal.GetRawUtf8Value(value)),
                _ => json.SequenceEqual(JsonMarshal.GetRawUtf8Value(value)),
            };
            if (isEqual)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreEqual(JsonText text, JsonText known) => known.HasEscapes
        ? text.ToString() == known.ToString()
        : text.EqualsText(known.Raw);

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }
}
