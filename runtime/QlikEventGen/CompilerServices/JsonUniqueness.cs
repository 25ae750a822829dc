using System.ComponentModel;
using System.Text.Json;

namespace QlikEventGen.CompilerServices;

/// <summary>The check of <c>uniqueItems</c>.</summary>
/// <remarks>Source: JSON Schema 2020-12, Validation, section 6.4.3; equality is that of Core, section 4.2.2.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonUniqueness
{
    /// <summary>Whether no two items of an array are equal. Takes time in proportion to the length, whatever the items are.</summary>
    /// <param name="json">An array as JSON text that has been checked.</param>
    /// <returns>Whether they are all different.</returns>
    public static bool HasUniqueItems(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        JsonElement array = JsonElement.ParseValue(ref reader);
        if (array.GetArrayLength() < 2)
        {
            return true;
        }

        HashSet<JsonElement> seen = new(array.GetArrayLength(), ElementComparer.Instance);
        foreach (JsonElement item in array.EnumerateArray())
        {
            if (!seen.Add(item))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class ElementComparer : IEqualityComparer<JsonElement>
    {
        public static readonly ElementComparer Instance = new();

        public bool Equals(JsonElement x, JsonElement y) => JsonElements.DeepEquals(x, y);

        public int GetHashCode(JsonElement obj) => JsonElements.GetHashCode(obj);
    }
}
