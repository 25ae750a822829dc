namespace QlikEventGen.Shared;

/// <summary>The bidirectional classes (Unicode Standard Annex 9, table 4) that characters of a domain name can have.</summary>
/// <remarks>The order is that of the list in <c>GenerateIdnaTables.py</c>.</remarks>
internal enum BidiClass
{
    LeftToRight,
    RightToLeft,
    ArabicLetter,
    EuropeanNumber,
    EuropeanSeparator,
    EuropeanTerminator,
    ArabicNumber,
    CommonSeparator,
    NonspacingMark,
    BoundaryNeutral,
    OtherNeutral,
}
