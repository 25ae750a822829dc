namespace QlikEventGen.Events.Tests.Support;

/// <summary>Counts what is thrown on a thread, whether or not it is caught.</summary>
internal static class ThrownExceptions
{
    [ThreadStatic]
    private static int s_count;

    static ThrownExceptions() => AppDomain.CurrentDomain.FirstChanceException += static (_, _) => s_count++;

    /// <summary>Runs an action during which nothing may be thrown, not even inside.</summary>
    public static T AssertNone<T>(string what, Func<T> action)
    {
        int before = s_count;
        T result = action();
        int thrown = s_count - before;
        Assert.True(thrown == 0, $"{what}: {thrown} exceptions were thrown inside");
        return result;
    }

    /// <summary>How many exceptions an action throws, caught ones included.</summary>
    public static int Count(Action action)
    {
        int before = s_count;
        action();
        return s_count - before;
    }
}
