namespace QlikEventGen.Shared;

/// <summary>Labels of letters, digits and hyphens (RFC 1123, section 2.1; RFC 5890, section 2.3.1).</summary>
internal static class LdhLabel
{
    public const int LongestLabel = 63;

    /// <summary>What remains of the 255 octets of a name (RFC 1035, section 2.3.4) without its first length and the root.</summary>
    public const int LongestName = 253;

    /// <summary>How long the prefix <c>xn--</c> of an A-label is.</summary>
    public const int PrefixLength = 4;

    private static readonly AsciiSet s_characters = new(AsciiSet.Letters + AsciiSet.Digits + "-");

    /// <summary>Whether these are letters, digits and hyphens, one at least, with no hyphen at either end. The length is free.</summary>
    public static bool IsValid(ReadOnlySpan<byte> label) =>
        label.Length > 0 && label[0] != '-' && label[^1] != '-' && s_characters.IndexOfOther(label) < 0;

    /// <summary>Whether hyphens in the third and fourth place reserve the label (an R-LDH label).</summary>
    public static bool IsReserved(ReadOnlySpan<byte> label) => label.Length >= PrefixLength && label[2] == '-' && label[3] == '-';

    /// <summary>Whether the label claims to be an A-label.</summary>
    public static bool HasPrefix(ReadOnlySpan<byte> label) =>
        IsReserved(label) && (label[0] | 0x20) == 'x' && (label[1] | 0x20) == 'n';
}
