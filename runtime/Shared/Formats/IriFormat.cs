namespace QlikEventGen.Shared;

/// <summary>The format <c>iri</c>: <c>IRI</c> of RFC 3987, with a scheme.</summary>
internal static class IriFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => UriGrammar.IsAbsolute(text, isInternational: true);
}
