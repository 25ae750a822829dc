namespace QlikEventGen.Shared;

/// <summary>The format <c>date-time</c>: <c>date-time</c> of RFC 3339.</summary>
internal static class DateTimeFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => Rfc3339.TryParse(text, out _);
}
