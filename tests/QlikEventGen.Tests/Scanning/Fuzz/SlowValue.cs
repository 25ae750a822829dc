using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace QlikEventGen.Tests.Scanning.Fuzz;

/// <summary>A value that the slow reader found, and what it is by the plainest code there is.</summary>
/// <param name="Text">The value of a string.</param>
internal sealed partial record SlowValue(string? Text)
{
    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>The content of a string as it is spelled, one character for each byte.</summary>
    public string? Raw { get; init; }

    public string? Number { get; init; }

    public string? Literal { get; init; }

    public bool IsUuid => Raw is not null && Uuid().IsMatch(Raw);

    public bool IsDate => Raw is not null && Date().Match(Raw) is { Success: true } match && IsDay(match);

    public bool IsDateTime => Raw is not null && DateTime().Match(Raw) is { Success: true } match && IsDay(match) && IsTime(match);

    /// <summary>Whether this is among the URIs of which the scanner reads those that are usual.</summary>
    public bool IsPlainUri => Raw is not null && PlainUri().IsMatch(Raw);

    /// <summary>Whether this is among the URI references of which the scanner reads those that are usual.</summary>
    public bool IsPlainUriReference => IsPlainUri || (Raw is not null && PlainHierarchy().IsMatch(Raw));

    /// <summary>The exact value of a number without a fraction; null for other numbers, and for those that are much too large for 64 bits.</summary>
    public BigInteger? Integer
    {
        get
        {
            if (!IsInteger(out BigInteger digits, out BigInteger scale))
            {
                return null;
            }

            return digits.IsZero ? 0 : scale < 40 ? digits * BigInteger.Pow(10, (int)scale) : null;
        }
    }

    public bool IsInteger() => IsInteger(out _, out _);

    public double Double => double.Parse(Number!, NumberStyles.Float, CultureInfo.InvariantCulture);

    private bool IsInteger(out BigInteger digits, out BigInteger scale)
    {
        string[] parts = Number!.Split('e', 'E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        scale = (parts.Length > 1 ? BigInteger.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0)
            - (point < 0 ? 0 : parts[0].Length - point - 1);
        while (scale < 0 && !digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            scale++;
        }

        return digits.IsZero || scale >= 0;
    }

    private static bool IsDay(Match match)
    {
        int year = NumberOf(match, "year");
        int month = NumberOf(match, "month");
        bool isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int days = month switch { 2 => isLeapYear ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };
        return month is >= 1 and <= 12 && NumberOf(match, "day") is int day && day >= 1 && day <= days;
    }

    /// <summary>RFC 3339, section 5.6. A minute has a second 60 only if it is the last one of a day in UTC.</summary>
    private static bool IsTime(Match match)
    {
        int hour = NumberOf(match, "hour");
        int minute = NumberOf(match, "minute");
        int second = NumberOf(match, "second");
        int sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        int offsetHour = NumberOf(match, "offsetHour");
        int offsetMinute = NumberOf(match, "offsetMinute");
        int minuteOfDay = ((hour * 60) + minute - (sign * ((offsetHour * 60) + offsetMinute)) + (2 * 1440)) % 1440;
        return hour < 24 && minute < 60 && offsetHour < 24 && offsetMinute < 60 && (second < 60 || (second == 60 && minuteOfDay == 1439));
    }

    private static int NumberOf(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: string digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\z")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~!$&'()*+,;=/?-]*\z")]
    private static partial Regex PlainUri();

    [GeneratedRegex(@"^[A-Za-z0-9._~!$&'()*+,;=/?-]+\z")]
    private static partial Regex PlainHierarchy();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\z")]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(\.[0-9]+)?"
        + @"([Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\z")]
    private static partial Regex DateTime();
}
