using System.Text;

namespace QlikEventGen.Shared.Patterns;

/// <summary>The name of a group: an identifier as ECMAScript has them, and <c>&gt;</c>.</summary>
internal static class GroupName
{
    /// <summary>Reads a name and the bracket after it. Null, and nothing read, when there is none.</summary>
    public static string? Read(string text, ref int position)
    {
        StringBuilder name = new();
        int current = position;
        while (current < text.Length && text[current] != '>')
        {
            int codePoint = ReadCodePoint(text, ref current);
            if (codePoint < 0 || !(codePoint is '$' or '_' || (name.Length == 0 ? IsStart(codePoint) : IsPart(codePoint))))
            {
                return null;
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        if (name.Length == 0 || current == text.Length)
        {
            return null;
        }

        position = current + 1;
        return name.ToString();
    }

    private static int ReadCodePoint(string text, ref int position)
    {
        if (text[position] == '\\')
        {
            position += 2;
            return text.Length >= position && text[position - 1] == 'u' ? PatternParser.ReadUnicodeEscape(text, ref position) : -1;
        }

        int codePoint = PatternParser.CodePointAt(text, position);
        position += codePoint > 0xFFFF ? 2 : 1;
        return codePoint;
    }

    private static bool IsStart(int codePoint) => codePoint < 128
        ? AsciiCharacter.IsLetter((byte)codePoint)
        : UnicodeProperties.Find("ID_Start")!.Contains(codePoint);

    private static bool IsPart(int codePoint) => codePoint < 128
        ? AsciiCharacter.IsLetter((byte)codePoint) || AsciiCharacter.IsDigit((byte)codePoint)
        : codePoint is 0x200C or 0x200D || UnicodeProperties.Find("ID_Continue")!.Contains(codePoint);
}
