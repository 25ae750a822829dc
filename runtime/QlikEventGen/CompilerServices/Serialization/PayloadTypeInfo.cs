using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QlikEventGen.CompilerServices;

/// <summary>Makes the type information with which <see cref="JsonSerializer"/> works without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PayloadTypeInfo
{
    /// <summary>Type information that belongs to given options, as a resolver must return it.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="options">The options.</param>
    /// <returns>The type information.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static JsonTypeInfo<T> Create<T>(JsonSerializerOptions options)
        where T : IJsonPayload<T>
        => JsonMetadataServices.CreateValueInfo<T>(options, new PayloadConverter<T>());

    /// <summary>Type information with options of its own.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <returns>The type information.</returns>
    public static JsonTypeInfo<T> Create<T>()
        where T : IJsonPayload<T>
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new Resolver<T>() };
        options.MakeReadOnly();
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }

    private sealed class Resolver<T> : IJsonTypeInfoResolver
        where T : IJsonPayload<T>
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => type == typeof(T) ? Create<T>(options) : null;
    }
}
