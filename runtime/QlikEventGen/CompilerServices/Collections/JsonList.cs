using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
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
        _ => JsonList<T>.Over([.. items]),
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
            _ => JsonList<T>.Over([.. items.Select(copyItem)]),
        };
    }
}

/// <summary>An immutable list that equals another if their items do, JSON values among them compared as JSON.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Count = {Count}")]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list.")]
public abstract class JsonList<T> : IReadOnlyList<T>, IEquatable<JsonList<T>>
{
    private const int MaxShownItems = 10;

    private protected JsonList()
    {
    }

    /// <inheritdoc/>
    public abstract int Count { get; }

    internal static JsonList<T> Empty { get; } = new Many([]);

    // For the debugger alone.
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    private T[] Items => AsSpan().ToArray();

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            ReadOnlySpan<T> items = AsSpan();
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)items.Length, nameof(index));
            return items[index];
        }
    }

    /// <summary>A list of copied items. A few numbers or references stand in the list itself.</summary>
    internal static JsonList<T> Of(ReadOnlySpan<T> items) => AreFew(items.Length) ? new Few(items) : new Many(items.ToArray());

    /// <summary>A list that may take over an array which no one else holds.</summary>
    internal static JsonList<T> Over(T[] items) => AreFew(items.Length) ? new Few(items) : new Many(items);

    private static bool AreFew(int count) => Unsafe.SizeOf<T>() <= sizeof(long) && (uint)(count - 1) < FewItems<T>.Capacity;

    /// <summary>The items as a span.</summary>
    /// <returns>A span over the list's own memory.</returns>
    public abstract ReadOnlySpan<T> AsSpan();

    /// <inheritdoc/>
    public abstract IEnumerator<T> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] JsonList<T>? other)
        => ReferenceEquals(this, other) || (other is not null && AsSpan().SequenceEqual(other.AsSpan(), JsonItemComparer<T>.Instance));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as JsonList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in AsSpan())
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
        text.AppendJoin(", ", this.Take(MaxShownItems).Select(static item => item is null ? "null" : string.Create(CultureInfo.InvariantCulture, $"{item}")));
        if (Count > MaxShownItems)
        {
            text.Append(CultureInfo.InvariantCulture, $", … {Count} items");
        }

        return text.Append(']').ToString();
    }

    private sealed class Few : JsonList<T>
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly FewItems<T> _items;

        public Few(ReadOnlySpan<T> items)
        {
            Count = items.Length;
            items.CopyTo(_items);
        }

        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public override int Count { get; }

        public override ReadOnlySpan<T> AsSpan() => ((ReadOnlySpan<T>)_items)[..Count];

        public override IEnumerator<T> GetEnumerator()
        {
            for (int index = 0; index < Count; index++)
            {
                yield return _items[index];
            }
        }
    }

    private sealed class Many : JsonList<T>
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly T[] _items;

        public Many(T[] items) => _items = items;

        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public override int Count => _items.Length;

        public override ReadOnlySpan<T> AsSpan() => _items;

        public override IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();
    }
}
