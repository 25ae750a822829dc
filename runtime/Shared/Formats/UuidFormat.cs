namespace QlikEventGen.Shared;

/// <summary>The format <c>uuid</c>: RFC 4122, section 3; 32 hexadecimal digits of either case, hyphenated 8-4-4-4-12.</summary>
internal static class UuidFormat
{
    public const int Length = 36;

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isValid = i is 8 or 13 or 18 or 23 ? text[i] == '-' : AsciiCharacter.IsHexDigit(text[i]);
            if (!isValid)
            {
                return false;
            }
        }

        return true;
    }
}
