using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using QlikEventGen.Shared;

namespace QlikEventGen.CompilerServices;

public static partial class JsonScanner
{
    private const int DateLength = 10;

    // "2025-11-05T13:51:21", and its part without the year.
    private const int DateTimeLength = 19;
    private const int YearLength = 3;

    // Both quotes, a point, and the eight bytes that the fraction is looked for in; seven of them are digits at most, and "Z" may be the last.
    private const int LongestUsualDateTime = 1 + DateTimeLength + 1 + 8 + 1;
    private const uint DigitsAfterYear = 0b1101_1011_0110_1101;

    /// <summary>Reads a string of the format <c>date-time</c> that is spelled without escapes.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>The position after the closing quote; negative for anything else, and for an instant that must be materialised and is out of range.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadDateTime<TMode>(ReadOnlySpan<byte> json, int position, out DateTimeOffset value)
        where TMode : struct, IReadMode
    {
        if (Vector128.IsHardwareAccelerated)
        {
            int end = ReadDateTimeByVectors<TMode>(json, position, out value);
            if (end >= 0)
            {
                return end;
            }
        }

        return ReadAnyDateTime<TMode>(json, position, out value);
    }

    /// <summary>Reads a string of the format <c>date</c> that is spelled without escapes.</summary>
    /// <typeparam name="TMode">Whether the value is materialised.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="position">The position of the opening quote.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>The position after the closing quote; negative for anything else, and for a date that must be materialised and is out of range.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int ReadDate<TMode>(ReadOnlySpan<byte> json, int position, out DateOnly value)
        where TMode : struct, IReadMode
    {
        value = default;
        if (!Bytes.Has(json, position, DateLength + 2)
            || Bytes.At(json, position) != '"'
            || Bytes.At(json, position + 1 + DateLength) != '"'
            || !Rfc3339.TryParseDate(json.Slice(position + 1, DateLength), out int year, out int month, out int day))
        {
            return StoppedAt(json, position);
        }

        if (TMode.Builds)
        {
            if (year == 0)
            {
                return StoppedAt(json, position);
            }

            value = new DateOnly(year, month, day);
        }

        return position + DateLength + 2;
    }

    /// <summary>
    /// Reads the usual spelling: UTC, capital letters, at most seven fraction digits, no leap second, and not at the very end of the text.
    /// Negative for any other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ReadDateTimeByVectors<TMode>(ReadOnlySpan<byte> json, int position, out DateTimeOffset value)
        where TMode : struct, IReadMode
    {
        value = default;
        if (!Bytes.Has(json, position, LongestUsualDateTime) || Bytes.At(json, position) != '"')
        {
            return ~0;
        }

        uint yearDigits = Bytes.UInt32At(json, position + 1) ^ 0x3030_3030;
        if ((((yearDigits + 0x0606_0606) | yearDigits) & 0xF0F0_F0F0) != 0
            || !TryReadDateTimeFields(json, position + 1 + YearLength, out Vector128<ushort> fields))
        {
            return ~0;
        }

        uint month = fields.GetElement(0);
        uint day = fields.GetElement(1);
        if (day > 28 && day > DaysInMonth(ParseYear(yearDigits), month))
        {
            return ~0;
        }

        position += DateTimeLength + 1;
        long fraction = 0;
        if (Bytes.At(json, position) == '.')
        {
            position++;
            ulong digits = ToDigits(Bytes.UInt64At(json, position));
            int count = CountDigits(digits);
            if (count is 0 or 8)
            {
                return ~0;
            }

            position += count;
            if (TMode.Builds)
            {
                // Read as if zeros had been written up to the eighth digit, which counts 10 ns.
                fraction = ParseEightDigits(digits & (ulong.MaxValue >> ((8 - count) * 8))) / 10;
            }
        }

        if (Bytes.UInt16At(json, position) != ('Z' | ('"' << 8)))
        {
            return ~0;
        }

        if (TMode.Builds)
        {
            uint year = ParseYear(yearDigits);
            if (year == 0)
            {
                return ~0;
            }

            long seconds = (fields.GetElement(2) * 3600) + (fields.GetElement(3) * 60) + fields.GetElement(4);
            long ticks = (DaysBefore(year, month, day) * TimeSpan.TicksPerDay) + (seconds * TimeSpan.TicksPerSecond) + fraction;
            value = new DateTimeOffset(ticks, TimeSpan.Zero);
        }

        return position + 2;
    }

    // Month, day, hour, minute and second from the last digit of the year on. The day is not compared with the length of the month.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadDateTimeFields(ReadOnlySpan<byte> json, int position, out Vector128<ushort> fields)
    {
        Vector128<byte> text = Bytes.Vector128At(json, position);
        Vector128<byte> digits = text - Vector128.Create((byte)'0');
        uint areDigits = Vector128.LessThanOrEqual(digits, Vector128.Create((byte)9)).ExtractMostSignificantBits();
        uint areSeparators = Vector128.Equals(
            text,
            Vector128.Create(0, (byte)'-', 0, 0, (byte)'-', 0, 0, (byte)'T', 0, 0, (byte)':', 0, 0, (byte)':', 0, 0)).ExtractMostSignificantBits();

        Vector128<ushort> pairs = Vector128.Shuffle(
            digits,
            Vector128.Create((byte)2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 255, 255, 255, 255, 255, 255)).AsUInt16();
        fields = BitConverter.IsLittleEndian
            ? ((pairs & Vector128.Create((ushort)0xFF)) * Vector128.Create((ushort)10)) + (pairs >> 8)
            : ((pairs >> 8) * Vector128.Create((ushort)10)) + (pairs & Vector128.Create((ushort)0xFF));
        Vector128<ushort> inRange = Vector128.Max(
            Vector128.Min(fields, Vector128.Create((ushort)12, 31, 23, 59, 59, 0, 0, 0)),
            Vector128.Create((ushort)1, 1, 0, 0, 0, 0, 0, 0));

        return ((areDigits & DigitsAfterYear) | (areSeparators & ~DigitsAfterYear)) == 0xFFFF && fields == inRange;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ParseYear(uint digits) =>
        ((digits & 0xF) * 1000) + (((digits >> 8) & 0xF) * 100) + (((digits >> 16) & 0xF) * 10) + (digits >> 24);

    // In line and without a table: a call would cost every date, not only those at the end of a month.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint DaysInMonth(uint year, uint month)
    {
        if (month == 2)
        {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29u : 28;
        }

        // 31 and 30 take turns, but for August, which begins anew.
        return 30 + ((month + (month >> 3)) & 1);
    }

    // Days from 0001-01-01. Years are taken to begin in March, so that the leap day is their last one.
    private static long DaysBefore(uint year, uint month, uint day)
    {
        if (month <= 2)
        {
            year--;
            month += 12;
        }

        uint century = year / 100;
        return (365 * year) + (year / 4) - century + (century / 4) + (((153 * (month - 3)) + 2) / 5) + day - 307L;
    }

    private static int ReadAnyDateTime<TMode>(ReadOnlySpan<byte> json, int position, out DateTimeOffset value)
        where TMode : struct, IReadMode
    {
        value = default;
        if ((uint)position >= (uint)json.Length || Bytes.At(json, position) != '"')
        {
            return StoppedAt(json, position);
        }

        int end = FindPlainStringEnd(json, position + 1);
        if (end < 0
            || !Rfc3339.TryParse(json[(position + 1)..end], out Rfc3339Parts parts)
            || (TMode.Builds && !parts.TryToDateTimeOffset(out value)))
        {
            return StoppedAt(json, position);
        }

        return end + 1;
    }
}
