using System.Buffers.Binary;

namespace QlikEventGen.CompilerServices;

/// <summary>Spells a date-time as RFC 3339 has it, as short as it can be: the framework's own formats always write all fraction digits and the offset.</summary>
internal static class DateTimeText
{
    /// <summary>"0000-00-00T00:00:00.0000000+00:00".</summary>
    public const int MaxLength = 33;

    private const int LengthOfSeconds = 19;
    private const int FractionDigits = 7;

    private static ReadOnlySpan<byte> TwoDigits =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>Writes the local time, the fraction digits that are needed, and <c>Z</c> or the offset.</summary>
    /// <param name="value">The date and time.</param>
    /// <param name="text">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>The length of the text.</returns>
    public static int Write(DateTimeOffset value, Span<byte> text)
    {
        DateTime local = value.DateTime;
        local.Deconstruct(out int year, out int month, out int day);
        long ticks = local.TimeOfDay.Ticks;
        int seconds = (int)(ticks / TimeSpan.TicksPerSecond);
        text = text[..MaxLength];
        WriteTwo(text, year / 100);
        WriteTwo(text[2..], year % 100);
        text[4] = (byte)'-';
        WriteTwo(text[5..], month);
        text[7] = (byte)'-';
        WriteTwo(text[8..], day);
        text[10] = (byte)'T';
        WriteTwo(text[11..], seconds / 3600);
        text[13] = (byte)':';
        WriteTwo(text[14..], seconds / 60 % 60);
        text[16] = (byte)':';
        WriteTwo(text[17..], seconds % 60);
        int end = WriteFraction(text, (int)(ticks % TimeSpan.TicksPerSecond));
        return end + WriteOffset(text[end..], value.TotalOffsetMinutes);
    }

    /// <returns>Where the text goes on: after the last digit that is not zero, if there is one.</returns>
    private static int WriteFraction(Span<byte> text, int fraction)
    {
        if (fraction == 0)
        {
            return LengthOfSeconds;
        }

        text[LengthOfSeconds] = (byte)'.';
        WriteTwo(text[20..], fraction / 100_000);
        WriteTwo(text[22..], fraction / 1000 % 100);
        WriteTwo(text[24..], fraction / 10 % 100);
        text[26] = (byte)('0' + (fraction % 10));
        int end = LengthOfSeconds + 1 + FractionDigits;
        while (text[end - 1] == (byte)'0')
        {
            end--;
        }

        return end;
    }

    private static int WriteOffset(Span<byte> text, int minutes)
    {
        if (minutes == 0)
        {
            text[0] = (byte)'Z';
            return 1;
        }

        text[0] = (byte)(minutes < 0 ? '-' : '+');
        minutes = Math.Abs(minutes);
        WriteTwo(text[1..], minutes / 60);
        text[3] = (byte)':';
        WriteTwo(text[4..], minutes % 60);
        return 6;
    }

    private static void WriteTwo(Span<byte> text, int number) =>
        BinaryPrimitives.WriteUInt16LittleEndian(text, BinaryPrimitives.ReadUInt16LittleEndian(TwoDigits[(number * 2)..]));
}
