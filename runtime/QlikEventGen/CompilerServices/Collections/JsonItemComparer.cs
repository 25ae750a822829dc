using System.Text.Json;

namespace QlikEventGen.CompilerServices;

/// <summary>How items of a list are compared: JSON values of any kind as JSON, everything else by its own equality.</summary>
internal static class JsonItemComparer<T>
{
    public static IEqualityComparer<T> Instance { get; } = Create();

    private static IEqualityComparer<T> Create()
    {
        if (typeof(T) == typeof(JsonElement))
        {
            return (IEqualityComparer<T>)(object)new ElementComparer();
        }

        if (typeof(T) == typeof(JsonElement?))
        {
            return (IEqualityComparer<T>)(object)new OptionalElementComparer();
        }

        return EqualityComparer<T>.Default;
    }

    private sealed class ElementComparer : IEqualityComparer<JsonElement>
    {
        public bool Equals(JsonElement x, JsonElement y) => JsonElements.DeepEquals(x, y);

        public int GetHashCode(JsonElement obj) => JsonElements.GetHashCode(obj);
    }

    private sealed class OptionalElementComparer : IEqualityComparer<JsonElement?>
    {
        public bool Equals(JsonElement? x, JsonElement? y) => JsonElements.DeepEquals(x, y);

        public int GetHashCode(JsonElement? obj) => JsonElements.GetHashCode(obj);
    }
}
