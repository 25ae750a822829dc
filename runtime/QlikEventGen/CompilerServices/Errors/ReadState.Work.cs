using System.Runtime.CompilerServices;

namespace QlikEventGen.CompilerServices;

// The bound on work. Schemas that try the same value again at each level can multiply work with depth.
public ref partial struct ReadState
{
    /// <summary>
    /// The work that a read may always spend on going over values again, what it may spend on top for each byte of the text, and for each byte
    /// and branch. A unit is a byte passed or a branch tried, which takes a nanosecond or a few.
    /// </summary>
    private const long LeastWork = 2_000_000;
    private const long WorkPerByte = 64;
    private const long WorkPerByteAndBranch = 4;

    /// <summary>How much more a collecting read may spend that follows a fast one which stayed within its bound: it goes over values more often.</summary>
    private const int CollectingFactor = 16;

    /// <summary>The value at which the work was at its bound; negative if it never was.</summary>
    internal readonly int OverworkedAt => _afterOverwork - 1;

    /// <summary>Whether a read has spent too much work on going over values again: a text fault.</summary>
    /// <param name="json">The text.</param>
    /// <param name="position">The first byte of the value that branches are about to be tried on.</param>
    /// <param name="branches">The number of branches.</param>
    /// <returns>True if the caller must stop.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsOverworked(scoped ReadOnlySpan<byte> json, int position, int branches)
    {
        long most = LeastWork + ((WorkPerByte + (WorkPerByteAndBranch * branches)) * json.Length);
        if (_work <= most * Math.Max(1, _workFactor))
        {
            return false;
        }

        _hasFault = true;
        _afterOverwork = position + 1;
        if (_workFactor > 1)
        {
            ReportOverwork(position);
        }

        return true;
    }

    /// <summary>Notes the work that a check of a value that had been read before has taken.</summary>
    /// <param name="end">What the check returned: the position after the value, or the complement of the position that it stopped at.</param>
    /// <param name="start">The first byte of the value.</param>
    /// <returns>True if the check did not stop.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(int end, int start)
    {
        _work += (end < 0 ? ~end : end) - start + 1;
        return end >= 0;
    }

    /// <summary>
    /// Whether the errors of branches, none of which holds, are to be collected. Schemas that try values again at each level can multiply
    /// them with depth, so beyond a bound only the keyword is named.
    /// </summary>
    /// <typeparam name="TMode">Whether errors are collected.</typeparam>
    /// <param name="start">The first byte of the value.</param>
    /// <param name="end">The position after it.</param>
    /// <param name="branches">The number of branches.</param>
    /// <returns>True if the caller is to check each branch in its own mode.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Explains<TMode>(int start, int end, int branches)
        where TMode : struct, IReadMode
    {
        if (!TMode.Collects)
        {
            return false;
        }

        _explained += ((long)end - start + 1) * branches;
        return _explained <= LeastWork;
    }

    /// <summary>Notes that a text takes too much work.</summary>
    internal void ReportOverwork(int position) =>
        Errors.AddTextFault(new TextFault(position, "takes too much work; the schema goes over the same values again and again", null));
}
