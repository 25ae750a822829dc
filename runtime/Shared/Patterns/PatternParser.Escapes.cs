using System.Globalization;

namespace QlikEventGen.Shared.Patterns;

// What begins with a backslash.
internal sealed partial class PatternParser
{
    private PatternNode ReadEscapedItem()
    {
        int start = _position;
        switch (start + 1 < _text.Length ? _text[start + 1] : '\0')
        {
            case 'b':
                _position += 2;
                return new AssertionNode(PatternAssertion.WordBoundary);
            case 'B':
                _position += 2;
                return new AssertionNode(PatternAssertion.NoWordBoundary);
            case >= '1' and <= '9':
                return ReadNumberedReference();
            case 'k':
                return ReadNamedReference();
            default:
                return Set(ReadEscapedSet(isInClass: false) ?? CodePointSet.Empty);
        }
    }

    private PatternNode ReadNumberedReference()
    {
        int start = _position++;
        ReadNumber(out int number);
        if (number > _groups.Count)
        {
            string groups = _groups.Count switch { 0 => "no groups", 1 => "1 group", _ => _groups.Count + " groups" };
            return Fail(start, _position - start, $"there is no group {_text.Substring(start + 1, _position - start - 1)} to refer to: the pattern has {groups}");
        }

        _referencedGroups.Add(number);
        return new BackreferenceNode(number);
    }

    private PatternNode ReadNamedReference()
    {
        int start = _position;
        _position += 2;
        if (!Eat('<'))
        {
            return Fail(start, 2, "'\\k' must be followed by the name of a group in angle brackets");
        }

        int nameStart = _position;
        string? name = GroupName.Read(_text, ref _position);
        if (name is null)
        {
            return FailName(nameStart);
        }

        int number = _groups.NumberOf(name);
        if (number == 0)
        {
            return Fail(nameStart, _position - 1 - nameStart, $"no group has the name '{name}'");
        }

        _referencedGroups.Add(number);
        return new BackreferenceNode(number);
    }

    /// <summary>Reads an escape that stands for a code point, or for a set of them. Null after a fault.</summary>
    private CodePointSet? ReadEscapedSet(bool isInClass)
    {
        int start = _position++;
        if (_position == _text.Length)
        {
            Fail(start, 1, "nothing follows '\\'; as a character it is written '\\\\'");
            return null;
        }

        char character = _text[_position++];
        switch (character)
        {
            case 'd': return PatternSets.Digit;
            case 'D': return PatternSets.NoDigit;
            case 's': return PatternSets.WhiteSpace;
            case 'S': return PatternSets.NoWhiteSpace;
            case 'w': return PatternSets.Word;
            case 'W': return PatternSets.NoWord;
            case 'p' or 'P': return ReadProperty(start, isNegated: character == 'P');
            default:
                int codePoint = ReadEscapedCodePoint(start, character, isInClass);
                return codePoint < 0 ? null : CodePointSet.Of(codePoint);
        }
    }

    // Behind the character after the backslash. Negative after a fault.
    private int ReadEscapedCodePoint(int start, char character, bool isInClass)
    {
        switch (character)
        {
            case 't': return '\t';
            case 'n': return '\n';
            case 'v': return '\v';
            case 'f': return '\f';
            case 'r': return '\r';
            case 'b' when isInClass: return '\b';
            case '-' when isInClass: return '-';
            case '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/':
                return character;
            case 'c':
                if (Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                {
                    return _text[_position++] % 32;
                }

                return FailEscape(start, 2, "'\\c' must be followed by a letter from A to Z");
            case '0':
                return Current is >= '0' and <= '9' ? FailEscape(start, 2, "'\\0' must not be followed by a digit") : 0;
            case 'x':
                return ReadHex(2) is >= 0 and int value ? value : FailEscape(start, 2, "'\\x' must be followed by two hexadecimal digits");
            case 'u':
                return ReadUnicodeEscape(_text, ref _position) is >= 0 and int codePoint
                    ? codePoint
                    : FailEscape(start, 2, "'\\u' must be followed by four hexadecimal digits, or by up to 10FFFF in braces");
            default:
                return FailUnknownEscape(start, isInClass);
        }
    }

    private int FailUnknownEscape(int start, bool isInClass)
    {
        _position = start + 1;
        int codePoint = ReadCodePoint();
        string escape = _text.Substring(start, _position - start);
        string hint = codePoint switch
        {
            'A' when !isInClass => "; the start of the text is '^'",
            'z' or 'Z' when !isInClass => "; the end of the text is '$'",
            'a' => "; the character BEL is written '\\x07'",
            'e' => "; the character ESC is written '\\x1B'",
            >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => "",
            _ => "; this character needs none",
        };
        return FailEscape(start, escape.Length, $"'{escape}' is not an escape{(isInClass && codePoint < 128 && char.IsLetterOrDigit((char)codePoint) ? " in a class" : "")}{hint}");
    }

    private int FailEscape(int start, int length, string message)
    {
        Fail(start, length, message);
        return -1;
    }

    private int ReadHex(int digits)
    {
        int value = ReadHex(_text, _position, digits);
        _position += value < 0 ? 0 : digits;
        return value;
    }

    /// <summary>Reads what follows <c>\u</c>; negative, and nothing read, when it is not well-formed.</summary>
    internal static int ReadUnicodeEscape(string text, ref int position)
    {
        if (position < text.Length && text[position] == '{')
        {
            int end = text.IndexOf('}', position);
            int value = end < 0 ? -1 : ReadHex(text, position + 1, end - position - 1);
            position = value < 0 ? position : end + 1;
            return value;
        }

        int unit = ReadHex(text, position, 4);
        if (unit < 0)
        {
            return -1;
        }

        position += 4;
        if (unit is >= 0xD800 and <= 0xDBFF && string.CompareOrdinal(text, position, "\\u", 0, 2) == 0
            && ReadHex(text, position + 2, 4) is >= 0xDC00 and <= 0xDFFF and int low)
        {
            position += 6;
            return char.ConvertToUtf32((char)unit, (char)low);
        }

        return unit;
    }

    private static int ReadHex(string text, int start, int digits)
    {
        if (digits < 1 || start + digits > text.Length)
        {
            return -1;
        }

        int value = 0;
        for (int i = start; i < start + digits; i++)
        {
            uint digit = text[i] < 128 ? AsciiCharacter.HexValue((byte)text[i]) : uint.MaxValue;
            if (digit > 15 || value >= CodePointSet.End)
            {
                return -1;
            }

            value = (value * 16) + (int)digit;
        }

        return value < CodePointSet.End ? value : -1;
    }

    // Behind \p or \P.
    private CodePointSet? ReadProperty(int start, bool isNegated)
    {
        int end = Current == '{' ? _text.IndexOf('}', _position) : -1;
        if (end < 0)
        {
            Fail(start, 2, $"'{_text.Substring(start, 2)}' must be followed by a property in braces, like in '{_text.Substring(start, 2)}{{L}}'");
            return null;
        }

        string property = _text.Substring(_position + 1, end - _position - 1);
        if (UnicodeProperties.Find(property) is not { } set)
        {
            Fail(start, end + 1 - start, $"ECMA-262 has no property '{property}'");
            return null;
        }

        _position = end + 1;
        return isNegated ? set.Complement() : set;
    }
}
