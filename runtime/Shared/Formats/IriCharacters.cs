namespace QlikEventGen.Shared;

/// <summary>Which characters beyond ASCII may stand at a place.</summary>
internal enum IriCharacters
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>ucschar</c> of RFC 3987.</summary>
    Unreserved,

    /// <summary><c>ucschar</c> and <c>iprivate</c>.</summary>
    UnreservedAndPrivate,
}
