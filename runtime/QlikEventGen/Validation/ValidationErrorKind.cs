namespace QlikEventGen;

/// <summary>What sort of rule a payload broke.</summary>
public enum ValidationErrorKind
{
    /// <summary>
    /// The payload is not JSON text as RFC 8259 defines it, or has what RFC 7493 (I-JSON) forbids: a syntax fault, bytes that are not UTF-8,
    /// half a surrogate pair, a declared member that stands twice, nesting beyond the limit, or one on which reading would take too long. A
    /// text fault ends the reading, so there is at most one. It is the last error by position, unless it is the second of two members that
    /// only a branch of <c>anyOf</c> or the like declares: branches are read after the members of their object.
    /// </summary>
    Text,

    /// <summary>The payload is JSON, and a keyword of its schema says no to a value.</summary>
    Schema,

    /// <summary>
    /// The value is valid by its schema and the C# type cannot hold it: an integer beyond <see cref="long"/>, a number beyond
    /// <see cref="double"/>. Only parsing reports it; validation does not mind.
    /// </summary>
    Representation,
}
