using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

/// <summary>Gathers the items of an array while it is read. A few items need no other memory; the list holds them itself, or in an array of exactly their number.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>If it is dropped before <see cref="ToList"/>, memory of the array pool is left to the garbage collector.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonListBuilder<T>
{
    private const int FirstRentedCapacity = 16;

    private FewItems<T> _inline;
    private T[]? _rented;
    private int _count;

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item)
    {
        if (_rented is { } rented && _count < rented.Length)
        {
            rented[_count++] = item;
        }
        else if (_rented is null && _count < FewItems<T>.Capacity)
        {
            _inline[_count++] = item;
        }
        else
        {
            Grow();
            _rented![_count++] = item;
        }
    }

    /// <summary>The items added, as a list. The builder must not be used after that.</summary>
    /// <returns>The list.</returns>
    public JsonList<T> ToList()
    {
        if (_count == 0)
        {
            return JsonList<T>.Empty;
        }

        JsonList<T> list = JsonList<T>.Of(Items);
        Release();
        return list;
    }

    /// <summary>The items added. The builder must not be used after that.</summary>
    internal T[] ToArray()
    {
        T[] items = Items.ToArray();
        Release();
        return items;
    }

    private void Release()
    {
        if (_rented is { } rented)
        {
            ReturnToPool(rented);
            _rented = null;
        }

        _count = 0;
    }

    [UnscopedRef]
    private ReadOnlySpan<T> Items => _rented is null ? ((ReadOnlySpan<T>)_inline)[.._count] : _rented.AsSpan(0, _count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(_rented is null ? FirstRentedCapacity : checked(_rented.Length * 2));
        Items.CopyTo(larger);
        if (_rented is not null)
        {
            ReturnToPool(_rented);
        }

        _rented = larger;
    }

    private static void ReturnToPool(T[] rented)
        => ArrayPool<T>.Shared.Return(rented, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
