namespace QlikEventGen.Tests;

/// <summary>Measures what code allocates.</summary>
internal static class Allocation
{
    private const int Rounds = 20;

    /// <summary>The bytes that an action allocates, the least of several rounds.</summary>
    /// <remarks>
    /// One round can say too much: when another thread's test starts a collection, this thread's allocation buffer ends, and what
    /// was left of it counts as allocated.
    /// </remarks>
    public static long Least(Action action)
    {
        action();
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
