namespace QlikEventGen.Shared;

/// <summary>The format <c>uri</c>: <c>URI</c> of RFC 3986, with a scheme.</summary>
internal static class UriFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => UriGrammar.IsAbsolute(text, isInternational: false);
}
