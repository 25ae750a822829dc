namespace QlikEventGen.Shared;

/// <summary>The characters beyond ASCII that RFC 3987 adds to those of URIs.</summary>
internal static class IriCharacter
{
    /// <summary>Moves behind the code point at <paramref name="position"/>. False when it is not allowed.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, ref int position, IriCharacters allowed) =>
        allowed != IriCharacters.None
        && Utf8Text.TryRead(text, ref position, out int codePoint)
        && ((IsUnreserved(codePoint) && !IsDirection(codePoint))
            || (allowed == IriCharacters.UnreservedAndPrivate && IsPrivate(codePoint)));

    /// <summary><c>ucschar</c> (RFC 3987, section 2.2).</summary>
    public static bool IsUnreserved(int codePoint) => codePoint switch
    {
        < 0xA0 => false,
        <= 0xD7FF => true,
        < 0x10000 => codePoint is (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF),

        // Of each further plane all but the last two, which are no characters; of plane 14 no tags.
        <= 0xEFFFD => (codePoint & 0xFFFF) <= 0xFFFD && codePoint is < 0xE0000 or >= 0xE1000,
        _ => false,
    };

    /// <summary><c>iprivate</c> (RFC 3987, section 2.2).</summary>
    public static bool IsPrivate(int codePoint) => codePoint
        is (>= 0xE000 and <= 0xF8FF)
        or (>= 0xF0000 and <= 0xFFFFD)
        or (>= 0x100000 and <= 0x10FFFD);

    // Marks, embeddings and overrides of direction: an IRI must not have them (RFC 3987, section 4.1), though the grammar has.
    private static bool IsDirection(int codePoint) => codePoint is 0x200E or 0x200F or (>= 0x202A and <= 0x202E);
}
