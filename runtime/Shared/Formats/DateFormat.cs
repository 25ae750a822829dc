namespace QlikEventGen.Shared;

/// <summary>The format <c>date</c>: <c>full-date</c> of RFC 3339.</summary>
internal static class DateFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => Rfc3339.TryParseDate(text, out _, out _, out _);
}
