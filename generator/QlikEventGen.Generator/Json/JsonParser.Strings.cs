using System.Text;

namespace QlikEventGen.Generator.Json;

/// <content>Strings and their escapes.</content>
internal sealed partial class JsonParser
{
    private JsonString? ParseString()
    {
        int start = _position++;
        while (true)
        {
            char c = Current;
            if (c == '"')
            {
                string value = _text.Substring(start + 1, _position - start - 1);
                _position++;
                return new JsonString(value, JsonSpan.FromBounds(start, _position), []);
            }

            if (c == '\\')
            {
                return ParseEscapedString(start);
            }

            if (!AcceptPlainCharacter(start))
            {
                return null;
            }
        }
    }

    /// <summary>Goes on at the first escape of the string that begins at <paramref name="start"/>.</summary>
    private JsonString? ParseEscapedString(int start)
    {
        StringBuilder value = new(_text, start + 1, _position - start - 1, capacity: 64);
        List<JsonEscape> escapes = [];
        while (Current != '"')
        {
            int from = _position;
            if (Current != '\\')
            {
                if (!AcceptPlainCharacter(start))
                {
                    return null;
                }

                value.Append(_text, from, _position - from);
            }
            else
            {
                if (ParseEscape() is not { } decoded || !IsPaired(decoded, from, value, escapes))
                {
                    return null;
                }

                escapes.Add(new JsonEscape(value.Length, _position - from));
                value.Append(decoded);
            }
        }

        _position++;
        return new JsonString(value.ToString(), JsonSpan.FromBounds(start, _position), [.. escapes]);
    }

    private bool AcceptPlainCharacter(int stringStart)
    {
        if (_position == _text.Length || Current is '\n' or '\r')
        {
            string found = _position == _text.Length ? "the end of the file" : "a line break";
            Fault("expected '\"' at the end of the string, found " + found, JsonSpan.FromBounds(stringStart, _position));
            return false;
        }

        if (Current < ' ')
        {
            string escape = Current == '\t' ? "\\t" : UnicodeEscape(Current);
            Fault("expected " + escape + " in a string, found the unescaped control character " + CodePoint(Current), new JsonSpan(_position, 1));
            return false;
        }

        if (char.IsSurrogate(Current) && !char.IsSurrogatePair(_text, _position))
        {
            Fault("expected text, found the lone surrogate " + CodePoint(Current), new JsonSpan(_position, 1));
            return false;
        }

        _position += char.IsSurrogate(Current) ? 2 : 1;
        return true;
    }

    private char? ParseEscape()
    {
        int start = _position++;
        char? decoded = Current switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (decoded is not null)
        {
            _position++;
            return decoded;
        }

        if (!Accept('u'))
        {
            JsonSpan found = TokenAt(_position);
            Fault("expected one of \" \\ / b f n r t u after '\\', found " + Describe(_position), JsonSpan.FromBounds(start, Math.Min(found.End, _position + 1)));
            return null;
        }

        int code = 0;
        for (int i = 0; i < 4; i++)
        {
            int digit = HexDigit(Current);
            if (digit < 0)
            {
                Fault("expected four hexadecimal digits after '\\u', found " + Describe(_position), JsonSpan.FromBounds(start, _position));
                return null;
            }

            code = (code << 4) | digit;
            _position++;
        }

        return (char)code;
    }

    /// <summary>
    /// A surrogate escape must be one half of a pair of escapes. Checked when the second half must come, and when a
    /// second half comes: the string is text, and half a pair cannot be written as UTF-8.
    /// </summary>
    private bool IsPaired(char decoded, int from, StringBuilder value, List<JsonEscape> escapes)
    {
        if (char.IsHighSurrogate(decoded) && PeekEscapedLowSurrogate())
        {
            return true;
        }

        bool followsEscapedHalf = char.IsLowSurrogate(decoded)
            && escapes.Count > 0
            && escapes[escapes.Count - 1].Index == value.Length - 1
            && char.IsHighSurrogate(value[value.Length - 1]);
        if (!char.IsSurrogate(decoded) || followsEscapedHalf)
        {
            return true;
        }

        JsonSpan span = JsonSpan.FromBounds(from, _position);
        Fault("expected a pair of surrogate escapes, found " + _text.Substring(span.Start, span.Length) + " alone", span);
        return false;
    }

    private bool PeekEscapedLowSurrogate() =>
        _position + 6 <= _text.Length
        && _text[_position] == '\\'
        && _text[_position + 1] == 'u'
        && _text[_position + 2] is 'd' or 'D'
        && HexDigit(_text[_position + 3]) >= 0xC
        && HexDigit(_text[_position + 4]) >= 0
        && HexDigit(_text[_position + 5]) >= 0;

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
