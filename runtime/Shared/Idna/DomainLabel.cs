namespace QlikEventGen.Shared;

/// <summary>What the rules for a whole domain name need to know of one label.</summary>
/// <param name="asciiLength">How many octets it has in the DNS.</param>
/// <param name="isRightToLeft">Whether it makes its name a Bidi domain name.</param>
/// <param name="satisfiesBidiRule">Whether a Bidi domain name may have it.</param>
internal readonly struct DomainLabel(int asciiLength, bool isRightToLeft, bool satisfiesBidiRule)
{
    public int AsciiLength { get; } = asciiLength;

    public bool IsRightToLeft { get; } = isRightToLeft;

    public bool SatisfiesBidiRule { get; } = satisfiesBidiRule;
}
