using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

/// <summary>Equality of JSON values, and a hash that agrees with it.</summary>
/// <remarks>
/// Source: JSON Schema 2020-12, Core, section 4.2.2: numbers are equal by value (<c>1.0</c> equals <c>1</c>), strings by their characters whatever
/// their escapes, arrays item by item, objects member by member in any order.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonElements
{
    /// <summary>Whether two values are equal as JSON; an absent one equals an absent one.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>True if they are equal.</returns>
    public static bool DeepEquals(JsonElement? left, JsonElement? right)
    {
        if (left is not { } leftValue || right is not { } rightValue)
        {
            return left.HasValue == right.HasValue;
        }

        if (leftValue.ValueKind == JsonValueKind.Undefined || rightValue.ValueKind == JsonValueKind.Undefined)
        {
            return leftValue.ValueKind == rightValue.ValueKind;
        }

        return JsonElement.DeepEquals(leftValue, rightValue);
    }

    /// <summary>A hash code that is the same for equal values.</summary>
    /// <param name="value">A value, or null where it is absent.</param>
    /// <returns>The hash code. It differs from one process to the next.</returns>
    public static int GetHashCode(JsonElement? value) => value is { } present ? Hash(present) : 0;

    /// <summary>The text of a value.</summary>
    /// <param name="value">A value, or <c>default</c>.</param>
    /// <returns>UTF-8 without white space around it; empty for <c>default</c>.</returns>
    public static ReadOnlySpan<byte> TextOf(JsonElement value)
        => value.ValueKind == JsonValueKind.Undefined ? default : JsonMarshal.GetRawUtf8Value(value);

    private static int Hash(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                return HashMembers(value);
            case JsonValueKind.Array:
                RuntimeHelpers.EnsureSufficientExecutionStack();
                HashCode items = default;
                items.Add(JsonValueKind.Array);
                foreach (JsonElement item in value.EnumerateArray())
                {
                    items.Add(Hash(item));
                }

                return items.ToHashCode();
            case JsonValueKind.String:
                return string.GetHashCode(value.GetString());
            case JsonValueKind.Number:
                return JsonDecimal.GetHashCode(JsonMarshal.GetRawUtf8Value(value));
            default:
                return (int)value.ValueKind + 1;
        }
    }

    private static int HashMembers(JsonElement value)
    {
        // A sum does not depend on the order of the members.
        int hash = (int)JsonValueKind.Object;
        foreach (JsonProperty member in value.EnumerateObject())
        {
            hash += HashCode.Combine(string.GetHashCode(member.Name), Hash(member.Value));
        }

        return hash;
    }
}
