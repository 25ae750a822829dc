using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace QlikEventGen.CompilerServices;

/// <summary>Makes the lists that properties of generated types hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonList
{
    /// <summary>The items as an immutable list with structural equality. Such a list is kept as it is, any other is copied.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, or null.</param>
    /// <returns>The list, or null.</returns>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Copy<T>(IReadOnlyList<T>? items) => items switch
    {
        null => null,
        JsonList<T> list => list,
        { Count: 0 } => JsonList<T>.Empty,
        _ => new JsonList<T>([.. items]),
    };

    /// <summary>The items of a list that a property of a generated type holds. Going through them allocates nothing.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list.</param>
    /// <returns>The items.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static ReadOnlySpan<T> AsSpan<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is JsonList<T> list ? list.AsSpan() : items.ToArray();
    }

    /// <summary>As <see cref="Copy{T}(IReadOnlyList{T})"/>, for items that are lists themselves.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, or null.</param>
    /// <param name="copyItem">Copies one item.</param>
    /// <returns>The list, or null.</returns>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Copy<T>(IReadOnlyList<T>? items, Func<T, T> copyItem)
    {
        ArgumentNullException.ThrowIfNull(copyItem);
        return items switch
        {
            null => null,
            JsonList<T> list => list,
            { Count: 0 } => JsonList<T>.Empty,
            _ => new JsonList<T>([.. items.Select(copyItem)]),
        };
    }
}

/// <summary>An immutable list that equals another if their items do, JSON values among them compared as JSON.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Count = {Count}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list.")]
public sealed class JsonList<T> : IReadOnlyList<T>, IEquatable<JsonList<T>>
{
    private const int MaxShownItems = 10;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    private readonly T[] _items;

    /// <summary>Takes over an array that no one else holds.</summary>
    internal JsonList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    internal static JsonList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_items.Length, nameof(index));
            return _items[index];
        }
    }

    /// <summary>The items as a span.</summary>
    /// <returns>A span over the list's own memory.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] JsonList<T>? other)
        => ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, JsonItemComparer<T>.Instance));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as JsonList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
        {
            hash.Add(item, JsonItemComparer<T>.Instance);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items in brackets; of many items the first, and how many there are.</summary>
    /// <returns>Text such as <c>[1, 2, 3]</c>.</returns>
    public override string ToString()
    {
        StringBuilder text = new("[");
        text.AppendJoin(", ", _items.Take(MaxShownItems));
        if (_items.Length > MaxShownItems)
        {
            text.Append(CultureInfo.InvariantCulture, $", … {_items.Length} items");
        }

        return text.Append(']').ToString();
    }
}
