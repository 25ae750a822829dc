using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace QlikEventGen.CompilerServices;

/// <summary>Gathers the members of an object while it is read into a dictionary.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonDictionaryBuilder<T>
{
    private JsonListBuilder<KeyValuePair<string, T>> _members;

    /// <summary>Adds a member at the end.</summary>
    /// <param name="json">The text.</param>
    /// <param name="nameStart">The opening quote of the name.</param>
    /// <param name="value">The value.</param>
    public void Add(ReadOnlySpan<byte> json, int nameStart, T value)
    {
        if (JsonScanner.ReadString<BuildMode>(json, nameStart, out string? name) < 0)
        {
            _ = JsonScanner.ReadText(json, nameStart, out JsonText text);
            name = text.ToString();
        }

        _members.Add(new KeyValuePair<string, T>(name!, value));
    }

    /// <summary>Makes the dictionary of the members added. The builder must not be used after that.</summary>
    /// <param name="dictionary">The dictionary.</param>
    /// <returns>False if two members have the same name.</returns>
    public bool TryBuild([NotNullWhen(true)] out JsonDictionary<T>? dictionary)
    {
        dictionary = JsonDictionary<T>.TryCreate(_members.ToArray());
        return dictionary is not null;
    }
}
