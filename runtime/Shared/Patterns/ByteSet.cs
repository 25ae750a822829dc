#if NET
using System.Buffers;
#endif

namespace QlikEventGen.Shared.Patterns;

/// <summary>A set of bytes of UTF-8 that are whole characters, or belong to any characters beyond ASCII.</summary>
internal sealed class ByteSet
{
    private readonly bool[] _contains;
#if NET
    private const int LengthWithoutVectors = 16;

    private readonly SearchValues<byte> _values;
#endif

    private ByteSet(bool[] contains)
    {
        _contains = contains;
#if NET
        _values = SearchValues.Create([.. Enumerable.Range(0, 256).Where(value => contains[value]).Select(static value => (byte)value)]);
#endif
    }

    /// <summary>Whether all characters beyond ASCII are in the set; else none is.</summary>
    public bool HasOthers => _contains[255];

    /// <summary>The bytes of a set of code points, or null when it has some characters beyond ASCII and lacks others.</summary>
    public static ByteSet? TryCreate(CodePointSet set)
    {
        bool hasOthers = false;
        ReadOnlySpan<int> bounds = set.Bounds;
        if (bounds.Length > 0 && bounds[bounds.Length - 1] > 0x80)
        {
            hasOthers = bounds[bounds.Length - 2] <= 0x80 && bounds[bounds.Length - 1] == CodePointSet.End;
            if (!hasOthers)
            {
                return null;
            }
        }

        bool[] contains = new bool[256];
        for (int i = 0; i < contains.Length; i++)
        {
            contains[i] = i < 0x80 ? set.Contains(i) : hasOthers;
        }

        return new(contains);
    }

    public bool Contains(byte value) => _contains[value];

    public bool Overlaps(ByteSet other) => _contains.Where((isContained, value) => isContained && other._contains[value]).Any();

    /// <summary>How many bytes of the set a text begins with.</summary>
    public int CountAtStart(ReadOnlySpan<byte> text)
    {
        int end = 0;
#if NET
        // Most classes match a few bytes only.
        int few = Math.Min(text.Length, LengthWithoutVectors);
        while (end < few && _contains[text[end]])
        {
            end++;
        }

        if (end == few && few < text.Length)
        {
            int rest = text[end..].IndexOfAnyExcept(_values);
            end = rest < 0 ? text.Length : end + rest;
        }
#else
        while (end < text.Length && _contains[text[end]])
        {
            end++;
        }
#endif
        return end;
    }
}
