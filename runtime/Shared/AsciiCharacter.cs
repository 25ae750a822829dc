namespace QlikEventGen.Shared;

/// <summary>Questions about single ASCII characters.</summary>
internal static class AsciiCharacter
{
    public static bool IsDigit(byte character) => (uint)(character - '0') <= 9;

    public static bool IsLetter(byte character) => (uint)((character | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsHexDigit(byte character) => IsDigit(character) || (uint)((character | 0x20) - 'a') <= 'f' - 'a';

    /// <summary>The value of a hexadecimal digit, or a number above 15 when it is none.</summary>
    public static uint HexValue(byte character)
    {
        uint digit = (uint)(character - '0');
        if (digit <= 9)
        {
            return digit;
        }

        uint letter = (uint)((character | 0x20) - 'a');
        return letter <= 'f' - 'a' ? letter + 10 : uint.MaxValue;
    }
}
