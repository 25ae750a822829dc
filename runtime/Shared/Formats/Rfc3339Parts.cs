namespace QlikEventGen.Shared;

/// <summary>The numbers of an RFC 3339 date-time, as they were written.</summary>
internal struct Rfc3339Parts
{
    /// <summary>0 to 9999.</summary>
    public int Year;

    public int Month;

    public int Day;

    public int Hour;

    public int Minute;

    /// <summary>60 is a leap second.</summary>
    public int Second;

    /// <summary>The fraction of the second in units of 100 ns; further digits are cut.</summary>
    public int FractionTicks;

    /// <summary>Local time less UTC.</summary>
    public int OffsetMinutes;

    private const int LargestOffsetMinutes = 14 * 60;

    /// <summary>
    /// Converts to the framework's type. A leap second becomes the instant after it, and an offset that the type cannot
    /// hold becomes UTC. False when the instant is outside of the type's range.
    /// </summary>
    public readonly bool TryToDateTimeOffset(out DateTimeOffset value)
    {
        value = default;
        if (Year == 0)
        {
            return false;
        }

        long local = new DateTime(Year, Month, Day).Ticks
            + ((((Hour * 60L) + Minute) * 60L) + Second) * TimeSpan.TicksPerSecond
            + FractionTicks;
        long utc = local - (OffsetMinutes * TimeSpan.TicksPerMinute);
        int offset = OffsetMinutes;
        if (offset is > LargestOffsetMinutes or < -LargestOffsetMinutes)
        {
            local = utc;
            offset = 0;
        }

        if (!IsInRange(local) || !IsInRange(utc))
        {
            return false;
        }

        value = new DateTimeOffset(local, TimeSpan.FromMinutes(offset));
        return true;
    }

    private static bool IsInRange(long ticks) => (ulong)ticks <= (ulong)DateTime.MaxValue.Ticks;
}
