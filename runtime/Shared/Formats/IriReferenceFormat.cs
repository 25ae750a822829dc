namespace QlikEventGen.Shared;

/// <summary>The format <c>iri-reference</c>: <c>IRI-reference</c> of RFC 3987, with or without a scheme.</summary>
internal static class IriReferenceFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text) => UriGrammar.IsReference(text, isInternational: true);
}
