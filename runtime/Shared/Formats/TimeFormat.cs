namespace QlikEventGen.Shared;

/// <summary>The format <c>time</c>: <c>full-time</c> of RFC 3339, so with an offset.</summary>
internal static class TimeFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => Rfc3339.TryParseTime(text, out _);
}
