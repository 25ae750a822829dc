namespace QlikEventGen.Shared;

/// <summary>How to look up a code point in a table of <see cref="IdnaTables"/>.</summary>
internal static class CodePointTable
{
    private const int ValueBits = 8;
    private const int ValueMask = (1 << ValueBits) - 1;

    /// <summary>Whether a set has the code point. The table has the code points where the set begins and where it ends, by turns.</summary>
    public static bool Contains(ReadOnlySpan<int> boundaries, int codePoint) => (CountUpTo(boundaries, codePoint) & 1) != 0;

    /// <summary>
    /// What a map has for the code point. Each entry of the table is the first code point of a run above the run's value in
    /// the low eight bits; before the first run the value is 0.
    /// </summary>
    public static int ValueOf(ReadOnlySpan<int> runs, int codePoint)
    {
        int count = CountUpTo(runs, (codePoint << ValueBits) | ValueMask);
        return count == 0 ? 0 : runs[count - 1] & ValueMask;
    }

    /// <summary>How many of the sorted numbers are not greater than <paramref name="limit"/>.</summary>
    private static int CountUpTo(ReadOnlySpan<int> sorted, int limit)
    {
        int index = sorted.BinarySearch(limit);
        return index < 0 ? ~index : index + 1;
    }
}
