namespace QlikEventGen.Shared;

/// <summary>Reads the dates and times of RFC 3339, section 5.6, with the restrictions of section 5.7.</summary>
internal static class Rfc3339
{
    private const int DateLength = 10;
    private const int TimeLength = 8;
    private const int LastMinuteOfDay = (24 * 60) - 1;

    /// <summary>Reads a <c>date-time</c>. Letters may be in either case, and there may be any number of fraction digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Rfc3339Parts parts)
    {
        parts = default;
        if (text.Length <= DateLength
            || (text[DateLength] | 0x20) != 't'
            || !TryParseDate(text[..DateLength], out int year, out int month, out int day)
            || !TryParseTime(text[(DateLength + 1)..], out parts))
        {
            return false;
        }

        parts.Year = year;
        parts.Month = month;
        parts.Day = day;
        return true;
    }

    /// <summary>Reads a <c>full-date</c>.</summary>
    public static bool TryParseDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        if (text.Length == DateLength
            && text[4] == '-'
            && text[7] == '-'
            && TryReadTwoDigits(text, 0, out int century)
            && TryReadTwoDigits(text, 2, out int yearOfCentury)
            && TryReadTwoDigits(text, 5, out month)
            && TryReadTwoDigits(text, 8, out day)
            && month is >= 1 and <= 12
            && day >= 1)
        {
            year = (century * 100) + yearOfCentury;
            return day <= DaysInMonth(year, month);
        }

        year = month = day = 0;
        return false;
    }

    /// <summary>Reads a <c>full-time</c>; the date of <paramref name="parts"/> stays empty.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> text, out Rfc3339Parts parts)
    {
        parts = default;
        if (text.Length <= TimeLength
            || text[2] != ':'
            || text[5] != ':'
            || !TryReadTwoDigits(text, 0, out parts.Hour)
            || !TryReadTwoDigits(text, 3, out parts.Minute)
            || !TryReadTwoDigits(text, 6, out parts.Second)
            || parts.Hour > 23
            || parts.Minute > 59
            || parts.Second > 60)
        {
            return false;
        }

        int position = TimeLength;
        if (text[position] == '.')
        {
            position++;
            int start = position;
            int scale = (int)TimeSpan.TicksPerSecond;
            while (position < text.Length && AsciiCharacter.IsDigit(text[position]))
            {
                scale /= 10;
                parts.FractionTicks += scale * (text[position] - '0');
                position++;
            }

            if (position == start)
            {
                return false;
            }
        }

        return TryParseOffset(text[position..], out parts.OffsetMinutes)
            && (parts.Second < 60 || IsLastMinuteOfUtcDay(parts));
    }

    /// <summary>The number of days of a month of the proleptic Gregorian calendar, which has a year 0.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6
            || text[0] is not ((byte)'+' or (byte)'-')
            || text[3] != ':'
            || !TryReadTwoDigits(text, 1, out int hour)
            || !TryReadTwoDigits(text, 4, out int minute)
            || hour > 23
            || minute > 59)
        {
            return false;
        }

        minutes = (hour * 60) + minute;
        if (text[0] == '-')
        {
            minutes = -minutes;
        }

        return true;
    }

    // Leap seconds are inserted at the end of a UTC day only.
    private static bool IsLastMinuteOfUtcDay(in Rfc3339Parts parts)
    {
        int minuteOfDay = ((parts.Hour * 60) + parts.Minute - parts.OffsetMinutes) % (24 * 60);
        return minuteOfDay == LastMinuteOfDay || minuteOfDay == -1;
    }

    private static bool TryReadTwoDigits(ReadOnlySpan<byte> text, int position, out int value)
    {
        uint tens = (uint)(text[position] - '0');
        uint ones = (uint)(text[position + 1] - '0');
        value = (int)((tens * 10) + ones);
        return tens <= 9 && ones <= 9;
    }
}
