namespace QlikEventGen.Shared;

/// <summary>Percent-encoded octets (RFC 3986, section 2.1).</summary>
internal static class PercentEscape
{
    public const int Length = 3;

    public static bool IsAt(ReadOnlySpan<byte> text, int position) =>
        text.Length - position >= Length
        && text[position] == '%'
        && AsciiCharacter.IsHexDigit(text[position + 1])
        && AsciiCharacter.IsHexDigit(text[position + 2]);
}
