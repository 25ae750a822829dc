namespace QlikEventGen.Shared.Patterns;

/// <summary>An immutable set of Unicode code points, surrogates included.</summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    /// <summary>One more than the last code point.</summary>
    public const int End = 0x110000;

    public static readonly CodePointSet Empty = new([]);
    public static readonly CodePointSet All = new([0, End]);

    // Where the set begins, ends, begins again…: strictly ascending, an even number of them. An end is the first code point outside.
    private readonly int[] _bounds;
    private readonly int _hashCode;

    // A bit for each ASCII character, for most of what is asked is about these.
    private readonly ulong _below64;
    private readonly ulong _below128;

    private CodePointSet(int[] bounds)
    {
        _bounds = bounds;
        foreach (int bound in bounds)
        {
            _hashCode = unchecked((_hashCode * 31) + bound);
        }

        for (int i = 0; i < bounds.Length && bounds[i] < 128; i += 2)
        {
            _below64 |= Below(bounds[i + 1]) & ~Below(bounds[i]);
            _below128 |= Below(bounds[i + 1] - 64) & ~Below(bounds[i] - 64);
        }

        // The lowest bits, as many as a number says.
        static ulong Below(int count) => count <= 0 ? 0 : count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
    }

    /// <summary>Where the set begins, ends, begins again…; an end is the first code point outside.</summary>
    public ReadOnlySpan<int> Bounds => _bounds;

    public bool IsEmpty => _bounds.Length == 0;

    /// <summary>The only code point of the set, or -1.</summary>
    public int Single => _bounds.Length == 2 && _bounds[1] - _bounds[0] == 1 ? _bounds[0] : -1;

    public static CodePointSet Of(int codePoint) => new([codePoint, codePoint + 1]);

    public static CodePointSet Range(int first, int last) => new([first, last + 1]);

    /// <summary>The union of ranges in any order; both ends belong to a range.</summary>
    public static CodePointSet FromRanges(IEnumerable<(int First, int Last)> ranges)
    {
        List<int> bounds = [];
        foreach ((int first, int last) in ranges.OrderBy(static range => range.First))
        {
            Append(bounds, first, last + 1);
        }

        return new([.. bounds]);
    }

    /// <summary>A set from its bounds, ascending.</summary>
    public static CodePointSet FromBounds(List<int> bounds) => new([.. bounds]);

    public bool Contains(int codePoint) => codePoint < 128
        ? (((codePoint < 64 ? _below64 : _below128) >> (codePoint & 63)) & 1) != 0
        : IsBetweenBounds(codePoint);

    public CodePointSet Complement()
    {
        List<int> bounds = new(_bounds.Length + 2);
        if (IsEmpty || _bounds[0] != 0)
        {
            bounds.Add(0);
        }

        foreach (int bound in _bounds)
        {
            if (bound is > 0 and < End)
            {
                bounds.Add(bound);
            }
        }

        if (IsEmpty || _bounds[_bounds.Length - 1] != End)
        {
            bounds.Add(End);
        }

        return new([.. bounds]);
    }

    public CodePointSet Union(CodePointSet other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        List<int> bounds = new(_bounds.Length + other._bounds.Length);
        int mine = 0;
        int theirs = 0;
        while (mine < _bounds.Length || theirs < other._bounds.Length)
        {
            bool takeMine = theirs == other._bounds.Length || (mine < _bounds.Length && _bounds[mine] <= other._bounds[theirs]);
            ref int next = ref (takeMine ? ref mine : ref theirs);
            int[] source = takeMine ? _bounds : other._bounds;
            Append(bounds, source[next], source[next + 1]);
            next += 2;
        }

        return new([.. bounds]);
    }

    public CodePointSet Except(CodePointSet other) => Complement().Union(other).Complement();

    public bool Equals(CodePointSet? other) => other is not null && _hashCode == other._hashCode && _bounds.AsSpan().SequenceEqual(other._bounds);

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode() => _hashCode;

    private bool IsBetweenBounds(int codePoint)
    {
        int index = Array.BinarySearch(_bounds, codePoint);
        return (index >= 0 ? index : ~index - 1) % 2 == 0;
    }

    // Ranges come in the order of their beginnings.
    private static void Append(List<int> bounds, int start, int end)
    {
        if (bounds.Count == 0 || start > bounds[bounds.Count - 1])
        {
            bounds.Add(start);
            bounds.Add(end);
        }
        else if (end > bounds[bounds.Count - 1])
        {
            bounds[bounds.Count - 1] = end;
        }
    }
}
