using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace QlikEventGen.CompilerServices;

/// <summary>Makes the dictionaries that properties of generated types hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It makes dictionaries.")]
public static class JsonDictionary
{
    /// <summary>The members as an immutable dictionary with structural equality. Such a dictionary is kept as it is, any other is copied.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="members">The members, or null.</param>
    /// <returns>The dictionary, or null.</returns>
    [return: NotNullIfNotNull(nameof(members))]
    public static IReadOnlyDictionary<string, T>? Copy<T>(IReadOnlyDictionary<string, T>? members) => members switch
    {
        null => null,
        JsonDictionary<T> dictionary => dictionary,
        _ => JsonDictionary<T>.Of([.. members]),
    };

    /// <summary>As <see cref="Copy{T}(IReadOnlyDictionary{string, T})"/>, for values that are collections themselves.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="members">The members, or null.</param>
    /// <param name="copyValue">Copies one value.</param>
    /// <returns>The dictionary, or null.</returns>
    [return: NotNullIfNotNull(nameof(members))]
    public static IReadOnlyDictionary<string, T>? Copy<T>(IReadOnlyDictionary<string, T>? members, Func<T, T> copyValue)
    {
        ArgumentNullException.ThrowIfNull(copyValue);
        return members switch
        {
            null => null,
            JsonDictionary<T> dictionary => dictionary,
            _ => JsonDictionary<T>.Of([.. members.Select(member => KeyValuePair.Create(member.Key, copyValue(member.Value)))]),
        };
    }

    /// <summary>The members of a dictionary that a property of a generated type holds. Going through them allocates nothing.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="members">The dictionary.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    public static ReadOnlySpan<KeyValuePair<string, T>> AsSpan<T>(IReadOnlyDictionary<string, T> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return members is JsonDictionary<T> dictionary ? dictionary.AsSpan() : members.ToArray();
    }
}

/// <summary>
/// An immutable dictionary of the members of a JSON object, in the order in which they came. It equals another that has equal values under
/// the same names, in any order; JSON values are compared as JSON.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Count = {Count}")]
public sealed class JsonDictionary<T> : IReadOnlyDictionary<string, T>, IEquatable<JsonDictionary<T>>
{
    /// <summary>Up to this many names are compared one by one.</summary>
    private const int MostUnindexed = 8;

    private const int MaxShownMembers = 10;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    private readonly KeyValuePair<string, T>[] _members;

    private readonly Dictionary<string, int>? _index;

    private JsonDictionary(KeyValuePair<string, T>[] members, Dictionary<string, int>? index)
    {
        _members = members;
        _index = index;
    }

    /// <inheritdoc/>
    public int Count => _members.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Select(static member => member.Key);

    /// <inheritdoc/>
    public IEnumerable<T> Values => _members.Select(static member => member.Value);

    internal static JsonDictionary<T> Empty { get; } = new([], null);

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">There is no member of this name.</exception>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"There is no member named \"{key}\".");

    /// <summary>A dictionary of members whose names differ, in an array that no one else holds.</summary>
    internal static JsonDictionary<T> Of(KeyValuePair<string, T>[] members) =>
        TryCreate(members) ?? throw new ArgumentException("Two members have the same name.", nameof(members));

    /// <summary>The same for members that came from a text; null if two have the same name.</summary>
    internal static JsonDictionary<T>? TryCreate(KeyValuePair<string, T>[] members)
    {
        if (members.Length <= MostUnindexed)
        {
            for (int i = 1; i < members.Length; i++)
            {
                if (Find(members.AsSpan(0, i), members[i].Key) >= 0)
                {
                    return null;
                }
            }

            return members.Length == 0 ? Empty : new JsonDictionary<T>(members, null);
        }

        Dictionary<string, int> index = new(members.Length, StringComparer.Ordinal);
        for (int i = 0; i < members.Length; i++)
        {
            if (!index.TryAdd(members[i].Key, i))
            {
                return null;
            }
        }

        return new JsonDictionary<T>(members, index);
    }

    /// <summary>The members as a span.</summary>
    /// <returns>A span over the dictionary's own memory.</returns>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _members;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int index = IndexOf(key);
        value = index >= 0 ? _members[index].Value : default;
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] JsonDictionary<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach ((string name, T value) in _members)
        {
            if (!other.TryGetValue(name, out T? found) || !JsonItemComparer<T>.Instance.Equals(value, found))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as JsonDictionary<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // The order does not count.
        int hash = Count;
        foreach ((string name, T value) in _members)
        {
            hash += HashCode.Combine(name, value is null ? 0 : JsonItemComparer<T>.Instance.GetHashCode(value));
        }

        return hash;
    }

    /// <summary>The members in braces; of many members the first, and how many there are.</summary>
    /// <returns>Text such as <c>{a: 1, b: 2}</c>.</returns>
    public override string ToString()
    {
        StringBuilder text = new("{");
        text.AppendJoin(", ", _members.Take(MaxShownMembers).Select(static member => string.Create(CultureInfo.InvariantCulture, $"{member.Key}: {member.Value}")));
        if (_members.Length > MaxShownMembers)
        {
            text.Append(CultureInfo.InvariantCulture, $", … {_members.Length} members");
        }

        return text.Append('}').ToString();
    }

    private static int Find(ReadOnlySpan<KeyValuePair<string, T>> members, string name)
    {
        for (int i = 0; i < members.Length; i++)
        {
            if (members[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _index is null ? Find(_members, name)
            : _index.TryGetValue(name, out int index) ? index
            : -1;
    }
}
