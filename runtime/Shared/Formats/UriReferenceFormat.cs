namespace QlikEventGen.Shared;

/// <summary>The format <c>uri-reference</c>: <c>URI-reference</c> of RFC 3986, with or without a scheme.</summary>
internal static class UriReferenceFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => UriGrammar.IsReference(text, isInternational: false);
}
