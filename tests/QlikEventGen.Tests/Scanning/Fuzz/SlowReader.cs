using System.Globalization;
using System.Text;

namespace QlikEventGen.Tests.Scanning.Fuzz;

/// <summary>
/// Reads JSON text as RFC 8259 spells it, byte by byte, and shares nothing with the scanner or the framework's reader. It is slow, so that it
/// can be seen to be right.
/// </summary>
internal sealed class SlowReader(byte[] json, int maxDepth)
{
    private readonly List<SlowValue> _values = [];
    private int _position;
    private int _depth;

    /// <summary>All values of a text, or null if it is not one JSON value.</summary>
    public static IReadOnlyList<SlowValue>? Read(byte[] json, int maxDepth)
    {
        SlowReader reader = new(json, maxDepth);
        try
        {
            reader.SkipSpace();
            reader.ReadValue();
            reader.SkipSpace();
            return reader._position == json.Length ? reader._values : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private int Current => _position < json.Length ? json[_position] : -1;

    private void ReadValue()
    {
        int start = _position;
        SlowValue value = Current switch
        {
            '{' => ReadContainer('}'),
            '[' => ReadContainer(']'),
            '"' => new SlowValue(ReadString()) { Raw = Encoding.Latin1.GetString(json, start + 1, _position - start - 2) },
            't' => ReadLiteral("true"),
            'f' => ReadLiteral("false"),
            'n' => ReadLiteral("null"),
            _ => new SlowValue(null) { Number = ReadNumber() },
        };
        _values.Add(value with { Start = start, End = _position });
    }

    private SlowValue ReadContainer(char closing)
    {
        if (++_depth > maxDepth)
        {
            throw new FormatException();
        }

        _position++;
        SkipSpace();
        if (Current == closing)
        {
            _position++;
        }
        else
        {
            while (true)
            {
                SkipSpace();
                if (closing == '}')
                {
                    ReadString();
                    SkipSpace();
                    Take(':');
                    SkipSpace();
                }

                ReadValue();
                SkipSpace();
                if (Current == closing)
                {
                    _position++;
                    break;
                }

                Take(',');
            }
        }

        _depth--;
        return new SlowValue(null);
    }

    private SlowValue ReadLiteral(string literal)
    {
        foreach (char character in literal)
        {
            Take(character);
        }

        return new SlowValue(null) { Literal = literal };
    }

    private string ReadNumber()
    {
        int start = _position;
        if (Current == '-')
        {
            _position++;
        }

        if (Current == '0')
        {
            _position++;
        }
        else
        {
            ReadDigits();
        }

        if (Current == '.')
        {
            _position++;
            ReadDigits();
        }

        if (Current is 'e' or 'E')
        {
            _position++;
            if (Current is '+' or '-')
            {
                _position++;
            }

            ReadDigits();
        }

        return Encoding.ASCII.GetString(json, start, _position - start);
    }

    private void ReadDigits()
    {
        if (Current is < '0' or > '9')
        {
            throw new FormatException();
        }

        while (Current is >= '0' and <= '9')
        {
            _position++;
        }
    }

    private string ReadString()
    {
        StringBuilder text = new();
        Take('"');
        while (Current != '"')
        {
            if (Current == '\\')
            {
                ReadEscape(text);
            }
            else
            {
                ReadCharacter(text);
            }
        }

        _position++;
        return text.ToString();
    }

    private void ReadEscape(StringBuilder text)
    {
        _position++;
        const string Escapes = "\"\\/bfnrt";
        int escape = Escapes.IndexOf((char)Current, StringComparison.Ordinal);
        if (escape >= 0)
        {
            _position++;
            text.Append("\"\\/\b\f\n\r\t"[escape]);
            return;
        }

        char unit = ReadUnit();
        text.Append(unit);
        if (char.IsHighSurrogate(unit))
        {
            Take('\\');
            char low = ReadUnit();
            text.Append(char.IsLowSurrogate(low) ? low : throw new FormatException());
        }
        else if (char.IsLowSurrogate(unit))
        {
            throw new FormatException();
        }
    }

    private char ReadUnit()
    {
        Take('u');
        string digits = _position + 4 <= json.Length ? Encoding.Latin1.GetString(json, _position, 4) : throw new FormatException();
        _position += 4;
        return digits.All(char.IsAsciiHexDigit) ? (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : throw new FormatException();
    }

    /// <summary>One character of UTF-8 as RFC 3629 defines it: the shortest form, no surrogates, nothing beyond U+10FFFF.</summary>
    private void ReadCharacter(StringBuilder text)
    {
        int first = Current;
        int length = first switch
        {
            < 0x20 => throw new FormatException(),
            < 0x80 => 1,
            < 0xC0 => throw new FormatException(),
            < 0xE0 => 2,
            < 0xF0 => 3,
            < 0xF8 => 4,
            _ => throw new FormatException(),
        };
        int character = length == 1 ? first : first & (0x7F >> length);
        _position++;
        for (int i = 1; i < length; i++)
        {
            if (Current is < 0x80 or >= 0xC0)
            {
                throw new FormatException();
            }

            character = (character << 6) | (Current & 0x3F);
            _position++;
        }

        int least = length switch { 1 => 0, 2 => 0x80, 3 => 0x800, _ => 0x10000 };
        text.Append(character < least || !Rune.IsValid(character) ? throw new FormatException() : char.ConvertFromUtf32(character));
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private void Take(char expected)
    {
        if (Current != expected)
        {
            throw new FormatException();
        }

        _position++;
    }
}
