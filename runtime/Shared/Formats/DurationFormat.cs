namespace QlikEventGen.Shared;

/// <summary>
/// The format <c>duration</c>: <c>duration</c> of RFC 3339, appendix A. Whole numbers only, no unit left out between two others,
/// weeks by themselves; letters in either case, as ABNF has it (RFC 5234, section 2.3).
/// </summary>
internal static class DurationFormat
{
    private const byte CaseBit = 0x20;

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || (text[0] | CaseBit) != 'p')
        {
            return false;
        }

        int position = 1;
        if (!IsTimeAt(text, position))
        {
            if (IsWeeks(text[1..]))
            {
                return true;
            }

            if (!TrySkipUnits(text, ref position, "ymd"u8))
            {
                return false;
            }
        }

        if (position == text.Length)
        {
            return true;
        }

        if (!IsTimeAt(text, position))
        {
            return false;
        }

        position++;
        return TrySkipUnits(text, ref position, "hms"u8) && position == text.Length;
    }

    private static bool IsTimeAt(ReadOnlySpan<byte> text, int position) => (text[position] | CaseBit) == 't';

    private static bool IsWeeks(ReadOnlySpan<byte> text) =>
        (text[^1] | CaseBit) == 'w' && DigitCount(text) == text.Length - 1;

    /// <summary>Skips a run of numbers with units: at least one, and from the first unit on none is left out but at the end.</summary>
    private static bool TrySkipUnits(ReadOnlySpan<byte> text, ref int position, ReadOnlySpan<byte> units)
    {
        int next = -1;
        while (true)
        {
            int digits = DigitCount(text[position..]);
            if (digits == 0)
            {
                return next > 0;
            }

            position += digits;
            int unit = position < text.Length ? units.IndexOf((byte)(text[position] | CaseBit)) : -1;
            if (unit < 0 || (next >= 0 && unit != next))
            {
                return false;
            }

            position++;
            next = unit + 1;
        }
    }

    private static int DigitCount(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (count < text.Length && AsciiCharacter.IsDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
